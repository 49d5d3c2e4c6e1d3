import { type CheckReport, type PolicyPack, summarise, type Waiver } from "../../engine/index.ts";
import type { Catalogue } from "../../model/index.ts";
import { planChanges } from "../../plan/index.ts";
import { reconcileWithin } from "../../reconcile/index.ts";
import { layerLabels } from "../reconciliation-words.ts";
import type { AssessmentInput } from "./input.ts";

/** What may be said beside the lists; all of it has a default. */
export interface AssessmentGiven extends Partial<Pick<AssessmentInput, "snapshot" | "intake" | "previous">> {
  /** What of the identity is not the pack's own: county, period, offices, day, signers, last day for mending. */
  readonly identity?: Partial<AssessmentInput["identity"]>;
  /** Items with a waiver in force need no change; the figures stay as they are. */
  readonly waivers?: readonly Waiver[];
}

/**
 * All that reports are made of, from a catalogue and its check: piles and floods, the lists held against each other, and
 * what the pack says of place and time where nothing else is given.
 *
 * @param report of this catalogue, under this pack
 * @example
 * const { catalogue } = fromRecords([{ 事项名称: "取水许可", 实施机构: "水利局", 到办事现场次数: "1" }]);
 * assessmentInput(catalogue, check(catalogue), zhenping2018).identity.authors; // ["镇坪县政务服务中心"]
 */
export function assessmentInput(
  catalogue: Catalogue,
  report: CheckReport,
  pack: PolicyPack,
  { identity = {}, snapshot, intake, previous, waivers = [] }: AssessmentGiven = {},
): AssessmentInput {
  const county = identity.county ?? pack.report?.place ?? pack.jurisdiction.name;
  return {
    catalogue,
    report,
    summary: summarise(report, pack),
    pack,
    identity: {
      period: `${pack.asOf.slice(0, 4)}年`,
      authors: [pack.report?.offices?.signer ?? `${county}政务服务中心`],
      date: report.asOf,
      ...identity,
      county,
    },
    snapshot: snapshot ?? { id: "", takenOn: report.asOf },
    intake: intake ?? { given: report.sources.length, read: report.sources.length, notCounted: [] },
    within: reconcileWithin(catalogue, pack, (layer) => layerLabels[layer], report.asOf),
    plan: planChanges(catalogue, { pack, asOf: report.asOf, waivers }),
    ...(previous === undefined ? {} : { previous }),
  };
}
