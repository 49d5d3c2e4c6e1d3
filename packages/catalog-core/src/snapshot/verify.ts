import {
  CheckReport,
  checkCatalogue,
  type Measurement,
  MetricReport,
  type PolicyPack,
} from "../engine/index.ts";
import type { LawRegister } from "../legal-basis/index.ts";
import { metrics } from "../metrics/index.ts";
import type { Catalogue } from "../model/index.ts";
import { rules } from "../rules/index.ts";
import { canonicalJson } from "./canonical-json.ts";

/** One number of a report, and what comes out when it is computed again. */
export interface VerifiedNumber {
  /** Where it stands: `overall`, `byUnit`, `byType` …, then the group, the metric and the part of it. */
  readonly at: readonly string[];
  readonly reported: unknown;
  readonly recomputed: unknown;
}

/** Which numbers of a report come out again from its data, and which do not. Plain JSON. */
export interface Verification {
  readonly schema: "zp.verification/1";
  readonly pack: { readonly id: string; readonly version: string };
  readonly asOf: string;
  readonly agree: number;
  /** Every number that does not, and those that only one of the two has. */
  readonly differ: readonly VerifiedNumber[];
}

const groupings = ["byUnit", "byUnitRolledUp", "byType", "byLevel"] as const;

/**
 * The report in a JSON: what `zp metrics --json` or `zp check --json` wrote, or what is inside it.
 *
 * @returns undefined where it is neither
 * @example reportIn({ schema: "zp.catalogue/1" }) // undefined
 */
export function reportIn(json: unknown): CheckReport | MetricReport | undefined {
  const inner = typeof json === "object" && json !== null && "report" in json ? json.report : json;
  const check = CheckReport.safeParse(withoutPlaces(inner));
  if (check.success) return check.data;
  const measured = MetricReport.safeParse(withoutSnapshot(inner));
  return measured.success ? measured.data : undefined;
}

/** Nor is the id of the data, which the command line puts before the figures. */
function withoutSnapshot(json: unknown): unknown {
  if (typeof json !== "object" || json === null || !("snapshot" in json)) return json;
  const { snapshot: _snapshot, ...report } = json;
  return report;
}

/** The command line puts the place of each finding beside it, which is no part of the report. */
function withoutPlaces(json: unknown): unknown {
  if (typeof json !== "object" || json === null || !("findings" in json)) return json;
  const { findings } = json;
  if (!Array.isArray(findings)) return json;
  return { ...json, findings: findings.map(({ place: _place, ...finding }) => finding) };
}

/**
 * Computes the numbers of a report again from the data that it speaks of: every part of every metric, overall and in
 * every group, and of a check also items, entries, units and how often each rule passed and failed.
 *
 * Waivers change no number; exceptions that `--expect` made by naming units are in the catalogue's `organisations`.
 *
 * @param pack the pack of the report: its id and version are those that the report names
 * @param laws the law register that the report was made with, if it was
 * @example
 * const { catalogue } = fromRecords([{ 事项名称: "取水许可", 到办事现场次数: "1" }]);
 * const report = check(catalogue);
 * verifyReport(catalogue, report, zhenping2018).differ; // []
 */
export function verifyReport(
  catalogue: Catalogue,
  report: CheckReport | MetricReport,
  pack: PolicyPack,
  laws?: LawRegister,
): Verification {
  const isCheck = report.schema === "zp.check-report/1";
  const again = checkCatalogue(catalogue, {
    pack: isCheck ? pack : { ...pack, rules: {} },
    asOf: report.asOf,
    rules: isCheck ? rules : [],
    metrics,
    ...(laws === undefined ? {} : { laws }),
  });
  const reported = numbersOf(report);
  const recomputed = numbersOf(isCheck ? again : again.metrics);
  const differ: VerifiedNumber[] = [];
  let agree = 0;
  for (const [key, number] of reported) {
    const other = recomputed.get(key);
    if (other !== undefined && canonicalJson(other.value) === canonicalJson(number.value)) agree += 1;
    else differ.push({ at: number.at, reported: number.value, recomputed: other?.value });
  }
  for (const [key, { at, value }] of recomputed) {
    if (!reported.has(key)) differ.push({ at, reported: undefined, recomputed: value });
  }
  return {
    schema: "zp.verification/1",
    pack: { id: pack.id, version: pack.version },
    asOf: report.asOf,
    agree,
    differ,
  };
}

type Numbers = Map<string, { readonly at: readonly string[]; readonly value: unknown }>;

function numbersOf(report: CheckReport | MetricReport): Numbers {
  const numbers: Numbers = new Map();
  const note = (at: readonly string[], value: unknown): void => {
    numbers.set(at.join("\u0000"), { at, value });
  };
  const measured = report.schema === "zp.check-report/1" ? report.metrics : report;
  const noteAll = (at: readonly string[], of: Readonly<Record<string, Measurement>>): void => {
    for (const [id, measurement] of Object.entries(of)) {
      for (const [part, value] of Object.entries(measurement)) note([...at, id, part], value);
    }
  };
  noteAll(["overall"], measured.overall);
  for (const grouping of groupings) {
    for (const [group, of] of Object.entries(measured[grouping])) noteAll([grouping, group], of);
  }
  if (report.schema === "zp.check-report/1") {
    for (const part of ["items", "entries", "units"] as const) note([part], report[part]);
    for (const { ruleId, passed, failed } of report.coverage) {
      note(["coverage", ruleId, "passed"], passed);
      note(["coverage", ruleId, "failed"], failed);
    }
  }
  return numbers;
}
