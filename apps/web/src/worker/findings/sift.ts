import type { FindingFilter } from "../../session/protocol.ts";
import { fixesOfFindings } from "../fixes/index.ts";
import { type Held, remembered } from "../held.ts";
import { columns } from "./columns.ts";
import { indexedFindings } from "./rows.ts";
import { textHits } from "./text-hits.ts";

const parts = [
  "severities",
  "piles",
  "units",
  "rules",
  "files",
  "subject",
  "fixable",
  "waived",
  "text",
] as const satisfies readonly (keyof FindingFilter)[];

/** The bit of each part of a filter. */
export const bitOf = Object.fromEntries(parts.map((part, at) => [part, 1 << at])) as Readonly<
  Record<keyof FindingFilter, number>
>;

/** Which parts of a filter keep each finding back, by its place in the report: a bit for each; 0 for what passes. */
export type Sifted = Uint16Array;

/** The last one: the rows, the counts beside them and the place of an open finding ask the same. */
const last = new WeakMap<Held, { readonly key: string; readonly sifted: Promise<Sifted> }>();

/** What a filter keeps back; what it does not say keeps nothing back, but for waived findings. */
export function sift(held: Held, filter: FindingFilter): Promise<Sifted> {
  const key = JSON.stringify(filter);
  const known = last.get(held);
  if (known?.key === key) return known.sifted;
  const sifted = siftAnew(held, filter);
  last.set(held, { key, sifted });
  return sifted;
}

async function siftAnew(held: Held, filter: FindingFilter): Promise<Sifted> {
  const sifted = new Uint16Array(indexedFindings(held).length);
  const keep = (part: keyof FindingFilter, lets: (at: number) => boolean): void => {
    const bit = bitOf[part];
    for (let at = 0; at < sifted.length; at += 1) if (!lets(at)) sifted[at]! |= bit;
  };
  for (const part of ["severities", "piles", "units", "rules", "files"] as const) {
    const wanted: readonly string[] = filter[part] ?? [];
    if (wanted.length === 0) continue;
    const { values, of } = columns(held)[part];
    const lets = values.map((value) => wanted.includes(value));
    keep(part, (at) => lets[of[at]!]!);
  }
  if (filter.subject !== undefined) {
    const { values, of } = columns(held).subjects;
    const number = values.indexOf(filter.subject);
    keep("subject", (at) => of[at] === number);
  }
  if (filter.fixable !== undefined) {
    const wanted = filter.fixable ? 1 : 0;
    const own = fixable(held);
    keep("fixable", (at) => own[at] === wanted);
  }
  if (!filter.waived) {
    const own = waived(held);
    keep("waived", (at) => own[at] === 0);
  }
  if (filter.text !== undefined && filter.text.trim() !== "") {
    const holds = await textHits(held, filter.text);
    keep("text", holds);
  }
  return sifted;
}

const waived = remembered((held: Held) =>
  Uint8Array.from(indexedFindings(held), ({ finding }) => (finding.waiver === undefined ? 0 : 1)),
);

/** Which findings offer a correction of form, by their place in the report. */
export const fixable = remembered((held: Held) => {
  const offers = fixesOfFindings(held);
  return Uint8Array.from(indexedFindings(held), ({ finding: { fix, key } }) =>
    fix !== undefined && offers.has(key) ? 1 : 0,
  );
});
