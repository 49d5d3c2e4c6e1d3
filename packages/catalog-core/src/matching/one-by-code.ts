import { compare, fromText, type Rational, ZERO } from "../exact/index.ts";
import { likeness, type Profile } from "./similarity.ts";

/** Whether the code that two entries share is one of the directory: other bodies and other items have it, too. */
export const sharesDirectoryCode = (ours: Profile, theirs: Profile, code: string): boolean =>
  [ours, theirs].some(({ entry }) => entry.codes.some((own) => own.kind === "basic" && own.code === code));

/** A code that names one entry of one body. */
const hasOwnCode = ({ entry }: Profile): boolean => entry.codes.some(({ kind }) => kind === "implementation");

/**
 * Whether two entries of copies that share a code of the directory are one. Where each list has it once, and codes of their
 * own do not tell them apart, it says so by itself: a renamed entry. Else their names have to be as alike as names must be
 * where all else agrees, and no word of one may exclude the other.
 *
 * @param once whether each of the two lists has the code once
 * @param floor the least likeness of names, see `nameFloor`
 */
export function oneByCode(
  ours: Profile,
  theirs: Profile,
  { once, floor }: { readonly once: boolean; readonly floor: Rational },
): boolean {
  if (once && !(hasOwnCode(ours) && hasOwnCode(theirs))) return true;
  const [a, b] = [ours.name.full, theirs.name.full];
  if (a === "" || b === "" || a === b) return true;
  const { opposite, parts } = likeness(ours, theirs);
  const name = fromText(parts.find(({ of }) => of === "name")?.value ?? "") ?? ZERO;
  return opposite === undefined && compare(name, floor) >= 0;
}
