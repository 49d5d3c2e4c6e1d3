import {
  type CheckContext,
  exclusionReason,
  type Observation,
  UNKNOWN_UNIT,
  unitOf,
} from "../../engine/index.ts";
import { type Rational, toNumber } from "../../exact/index.ts";
import { metrics, visitsOf } from "../../metrics/index.ts";
import { caseTypeLabels, type ImplementationItem, isRead } from "../../model/index.ts";
import { formatTimeLimit } from "../../time-limit/index.ts";
import {
  type FigureCell,
  type FigureTable,
  type ItemColumns,
  levelName,
  metricTables,
  typeName,
} from "../metric-sheets.ts";
import type { AssessmentInput } from "./input.ts";
import { rankUnits } from "./ranking.ts";
import { ruleBasis, ruleTitle } from "./sections/rule-words.ts";
import { HALF, ONCE, type Subject, subjectOf } from "./subject.ts";

const ITEMS = "事项明细";
/** Columns of 事项明细 before those of the metrics. */
const FIRST = [
  "编制单位",
  "事项名称",
  "实施编码",
  "事项类型",
  "行使层级",
  "办件类型",
  "法定办结时限",
  "承诺办结时限",
  "到办事现场次数",
  "是否计入",
];
/** More sheets than this are no help to anybody: the list of all items is filtered by unit instead. */
const MOST_UNITS = 100;

/**
 * The tables of 考核评估数据: every metric overall and by group, the ranking, how often each rule is broken, a sheet for each
 * unit, and 事项明细, from whose columns every numerator and denominator is added up again.
 *
 * @example
 * const { catalogue } = fromRecords([{ 事项名称: "取水许可", 实施机构: "水利局", 到办事现场次数: "1" }]);
 * const tables = assessmentTables(assessmentInput(catalogue, check(catalogue), zhenping2018));
 * tables.map(({ title }) => title); // ["指标", "单位", "事项类型", "行使层级", "单位排名", "规则", "事项明细", "水利局"]
 */
export function assessmentTables(input: AssessmentInput): FigureTable[] {
  const subject = subjectOf(input);
  const items: ItemColumns = {
    table: ITEMS,
    of: new Map(
      metrics.map(({ id }, at) => [id, [FIRST.length + 2 * at, FIRST.length + 2 * at + 1] as const]),
    ),
    where: { 单位: 0, 事项类型: 3, 行使层级: 4 },
  };
  return [
    ...metricTables(input.report.metrics, items),
    rankingTable(subject),
    ruleTable(subject),
    itemTable(subject),
    ...(subject.units.length > MOST_UNITS ? [] : unitTables(subject)),
  ];
}

function rankingTable({ report, pack }: Subject): FigureTable {
  const because = { small: "基数小", thin: "仅供参考", "not-measured": "无法计算" } as const;
  const cellsOf = (unit: string, metric: string, column: number): FigureCell[] => {
    const one = report.metrics.byUnit[unit]?.[metric];
    const { numerator, denominator } = one ?? {};
    if (typeof numerator !== "number" || typeof denominator !== "number" || denominator === 0)
      return ["", "", "无法计算"];
    return [numerator, denominator, { share: [numerator, denominator], of: [column, column + 1] }];
  };
  return {
    title: "单位排名",
    columns: [
      { label: "编制单位", kind: "text" },
      { label: "名次", kind: "text" },
      { label: "最多跑一次（分子）", kind: "count" },
      { label: "最多跑一次（分母）", kind: "count" },
      { label: "最多跑一次占比", kind: "share" },
      { label: "一半以内（分子）", kind: "count" },
      { label: "一半以内（分母）", kind: "count" },
      { label: "一半以内占比", kind: "share" },
    ],
    rows: rankUnits(report.metrics, pack).map(({ unit, rank, because: why }) => [
      unit,
      rank ?? (why === undefined ? "" : because[why]),
      ...cellsOf(unit, ONCE, 2),
      ...cellsOf(unit, HALF, 5),
    ]),
    notes: ["先按“最多跑一次”占比、再按承诺时限在法定时限一半以内的占比排列，数值相同的并列；不设综合得分。"],
  };
}

function ruleTable({ report, pack }: Subject): FigureTable {
  return {
    title: "规则",
    columns: [
      { label: "要求", kind: "text" },
      { label: "规则代码", kind: "text" },
      { label: "不符合", kind: "count" },
      { label: "查到", kind: "count" },
      { label: "占比", kind: "share" },
      { label: "不适用", kind: "count" },
      { label: "未检查", kind: "count" },
      { label: "依据", kind: "text" },
    ],
    rows: [...report.coverage]
      .sort((a, b) => b.failed - a.failed || (a.ruleId < b.ruleId ? -1 : 1))
      .map(({ ruleId, failed, passed, skipped, blocked }) => [
        ruleTitle(ruleId),
        ruleId,
        failed,
        failed + passed,
        failed + passed === 0 ? "无法计算" : { share: [failed, failed + passed], of: [2, 3] },
        skipped.reduce((sum, { count }) => sum + count, 0),
        blocked.reduce((sum, { count }) => sum + count, 0),
        ruleBasis(ruleId, pack),
      ]),
    notes: ["查到＝符合＋不符合；不适用、未检查的不在分母。"],
  };
}

