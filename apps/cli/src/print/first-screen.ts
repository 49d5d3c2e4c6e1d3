import type { CheckReport, Pile, PolicyPack, Summary } from "@zp/catalog-core/engine";
import { pileLabels } from "@zp/catalog-core/engine";
import {
  absentColumns,
  commonRules,
  type FileCounts,
  headlines,
  judgedByText,
  notCheckedNote,
  notCheckedUnit,
  pileNotes,
  scopeText,
  shareText,
} from "@zp/intake";
import type { Paint } from "./paint.ts";
import { fit, padEnd, padStart, widthOf, wrap } from "./text.ts";

export interface Screen {
  readonly report: CheckReport;
  readonly summary: Summary;
  readonly pack: PolicyPack;
  /** Id of the snapshot of the lists. */
  readonly snapshot: string;
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
  const { report, summary, pack, snapshot } = screen;
  const width = Math.max(60, Math.min(screen.columns, 110));
  const head = [scopeText(report, screen.files), paint("dim", judgedByText(report, pack, snapshot))];
  const notices = screen.notices.flatMap((line) => wrap(line, width)).map((line) => paint("yellow", line));
  const absent = absentLine(report, width);
  const figures: string[] = [""];
  for (const { metricId, label, verdict, notes } of headlines(report)) {
    const measurement = report.metrics.overall[metricId];
    if (measurement === undefined) continue;
    const figure = `${padEnd(label, 20)}${shareText(measurement)}`;
    figures.push(paint("bold", verdict === "" ? figure : `${figure}  ${verdict}`));
    if (notes.length > 0) figures.push(...wrap(notes.join("；"), width - 4, "    "));
  }
  const piles = pileLines(report, summary, paint);
  const further = ["", ...screen.further];
  const fixed =
    head.length +
    notices.length +
    (absent === undefined ? 0 : 1) +
    figures.length +
    piles.length +
    further.length;
  const common = commonLines(summary, Math.max(0, FIRST_SCREEN_LINES - fixed), width);
  return [
    ...head,
    ...notices,
    ...(absent === undefined ? [] : [absent]),
    ...figures,
    ...piles,
    ...common,
    ...further,
  ];
}

/** Absent columns, as far as the line has room. */
function absentLine(report: CheckReport, width: number): string | undefined {
  const columns = absentColumns(report);
  if (columns.length === 0) return undefined;
  const named = columns.map(({ label, items, everywhere }) =>
    everywhere ? label : `${label}（${items} 项）`,
  );
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

function pileLines(report: CheckReport, summary: Summary, paint: Paint): string[] {
  const { piles, notChecked, waived } = summary;
  return [
    "",
    ...(Object.keys(pileNotes) as (keyof typeof pileNotes)[]).map((pile) =>
      pileLine(pile, piles[pile], pileNotes[pile], paint),
    ),
    pileLine(
      "not-checked",
      notChecked.rules,
      `${notChecked.rules === 0 ? "" : notCheckedUnit}${notCheckedNote(report, summary)}`,
      paint,
    ),
    ...(waived > 0 ? [`已豁免${" ".repeat(10)}${padStart(String(waived), 7)}`] : []),
  ];
}

/** What occurs most, as far as the screen has room. */
function commonLines(summary: Summary, room: number, width: number): string[] {
  if (room < 3) return [];
  const common = commonRules(summary);
  const floods = common.floods.map(
    ({ count, of, title, label }) =>
      `  ${padStart(String(count), 5)}/${of} 项　${title}（${label}；多半是列对应或口径问题，合并提示）`,
  );
  const rules = common.rules.map(({ count, title }) => `  ${padStart(String(count), 5)} 处　${title}`);
  const lines = [...floods, ...rules].slice(0, room - 2).map((line) => fit(line, width));
  return lines.length === 0 ? [] : ["", "不符合最多的要求：", ...lines];
}
