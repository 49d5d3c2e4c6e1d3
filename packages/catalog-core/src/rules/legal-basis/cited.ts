import type { CheckContext } from "../../engine/index.ts";
import {
  type CitedInstrument,
  type LawRegister,
  type ParsedBasis,
  parseLegalBasis,
  type Rank,
} from "../../legal-basis/index.ts";
import { inPopulation } from "../../metrics/index.ts";
import type { ImplementationItem } from "../../model/index.ts";

/** A cited instrument with the ranks that it can have. */
export interface Ranked {
  readonly instrument: CitedInstrument;
  /** What the register knows, else what title, number and label leave open; empty where they contradict. */
  readonly ranks: readonly Rank[];
}

/** The instruments of a 设定依据 with their ranks; what the register knows goes before what their names show. */
export function rankedIn(text: string, laws: LawRegister | undefined): readonly Ranked[] {
  const basis = parseLegalBasis(text);
  const before = remembered.get(basis);
  if (before !== undefined && before.laws === laws) return before.ranked;
  const ranked = basis.instruments.map((instrument) => {
    const known = instrument.title === undefined ? undefined : laws?.find(instrument.title)?.rank;
    return { instrument, ranks: known === undefined ? instrument.ranks : [known] };
  });
  remembered.set(basis, { laws, ranked });
  return ranked;
}

/** Half a dozen rules ask of the same basis one after another, and a text that was read is the same object again. */
const remembered = new WeakMap<
  ParsedBasis,
  { readonly laws: LawRegister | undefined; readonly ranked: readonly Ranked[] }
>();

/** Rules that hold a basis against the register: not applicable where nobody gave one. */
export const againstRegister = (item: ImplementationItem, context: CheckContext): true | string =>
  context.laws === undefined ? "没有提供法规登记簿" : inPopulation(item, context);

/** As a person names it: 《title》, or its number where it has none. */
export function nameOf({ title, numbers }: CitedInstrument): string {
  return title === undefined ? (numbers[0]?.raw ?? "未写名称的依据") : `《${title}》`;
}

/** Certainly one of these ranks. */
export const isOneOf = ({ ranks }: Ranked, allowed: ReadonlySet<Rank>): boolean =>
  ranks.length > 0 && ranks.every((rank) => allowed.has(rank));

/** Perhaps one of these ranks: they are among what is left open, or nothing at all is known. */
export const mayBeOneOf = ({ ranks }: Ranked, allowed: ReadonlySet<Rank>): boolean =>
  ranks.length === 0 || ranks.some((rank) => allowed.has(rank));

/** Words that nobody understood may hold a ground that the rule does not see. */
export const hasUnreadGround = ({ leftovers, same }: ParsedBasis): boolean =>
  same || leftovers.some(({ text }) => /[法例定则令]|条/u.test(text) && text.trim().length > 6);

export const unseen = "依据没有全部读懂，层级看不准";
export const unknownRank = "仅凭名称和文号看不出效力层级";
export const noneRead = "没有读出依据的名称，另有规则指出";

/** 《甲法》、《乙条例》等 5 部: the first three by name. */
export function listed(names: readonly string[]): string {
  const shown = names.slice(0, 3).join("、");
  return names.length > 3 ? `${shown}等 ${names.length} 部` : shown;
}