/** Every item once, with what it adds to each metric; a cell is blank where it adds nothing because it is left out. */
function itemTable(subject: Subject): FigureTable {
  const observe = observer(subject);
  return {
    title: ITEMS,
    columns: [
      ...FIRST.map((label) => ({ label, kind: "text" as const })),
      ...metrics.flatMap(({ title }) => [
        { label: `${title}（分子）`, kind: "count" as const },
        { label: `${title}（分母）`, kind: "count" as const },
      ]),
    ],
    rows: subject.catalogue.items.map((item) => {
      const { counted, observations } = observe(item);
      return [
        ...factsOf(item, subject),
        counted,
        ...observations.flatMap((one): FigureCell[] =>
          one === undefined || one.kind === "excluded"
            ? ["", ""]
            : [numberOf(one.numerator), numberOf(one.denominator ?? 1)],
        ),
      ];
    }),
    notes: ["分子、分母空白的，该事项不计入这一指标。各表的分子、分母由本表逐列相加。"],
  };
}

const factsOf = (item: ImplementationItem, { pack }: Subject): FigureCell[] => [
  unitOf(item) ?? UNKNOWN_UNIT,
  item.name ?? "",
  item.implementationCode ?? "",
  typeName(typeof item.itemType === "string" ? item.itemType : "unstated"),
  levelName(levelOf(item)),
  isRead(item.caseType) ? caseTypeLabels[item.caseType] : "",
  item.statutoryTimeLimit === undefined ? "" : formatTimeLimit(item.statutoryTimeLimit),
  item.promisedTimeLimit === undefined ? "" : formatTimeLimit(item.promisedTimeLimit),
  visitsOf(item, pack.conventions) ?? "",
];

/** As the measurement groups by level. */
function levelOf({ exerciseLevels = [] }: ImplementationItem): string {
  const levels = [...new Set(exerciseLevels.filter((level) => typeof level === "string"))];
  return levels.length === 0 ? "unstated" : levels.join("+");
}

const numberOf = (value: number | Rational): number => (typeof value === "number" ? value : toNumber(value));

interface Observed {
  /** “计入”, or why not. */
  readonly counted: string;
  readonly observations: readonly (Observation | undefined)[];
}

/** What each metric says of an item; an implementation code that was there before says nothing. */
function observer({ catalogue, pack, report }: Subject): (item: ImplementationItem) => Observed {
  const present = new Map(catalogue.sources.map(({ id, present: elements }) => [id, new Set(elements)]));
  const context: CheckContext = {
    asOf: report.asOf,
    conventions: pack.conventions,
    hasColumn: (sourceId, element) => present.get(sourceId ?? "")?.has(element) ?? true,
  };
  const codes = new Set<string>();
  return (item) => {
    const code = item.implementationCode?.trim().toUpperCase();
    if (code !== undefined) {
      if (codes.has(code))
        return { counted: exclusionReason("duplicate").label, observations: metrics.map(() => undefined) };
      codes.add(code);
    }
    const observations = metrics.map((metric) => metric.observe(item, context));
    const base = observations[metrics.findIndex(({ id }) => id === "elements/completeness")];
    return {
      counted: base?.kind === "excluded" ? exclusionReason(base.reason).label : "计入",
      observations,
    };
  };
}

/** A sheet for each unit: its items with what is said of them. */
function unitTables(subject: Subject): FigureTable[] {
  const { catalogue, summary, units, shortName, report } = subject;
  const observe = observer(subject);
  const problems = new Map<string, number>();
  for (const { desk, severity, subject: of } of summary.shown)
    if (desk === "unit" && severity === "error") problems.set(of.id, (problems.get(of.id) ?? 0) + 1);
  const [once, half] = [ONCE, HALF].map((id) => metrics.findIndex((metric) => metric.id === id));
  const rows = new Map<string, FigureCell[][]>(units.map((unit) => [unit, []]));
  for (const item of catalogue.items) {
    const { counted, observations } = observe(item);
    rows
      .get(unitOf(item) ?? UNKNOWN_UNIT)
      ?.push([
        ...factsOf(item, subject).slice(1),
        counted === "计入" ? saidOf(observations[once ?? 0], "是", "否") : counted,
        counted === "计入" ? saidOf(observations[half ?? 0], "是", "否") : counted,
        problems.get(item.id) ?? 0,
      ]);
  }
  return units.map((unit) => ({
    title: shortName(unit),
    heading: unit,
    columns: [
      ...FIRST.slice(1, -1).map((label) => ({ label, kind: "text" as const })),
      { label: "最多跑一次", kind: "text" as const },
      { label: "一半以内", kind: "text" as const },
      { label: "须改问题", kind: "count" as const },
    ],
    rows: rows.get(unit) ?? [],
    notes: [
      `“最多跑一次”${fraction(report.metrics.byUnit[unit]?.[ONCE])}；承诺时限在法定时限一半以内${fraction(
        report.metrics.byUnit[unit]?.[HALF],
      )}。`,
    ],
  }));
}

const fraction = (one: { readonly numerator: unknown; readonly denominator: unknown } | undefined): string =>
  one === undefined || one.denominator === 0 ? "无法计算" : `${one.numerator}/${one.denominator}`;

function saidOf(observation: Observation | undefined, yes: string, no: string): string {
  if (observation === undefined) return "";
  if (observation.kind === "excluded") return exclusionReason(observation.reason).label;
  if (observation.blank) return "未填";
  return observation.numerator === 1 ? yes : no;
}
