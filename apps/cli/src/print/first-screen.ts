import type { CheckReport, NotChecked, Pile, PolicyPack, Summary } from "@zp/catalog-core/engine";
import { pileLabels } from "@zp/catalog-core/engine";
import { metrics } from "@zp/catalog-core/metrics";
import { rules } from "@zp/catalog-core/rules";
import { labelOf, termOf } from "@zp/catalog-core/terms";
import { atMostOnceLines, withinHalfLines } from "./headline.ts";
import type { Paint } from "./paint.ts";
import { fit, padStart, widthOf, wrap } from "./text.ts";

/** How the files fared. */
export interface FileCounts {
  readonly given: number;
  readonly read: number;
  readonly undecided: number;
  readonly passedOver: number;
  readonly failed: number;
}

export interface Screen {
  readonly report: CheckReport;
  readonly summary: Summary;
  readonly pack: PolicyPack;
  readonly files: FileCounts;
  /** Lines about files that were not counted and what to do, at most a few. */
  readonly notices: readonly string[];
  /** Lines that say where the details are. */
  readonly further: readonly string[];
  readonly columns: number;
}

/** At most this many lines: what an officer sees without scrolling. */
export const FIRST_SCREEN_LINES = 25;

/** The answer to “how does the list stand”, on one screen. */
export function firstScreen(screen: Screen, paint: Paint): string[] {
  const { report, summary, pack } = screen;
  const width = Math.max(60, Math.min(screen.columns, 110));
  const head = [
    ...scope(screen),
    paint("dim", `政策包 ${pack.id}（第 ${pack.version} 版）；判定日 ${report.asOf}`),
  ];
  const notices = screen.notices.flatMap((line) => wrap(line, width)).map((line) => paint("yellow", line));
  const absent = absentLine(report, width);
  const headlines: string[] = [""];
  const atMostOnce = report.metrics.overall["visits/at-most-once"];
  const withinHalf = report.metrics.overall["time-limit/within-half"];
  const waived = report.findings.filter(
    (finding) => finding.ruleId === "time-limit/promised-within-half" && finding.waiver !== undefined,
  ).length;
  // Where no document in force sets the ceiling, the share is told and nothing is short of it.
  const hasCeiling = report.coverage.some(({ ruleId }) => ruleId === "time-limit/promised-within-half");
  for (const lines of [
    atMostOnce === undefined ? [] : atMostOnceLines(atMostOnce),
    withinHalf === undefined ? [] : withinHalfLines(withinHalf, waived, hasCeiling),
  ]) {
    const [first, ...notes] = lines;
    if (first !== undefined) headlines.push(paint("bold", first));
    for (const note of notes) headlines.push(...wrap(note, width - 4, "    "));
  }
  const piles = pileLines(report, summary, paint);
  const further = ["", ...screen.further];
  const fixed =
    head.length +
    notices.length +
    (absent === undefined ? 0 : 1) +
    headlines.length +
    piles.length +
    further.length;
  const common = commonLines(summary, Math.max(0, FIRST_SCREEN_LINES - fixed), width);
  return [
    ...head,
    ...notices,
    ...(absent === undefined ? [] : [absent]),
    ...headlines,
    ...piles,
    ...common,
    ...further,
  ];
}

function scope({ report, files }: Screen): string[] {
  const rest = [
    files.undecided > 0 ? `列待确认 ${files.undecided}` : "",
    files.failed > 0 ? `无法读取 ${files.failed}` : "",
  ].filter((text) => text !== "");
  const lists = files.read + files.undecided + files.failed;
  const counted = rest.length === 0 ? "" : `（已计 ${files.read}/${lists} 份，${rest.join("，")}）`;
  const passedOver = files.passedOver === 0 ? "" : `，略过 ${files.passedOver} 个非清单文件`;
  const entries = report.entries > 0 ? `，目录清单 ${report.entries} 条` : "";
  return [
    `文件 ${lists} 份${counted}${passedOver}；编制单位 ${report.units} 个；实施清单 ${report.items} 项${entries}`,
  ];
}

