import { exclusionReason, type Measurement, type Metric, type MetricReport } from "../engine/index.ts";
import { fromText, rational, toNumber } from "../exact/index.ts";
import { formatShare, metrics, wordsOf } from "../metrics/index.ts";
import { exerciseLevelLabels, itemTypeLabels } from "../model/index.ts";

/** A table of plain cells: numbers stay numbers, so that a reader can go on counting. */
export interface FigureTable {
  readonly title: string;
  readonly columns: readonly FigureColumn[];
  readonly rows: readonly (readonly FigureCell[])[];
  /** Lines that stand under the table: formula, exclusions, conventions. */
  readonly notes: readonly string[];
  /** What stands over it, where that is not its title. */
  readonly heading?: string;
}
/** A text, a number, a sum over a column of another table, or a share with the columns from which it can be reckoned again. */
export type FigureCell =
  | string
  | number
  | {
      readonly sum: number;
      /** The column (from 0) of another table that is added up; only rows that bear this row's name in column `where`. */
      readonly over: { readonly table: string; readonly column: number; readonly where?: number };
    }
  | {
      readonly share: readonly [number, number];
      /** Columns (from 0) of the same row in which its numerator and denominator stand. */
      readonly of: readonly [number, number];
      readonly tone?: "reached" | "missed";
    };
/** A column of a table of figures. */
export interface FigureColumn {
  readonly label: string;
  readonly kind: "text" | "count" | "share" | "number";
  /** Stands behind the others: for going on counting, not for paper. */
  readonly base?: true;
}

const stateLabels = { measured: "", thin: "仅供参考", "not-measured": "无法计算" } as const;

/** 指标: every metric overall, with numerator, denominator and each exclusion. */
export function overallTable(report: MetricReport): FigureTable {
  return {
    title: "指标",
    columns: [
      { label: "指标", kind: "text" },
      { label: "数值", kind: "text" },
      { label: "分子", kind: "text" },
      { label: "分母", kind: "text" },
      { label: "计入事项", kind: "count" },
      { label: "其中未填", kind: "count" },
      { label: "不计入", kind: "text" },
      { label: "事项总数", kind: "count" },
      { label: "目标", kind: "text" },
      { label: "还差（项）", kind: "text" },
      { label: "状态", kind: "text" },
      { label: "公式", kind: "text" },
    ],
    rows: metrics.flatMap((metric) => {
      const measurement = report.overall[metric.id];
      return measurement === undefined ? [] : [overallRow(metric, measurement)];
    }),
    notes: [
      `政策包 ${report.pack.id} ${report.pack.version}，判定日 ${report.asOf}。计入事项与不计入事项之和等于事项总数。`,
    ],
  };
}

function overallRow(metric: Metric, measurement: Measurement): FigureCell[] {
  const { target, state } = measurement;
  return [
    metric.title,
    state === "not-measured" ? "无法计算" : figureText(metric, measurement),
    String(measurement.numerator),
    String(measurement.denominator),
    measurement.counted,
    measurement.blank,
    exclusions(measurement),
    measurement.total,
    target === undefined ? "" : target.least,
    target === undefined ? "" : String(target.missing),
    stateLabels[state],
    wordsOf(metric, measurement.options).formula,
  ];
}

/** A table of items from whose columns the figures of groups can be added up. */
export interface ItemColumns {
  readonly table: string;
  /** Columns of numerator and denominator, by metric. */
  readonly of: ReadonlyMap<string, readonly [numerator: number, denominator: number]>;
  /** Columns of the names of groups, by the title of the table of the groups. */
  readonly where: Readonly<Record<string, number>>;
}

