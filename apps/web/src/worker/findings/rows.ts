import type { Finding } from "@zp/catalog-core/engine";
import { pileOf } from "@zp/catalog-core/engine";
import { elementLabel } from "@zp/catalog-core/report-model";
import { ruleTitle } from "@zp/intake";
import type { FindingRow, PileId } from "../../session/protocol.ts";
import { type Held, remembered } from "../held.ts";

/** A finding with what it is filtered, sorted and grouped by; its cell is looked up when it is shown. */
export interface IndexedFinding {
  readonly finding: Finding;
  /** Its place in the report: unit, item, rule. */
  readonly at: number;
  readonly pile: PileId;
  readonly flooded: boolean;
  readonly rule: string;
}

const floodKey = ({ ruleId, path, subject }: Finding): string =>
  `${ruleId}|${path[0]}|${subject.sourceId ?? ""}`;

/** All findings of what is held, in the order of the report. */
export const indexedFindings = remembered(({ report, summary }: Held): readonly IndexedFinding[] => {
  const floods = new Set(
    summary.floods.map(({ ruleId, element, sourceId }) => `${ruleId}|${element}|${sourceId ?? ""}`),
  );
  return report.findings.map((finding, at) => {
    const flooded = floods.has(floodKey(finding));
    return {
      finding,
      at,
      flooded,
      pile: flooded ? "for-the-centre" : pileOf(finding),
      rule: ruleTitle(finding.ruleId),
    };
  });
});

/** A finding by its key. */
export const findingByKey = remembered(
  (held: Held): ReadonlyMap<string, IndexedFinding> =>
    new Map(indexedFindings(held).map((one) => [one.finding.key, one])),
);

/** What a table shows of a finding. */
export function rowOf({ finding, pile, flooded, rule }: IndexedFinding, { reading }: Held): FindingRow {
  const { key, ruleId, severity, subject, path, message, suggestion, waiver, trial, fix } = finding;
  const place = reading.placeOf(finding);
  return {
    kind: "finding",
    key,
    ruleId,
    rule,
    severity,
    pile,
    subject: subject.id,
    item: subject.label,
    unit: subject.unit ?? "",
    element: elementLabel(path),
    message,
    suggestion,
    current: place?.raw ?? "",
    file: place?.file ?? "",
    sheet: place?.sheet ?? "",
    cell: place?.cell ?? "",
    waived: waiver !== undefined,
    flooded,
    trial,
    fixable: fix !== undefined && fix.length > 0,
  };
}
