import * as z from "zod";
import { type CheckContext, fail, type Outcome, pass, skip } from "../../engine/index.ts";
import { parseLegalBasis, type Rank } from "../../legal-basis/index.ts";
import {
  hasUnreadGround,
  isOneOf,
  mayBeOneOf,
  nameOf,
  noneRead,
  rankedIn,
  unknownRank,
  unseen,
} from "./cited.ts";

export const groundData = z.strictObject({ names: z.array(z.string()).nonempty() });
export type GroundData = z.output<typeof groundData>;

const rulesAndAbove: ReadonlySet<Rank> = new Set([
  "law",
  "judicial-interpretation",
  "administrative-regulation",
  "state-council-decision",
  "local-regulation",
  "department-rule",
  "local-rule",
]);

/** Whether one instrument at least is a law, a regulation or a rule. Judged only where the rank of each is certain. */
export function judgeGround(legalBasis: string, { laws }: CheckContext): Outcome<GroundData> {
  const ranked = rankedIn(legalBasis, laws);
  if (ranked.length === 0) return skip(noneRead);
  if (ranked.some((one) => isOneOf(one, rulesAndAbove))) return pass;
  if (ranked.some((one) => mayBeOneOf(one, rulesAndAbove))) return skip(unknownRank);
  if (hasUnreadGround(parseLegalBasis(legalBasis))) return skip(unseen);
  const [first, ...rest] = ranked.map(({ instrument }) => nameOf(instrument));
  return first === undefined ? skip(noneRead) : fail(["legalBasis"], { names: [first, ...rest] });
}
