import type {
  FindingFacets,
  FindingFilter,
  FindingPlace,
  FindingPlaceQuery,
  FindingsQuery,
  FindingsWindow,
} from "../../session/protocol.ts";
import { arrange } from "../findings/arrange.ts";
import { findingOf } from "../findings/by-sign.ts";
import { facetsOf } from "../findings/facets.ts";
import { indexedFindings, signOf } from "../findings/rows.ts";
import { windowOf } from "../findings/window.ts";
import type { Held } from "../held.ts";

/** Rows of the table of findings, as many as are asked for. */
export async function findings(held: Held, query: FindingsQuery): Promise<FindingsWindow> {
  return { revision: held.revision, ...(await windowOf(held, query)) };
}

/** Where a finding stands, and what comes before and after it, whatever is folded in. */
export async function findingPlace(held: Held, { sign, ...query }: FindingPlaceQuery): Promise<FindingPlace> {
  const { found } = await arrange(held, query);
  const all = indexedFindings(held);
  const one = findingOf(held, sign);
  const at = one === undefined ? -1 : found.indexOf(one.at);
  const beside = (step: number): string | undefined => {
    const place = at < 0 ? undefined : found[at + step];
    return place === undefined ? undefined : signOf(all[place]!);
  };
  const [previous, next] = [beside(-1), beside(1)];
  return {
    at: at + 1,
    of: found.length,
    ...(previous === undefined ? {} : { previous }),
    ...(next === undefined ? {} : { next }),
  };
}

/** What can be filtered by: of each part, what there is under all the other parts. */
export const facets = (held: Held, filter: FindingFilter): Promise<FindingFacets> => facetsOf(held, filter);
