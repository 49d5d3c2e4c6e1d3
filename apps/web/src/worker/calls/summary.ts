import { type CheckReport, type Measurement, pileLabels } from "@zp/catalog-core/engine";
import { formatShare, metrics } from "@zp/catalog-core/metrics";
import { rankUnits } from "@zp/catalog-core/report-model";
import { labelOf } from "@zp/catalog-core/terms";
import {
  absentColumns,
  commonRules,
  exclusions,
  fileCounts,
  headlines,
  judgedByText,
  notCheckedNote,
  notCheckedUnit,
  pileNotes,
  ruleTitle,
  scopeText,
  shareText,
} from "@zp/intake";
import type { CoverageView, HeadlineView, PileView, SummaryView, UnitView } from "../../session/protocol.ts";
import { type Held, remembered } from "../held.ts";
import { fixCounts, stepText } from "./fixes.ts";

/** The first screen of what is held. */
export const summaryView = remembered((held: Held): SummaryView => {
  const { reading, report, summary, pack, revision } = held;
  const counts = fileCounts(reading);
  return {
    revision,
    scope: scopeText(report, counts),
    judgedBy: judgedByText(report, pack, held.snapshot),
    pack: { id: pack.id, title: pack.title, asOf: report.asOf },
    items: report.items,
    entries: report.entries,
    counts,
    files: reading.files.map(({ path, status, items, sentence, questions }) => ({
      path,
      status,
      items,
      sentence,
      questions: questions.length,
    })),
    absent: absentColumns(report),
    headlines: headlineViews(report),
    piles: pilesOf(held),
    severities: severitiesOf(held),
    waived: summary.waived,
    coverage: coverageOf(held),
    units: unitsOf(held),
    common: commonRules(summary),
    remarks: reading.remarks,
    fixes: { ...fixCounts(held), undoes: stepText(held.accepted.at(-1) ?? []) },
    questions: reading.result.proposals.reduce((sum, { questions }) => sum + questions.length, 0),
  };
});

const titles = new Map<string, string>(metrics.map(({ id, title }) => [id, title]));

function headlineViews(report: CheckReport): HeadlineView[] {
  return headlines(report).flatMap(({ metricId, missing, verdict, notes, target }) => {
    const measurement = report.metrics.overall[metricId];
    if (measurement === undefined) return [];
    const { numerator, denominator, state, counted, total } = measurement;
    const share = shareOf(measurement);
    return [
      {
        metricId,
        title: titles.get(metricId) ?? metricId,
        numerator,
        denominator,
        percent: state === "not-measured" ? "无法计算" : formatShare(measurement),
        ...(share === undefined ? {} : { share }),
        ...(target === undefined ? {} : { target: fractionOf(target) }),
        state,
        ...(missing === undefined ? {} : { missing }),
        verdict,
        // A ceiling is judged item by item: its share is never coloured.
        tone:
          state !== "measured" || measurement.target === undefined ? "plain" : missing === 0 ? "good" : "bad",
        notes,
        exclusions: exclusions(measurement),
        counted,
        total,
      },
    ];
  });
}

/** For the length of a bar, never for a number that is shown. */
export function shareOf({
  numerator,
  denominator,
  state,
}: Pick<Measurement, "numerator" | "denominator" | "state">): number | undefined {
  if (state === "not-measured") return undefined;
  const value = fractionOf(String(numerator)) / fractionOf(String(denominator));
  return Number.isFinite(value) ? Math.max(0, Math.min(1, value)) : undefined;
}

export function fractionOf(text: string): number {
  const [top = "0", base = "1"] = text.split("/");
  return Number(top) / Number(base);
}

function pilesOf({ report, summary }: Held): PileView[] {
  const piles = [
    ["must-fix", "处"],
    ["should-fix", "处"],
    ["for-the-centre", "类"],
  ] as const;
  return [
    ...piles.map(([id, unit]) => ({
      id,
      label: pileLabels[id],
      count: summary.piles[id],
      unit,
      note: pileNotes[id],
    })),
    {
      id: "not-checked",
      label: pileLabels["not-checked"],
      count: summary.notChecked.rules,
      unit: notCheckedUnit,
      note: notCheckedNote(report, summary),
    },
  ];
}