/** Per unit, type or level: items, and each share with its numerator and denominator. */
export function groupTable(
  title: string,
  groupLabel: string,
  report: MetricReport,
  groups: Readonly<Record<string, Readonly<Record<string, Measurement>>>>,
  nameOf: (group: string) => string = (group) => group,
  items?: ItemColumns,
): FigureTable {
  const where = items?.where[title];
  const shown = metrics.filter(({ id }) => Object.values(groups).some((group) => group[id] !== undefined));
  const rows = Object.entries(groups).map(([group, measurements]) =>
    groupRow(nameOf(group), shown, measurements, where === undefined ? undefined : items, where),
  );
  return {
    title,
    columns: [
      { label: groupLabel, kind: "text" },
      { label: "事项总数", kind: "count" },
      ...shown.map(
        (metric): FigureColumn => ({
          label: metric.title,
          kind: metric.kind === "average" ? "number" : "share",
        }),
      ),
      ...shown.flatMap((metric): FigureColumn[] => [
        { label: `${metric.title}（分子）`, kind: "text", base: true },
        { label: `${metric.title}（分母）`, kind: "text", base: true },
      ]),
    ],
    rows: [groupRow("合计", shown, report.overall, where === undefined ? undefined : items), ...rows],
    notes: ["分母为 0 或所需的列没有时为“无法计算”，不作 0% 也不作 100%。"],
  };
}

function groupRow(
  name: string,
  shown: readonly Metric[],
  measurements: Readonly<Record<string, Measurement>>,
  items?: ItemColumns,
  where?: number,
): FigureCell[] {
  const total = Object.values(measurements)[0]?.total ?? 0;
  const figures: FigureCell[] = [];
  const bases: FigureCell[] = [];
  for (const [index, metric] of shown.entries()) {
    const measurement = measurements[metric.id];
    if (measurement === undefined || measurement.state === "not-measured") {
      figures.push("无法计算");
      bases.push("", "");
      continue;
    }
    const { numerator, denominator, target } = measurement;
    const first = 2 + shown.length + 2 * index;
    const columns = items?.of.get(metric.id);
    const summed = columns !== undefined;
    const exact = summed || (typeof numerator === "number" && typeof denominator === "number");
    figures.push(
      exact
        ? {
            share: [plain(numerator), plain(denominator)],
            of: [first, first + 1],
            ...(target?.reached === undefined ? {} : { tone: target.reached ? "reached" : "missed" }),
          }
        : figureText(metric, measurement),
    );
    if (items === undefined || columns === undefined) bases.push(numerator, denominator);
    else {
      for (const [column, value] of [
        [columns[0], numerator],
        [columns[1], denominator],
      ] as const)
        bases.push({
          sum: plain(value),
          over: { table: items.table, column, ...(where === undefined ? {} : { where }) },
        });
    }
  }
  return [name, total, ...figures, ...bases];
}

/** A number for a cell: workbooks know no fractions. */
const plain = (value: Measurement["numerator"]): number => toNumber(fromText(String(value)) ?? rational(0));

const figureText = (metric: Metric, measurement: Measurement): string =>
  formatShare(measurement, metric.kind === "average" ? { as: "number" } : {});

const exclusions = (measurement: Measurement): string =>
  Object.entries(measurement.excluded)
    .map(([reason, count]) => `${exclusionReason(reason).label} ${count}`)
    .join("；");

/**
 * All sheets of the metrics workbook: overall, by unit (own, and with the bodies under it), by type, by level.
 *
 * @param items a table of items in the same workbook: numerators and denominators are then sums over its columns
 * @example
 * const { metrics } = check(fromRecords([{ 事项名称: "临时救助金给付", 到办事现场次数: "1" }]).catalogue);
 * metricTables(metrics).map(({ title }) => title); // ["指标", "单位", "事项类型", "行使层级"]
 */
export function metricTables(report: MetricReport, items?: ItemColumns): FigureTable[] {
  return [
    overallTable(report),
    groupTable("单位", "编制单位", report, report.byUnit, undefined, items),
    ...(Object.keys(report.byUnitRolledUp).length > 0
      ? [groupTable("单位（含所属）", "编制单位", report, report.byUnitRolledUp)]
      : []),
    groupTable("事项类型", "事项类型", report, report.byType, typeName, items),
    groupTable("行使层级", "行使层级", report, report.byLevel, levelName, items),
  ];
}

/** The name of a type of item as tables print it. */
export const typeName = (type: string): string =>
  (itemTypeLabels as Record<string, string>)[type] ?? "（类型未填）";

/** The name of a level, or of several joined by a plus sign. */
export const levelName = (levels: string): string =>
  levels
    .split("+")
    .map((level) => (exerciseLevelLabels as Record<string, string>)[level] ?? "（层级未填）")
    .join("、");
