import type { Finding } from "@zp/catalog-core/engine";
import { pileOf } from "@zp/catalog-core/engine";
import { fnv1a64 } from "@zp/catalog-core/records";
import { elementLabel } from "@zp/catalog-core/report-model";
import { ruleTitle } from "@zp/intake";
import type { FindingRow, PileId } from "../../session/protocol.ts";
import { fixesOfFindings } from "../fixes/index.ts";
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

/** Names a finding in an address. */
export const signOf = ({ finding }: IndexedFinding): string => fnv1a64(finding.key);

/** What a table shows of a finding. */
export function rowOf(one: IndexedFinding, held: Held): FindingRow {
  const { finding, pile, flooded, rule } = one;
  const { key, ruleId, severity, subject, path, message, suggestion, waiver, trial } = finding;
  const place = held.reading.placeOf(finding);
  return {
    kind: "finding",
    key,
    sign: signOf(one),
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
    fixable: fixesOfFindings(held).has(key),
  };
}