/** Absent columns: those that a figure needs and those that the order names first, with how many items they touch. */
function absentLine(report: CheckReport, width: number): string | undefined {
  const sources = report.sources.filter((source) => source.layer === "implementation" && source.items > 0);
  const items = new Map<string, number>();
  for (const source of sources) {
    for (const element of source.absent) items.set(element, (items.get(element) ?? 0) + source.items);
  }
  if (items.size === 0) return undefined;
  const all = sources.reduce((sum, source) => sum + source.items, 0);
  const named = [...items]
    .sort(([a, x], [b, y]) => weightOf(b) - weightOf(a) || y - x || (a < b ? -1 : 1))
    .map(([element, count]) => (count === all ? labelOf(element) : `${labelOf(element)}（${count} 项）`));
  const end = `等 ${named.length} 列`;
  let line = "没有的列：";
  for (const [index, name] of named.entries()) {
    const next = index === 0 ? name : `、${name}`;
    const last = index === named.length - 1;
    if (widthOf(line + next) + (last ? 0 : widthOf(end)) > width) return line + end;
    line += next;
  }
  return line;
}

const headlineElements = new Set<string>(
  metrics.flatMap(({ id, needs }) => (id === "elements/completeness" ? [] : needs)),
);
const weightOf = (element: string): number =>
  (headlineElements.has(element) ? 2 : 0) + (termOf(element).named === undefined ? 0 : 1);

const pileNotes = {
  "must-fix": "单位改正后再报送",
  "should-fix": "单位酌情完善",
  "for-the-centre": "列的含义、缺列、口径，由县政务服务中心处理（按类计）",
} as const;

/** Rules, not items times rules: a list without nine columns leaves twenty rules unasked, not eighteen thousand things. */
function notCheckedLine(
  { items, entries }: CheckReport,
  { rules: count, rulesByColumn, cells }: NotChecked,
  paint: Paint,
): string {
  if (count === 0) {
    const nothing = items + entries === 0;
    return pileLine("not-checked", 0, nothing ? "没有可以检查的事项" : "每条规则都查全了", paint);
  }
  const cellsNote = `有 ${cells} 处未填或读不出`;
  const why =
    rulesByColumn === 0
      ? `：${cellsNote}`
      : cells === 0
        ? "，都因为缺列"
        : `：${rulesByColumn} 条因为缺列，另${cellsNote}`;
  return pileLine("not-checked", count, `条规则没能查全${why}`, paint);
}

const pileColours = {
  "must-fix": "red",
  "should-fix": "yellow",
  "for-the-centre": "cyan",
  "not-checked": "dim",
} as const;

function pileLine(pile: Pile, count: number, note: string, paint: Paint): string {
  const label = pileLabels[pile];
  const gap = " ".repeat(16 - label.length * 2);
  return `${paint(pileColours[pile], label)}${gap}${padStart(String(count), 7)}　${paint("dim", note)}`;
}

function pileLines(report: CheckReport, { piles, notChecked, waived }: Summary, paint: Paint): string[] {
  return [
    "",
    ...(Object.keys(pileNotes) as (keyof typeof pileNotes)[]).map((pile) =>
      pileLine(pile, piles[pile], pileNotes[pile], paint),
    ),
    notCheckedLine(report, notChecked, paint),
    ...(waived > 0 ? [`已豁免${" ".repeat(10)}${padStart(String(waived), 7)}`] : []),
  ];
}

/** What occurs most, as far as the screen has room. */
function commonLines(summary: Summary, room: number, width: number): string[] {
  if (room < 3) return [];
  const counts = new Map<string, number>();
  for (const { ruleId, severity, desk } of summary.shown) {
    // What the centre settles stands above, under the columns that are missing.
    if (severity !== "info" && desk === "unit") counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1);
  }
  const titles = new Map<string, string>(rules.map(({ id, title }) => [id, title]));
  const floods = summary.floods.map(
    (flood) =>
      `  ${padStart(String(flood.count), 5)}/${flood.of} 项　${titles.get(flood.ruleId) ?? flood.ruleId}（${labelOf(flood.element)}；多半是列对应或口径问题，合并提示）`,
  );
  const common = [...counts]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([ruleId, count]) => `  ${padStart(String(count), 5)} 处　${titles.get(ruleId) ?? ruleId}`);
  const lines = [...floods, ...common].slice(0, room - 2).map((line) => fit(line, width));
  return lines.length === 0 ? [] : ["", "不符合最多的要求：", ...lines];
}