const severityLabels = { error: "错误", warning: "警告", info: "提示" } as const;

function severitiesOf({ report }: Held): SummaryView["severities"] {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity, waiver } of report.findings) if (waiver === undefined) counts[severity] += 1;
  return (["error", "warning", "info"] as const).map((id) => ({
    id,
    label: severityLabels[id],
    count: counts[id],
  }));
}

const causeLabels = { absent: "没有这一列", blank: "未填", unreadable: "读不出" } as const;

function coverageOf({ report, summary }: Held): CoverageView {
  const sum = (of: (rule: CheckReport["coverage"][number]) => number): number =>
    report.coverage.reduce((total, rule) => total + of(rule), 0);
  const many = (list: readonly { readonly count: number }[]): number =>
    list.reduce((total, { count }) => total + count, 0);
  const isBlocked = (rule: CheckReport["coverage"][number]): boolean => rule.blocked.length > 0;
  return {
    passed: report.coverage.filter((rule) => !isBlocked(rule) && rule.failed === 0 && rule.passed > 0).length,
    failed: report.coverage.filter(({ failed }) => failed > 0).length,
    notChecked: summary.notChecked.rules,
    notApplicable: report.coverage.filter(
      (rule) => !isBlocked(rule) && rule.failed === 0 && rule.passed === 0,
    ).length,
    judgements: [
      { id: "passed", label: "通过", count: sum(({ passed }) => passed) },
      { id: "failed", label: "不通过", count: sum(({ failed }) => failed) },
      { id: "not-checked", label: "未检查", count: sum(({ blocked }) => many(blocked)) },
      { id: "skipped", label: "不适用", count: sum(({ skipped }) => many(skipped)) },
    ],
    blocked: summary.blocked.map(({ missing, cause, rules, items }) => ({
      element: missing,
      label: labelOf(missing),
      cause: causeLabels[cause],
      rules,
      items,
    })),
    faults: report.faults.map(
      ({ ruleId, error }) => `规则“${ruleTitle(ruleId)}”没有检查完，是程序的错误（${error}）。`,
    ),
  };
}

const unrankedBecause = {
  small: "事项太少，不排名",
  thin: "已判定太少，不排名",
  "not-measured": "无法计算",
} as const;

function unitsOf({ report, summary, pack }: Held): UnitView[] {
  const piles = new Map<string, { must: number; should: number }>();
  for (const { subject, severity, desk } of summary.shown) {
    if (desk !== "unit") continue;
    const own = piles.get(subject.unit ?? "") ?? { must: 0, should: 0 };
    piles.set(subject.unit ?? "", own);
    if (severity === "error") own.must += 1;
    else own.should += 1;
  }
  return rankUnits(report.metrics, pack).map(({ unit, rank, because }) => {
    const own = report.metrics.byUnit[unit] ?? {};
    const once = own["visits/at-most-once"];
    const half = own["time-limit/within-half"];
    const onceShare = once === undefined ? undefined : shareOf(once);
    const halfShare = half === undefined ? undefined : shareOf(half);
    return {
      unit,
      items: once?.total ?? half?.total ?? 0,
      ...(rank === undefined ? {} : { rank }),
      because: because === undefined ? "" : unrankedBecause[because],
      atMostOnce: once === undefined ? "" : shareText(once),
      withinHalf: half === undefined ? "" : shareText(half),
      ...(onceShare === undefined ? {} : { atMostOnceShare: onceShare }),
      ...(halfShare === undefined ? {} : { withinHalfShare: halfShare }),
      mustFix: piles.get(unit)?.must ?? 0,
      shouldFix: piles.get(unit)?.should ?? 0,
    };
  });
}
