import type { Finding } from "@zp/catalog-core/engine";
import { formatShare } from "@zp/catalog-core/metrics";
import { dayTexts, standingText, unknownLabels } from "@zp/catalog-core/report-model";
import {
  isStageColumn,
  type ProgressReport,
  type StageProgress,
  stageElement,
  type UnknownBecause,
} from "@zp/catalog-core/schedule";
import { shortId } from "@zp/catalog-core/snapshot";
import { labelOf } from "@zp/catalog-core/terms";
import type { Reading } from "../input/reading.ts";
import type { Paint } from "./paint.ts";
import { table, wrap } from "./text.ts";

export interface ShownProgress {
  readonly report: ProgressReport;
  /** Id of the snapshot of what was read. */
  readonly snapshot: string;
  readonly findings: readonly Finding[];
  readonly reading: Reading;
  readonly paint: Paint;
  readonly columns: number;
}

/** The screen has 25 lines; the last says where more is to be found. */
const SCREEN = 24;
const SHOWN_UNITS = 4;

/**
 * How the work stands, on one screen.
 *
 * @param all everything by name, however long it gets
 */
export function progressScreen(shown: ShownProgress, all: boolean): string[] {
  const { report, snapshot, paint, columns } = shown;
  const late = lateLines(report).map((line) => wrapped(line, columns));
  const problems = problemLines(shown).map((line) => wrapped(line, columns));
  const lines = [
    paint("bold", `编制公开工作进度　${report.units} 个单位，截至 ${report.asOf}`),
    `政策包 ${report.pack.id}（第 ${report.pack.version} 版）；${daysLine(report)}；快照 ${shortId(snapshot)}`,
    ...expectedLines(report, all).flatMap((line) => wrap(line, columns)),
    "",
    ...stageLines(report),
    ...unknownLines(report).flatMap((line) => wrapped(line, columns)),
    "",
  ];
  const headOf = (text: string): string => paint("bold", text);
  if (late.length > 0) {
    lines.push(headOf(`逾期未完成 ${late.length} 个单位：`));
    const forProblems = problems.length === 0 ? 0 : 6;
    lines.push(...shortened(late, all ? undefined : SCREEN - lines.length - forProblems - 1, "个单位"), "");
  }
  if (problems.length > 0) {
    lines.push(headOf(`日期有问题 ${problems.length} 处：`));
    lines.push(...shortened(problems, all ? undefined : SCREEN - lines.length - 1, "处"), "");
  }
  if (late.length + problems.length === 0) {
    const unknown = report.stages.some(({ counts }) => counts.unknown > 0);
    lines.push(`没有逾期未完成的单位，日期没有矛盾${unknown ? "；进度不明的须先查明" : ""}。`, "");
  }
  return lines;
}

const wrapped = (line: string, columns: number): string[] => {
  const [first = "", ...rest] = wrap(line, columns - 4, "  ");
  return [first, ...rest.map((more) => `  ${more}`)];
};

const daysLine = ({ daysLate, holidays }: ProgressReport): string => {
  const text = `逾期按${dayTexts(daysLate).unit}计`;
  return holidays === "weekends-only" ? `${text}，没有给出日历（--calendar），只扣除周六、周日` : text;
};

const sourceOf = { list: "应报单位表", roster: "人员信息表", sheet: "进度表" } as const;

function expectedLines(
  { expectedFrom, units, missing, unexpected, byUnit }: ProgressReport,
  all: boolean,
): string[] {
  if (expectedFrom === "sheet") return ["没有给出应报单位（--expect），只看进度表中的单位"];
  const listed = (names: readonly string[]): string => {
    if (names.length === 0) return "";
    const shown = all ? names : names.slice(0, SHOWN_UNITS);
    return `：${shown.join("、")}${shown.length < names.length ? "等" : ""}`;
  };
  const expected = units - unexpected.length;
  const renamed = byUnit.flatMap(({ unit, writtenAs }) =>
    writtenAs === undefined ? [] : [`${writtenAs}（按${unit}计）`],
  );
  return [
    `${sourceOf[expectedFrom]}有 ${expected} 个单位，进度表中有 ${expected - missing.length}，没有 ${missing.length}${listed(missing)}`,
    ...(unexpected.length === 0 ? [] : [`不在其中、一并计入 ${unexpected.length}${listed(unexpected)}`]),
    ...(renamed.length === 0 ? [] : [`写法不同 ${renamed.length}${listed(renamed)}`]),
  ];
}

const shareText = ({ numerator, denominator }: StageProgress["done"]): string =>
  denominator === 0
    ? "无法计算"
    : `${numerator}/${denominator}（${formatShare({ numerator, denominator })}）`;

function stageLines({ stages }: ProgressReport): string[] {
  const head = ["阶段", "截止", "已完成", "按期", "逾期完成", "逾期未完成", "未到期", "不明"];
  const rows = stages.map(({ title, until, done, counts }) => [
    title,
    until,
    shareText(done),
    ...[counts["in-time"], counts["done-late"], counts.overdue, counts["not-due"], counts.unknown].map(
      String,
    ),
  ]);
  return table([head, ...rows], { right: [2, 3, 4, 5, 6, 7], indent: 2 });
}

/** Why of some units nothing can be said, each unit once. */
function unknownLines({ byUnit }: ProgressReport): string[] {
  const units = new Map<UnknownBecause, number>();
  for (const { standings } of byUnit) {
    const reasons = new Set(standings.flatMap(({ because }) => because ?? []));
    for (const because of reasons) units.set(because, (units.get(because) ?? 0) + 1);
  }
  if (units.size === 0) return [];
  const said = [...units].map(([because, count]) => `${unknownLabels[because]} ${count} 个单位`);
  return [`不明的不计入已完成的分母：${said.join("、")}`];
}

/** The units that are late and not done, the latest first. */
function lateLines({ byUnit, stages, daysLate }: ProgressReport): string[] {
  const { late } = dayTexts(daysLate);
  return byUnit
    .map(({ unit, standings }) => {
      const overdue = standings.flatMap(({ state, daysLate: days = 0 }, at) =>
        state === "overdue" && stages[at]?.kind !== "whole" ? [{ title: stages[at]?.title ?? "", days }] : [],
      );
      return { unit, overdue, most: Math.max(-1, ...overdue.map(({ days }) => days)) };
    })
    .filter(({ overdue }) => overdue.length > 0)
    .sort((a, b) => b.most - a.most || b.overdue.length - a.overdue.length || (a.unit < b.unit ? -1 : 1))
    .map(
      ({ unit, overdue }) =>
        `${unit}　${overdue.map(({ title, days }) => `${title}${late(days)}`).join("；")}`,
    );
}

/** What is wrong with dates: contradictions, what cannot be read, rows of nobody. Each with its cell. */
function problemLines({ report, findings, reading }: ShownProgress): string[] {
  const at = (id: string, element: string): string => {
    const [place] = reading.result.provenance.locate(id, [element]);
    return place === undefined ? "" : inBrackets(place);
  };
  return [
    ...findings
      .filter(({ ruleId }) => ruleId !== "schedule/within-deadline")
      .map((finding) => {
        const place = reading.placeOf(finding);
        return `${finding.subject.label}　${plain(finding.message)}${place === undefined ? "" : inBrackets(place)}`;
      }),
    ...report.unreadable.map(
      ({ row, unit, stage, raw }) =>
        `${unit ?? "没有写单位的一行"}　“${labelOf(stageElement(stage))}”写作“${raw}”，读不出是哪一天${at(row, stageElement(stage))}`,
    ),
    ...report.rowsWithoutUnit.map(
      (row) => `有一行没有写编制单位，未计${at(row, "stageDates.compilingUnit")}`,
    ),
    // What reading itself stumbled over; a date that it could not read is said above.
    ...reading.result.fileProblems
      .filter(({ severity }) => severity !== "info")
      .map(({ message, file, sheet, cell }) => `${plain(message)}${inBrackets({ file, sheet, cell })}`),
    ...reading.result.problems
      .filter(({ severity, kind }) => severity !== "info" && kind !== "unreadable")
      .map(({ message, sourceId, address }) => {
        const label = reading.catalogue.sources.find(({ id }) => id === sourceId)?.label ?? sourceId;
        return `${plain(message)}${inBrackets({ file: label, cell: address })}`;
      }),
  ];
}

const plain = (message: string): string => message.replace(/。$/u, "");

const inBrackets = ({
  file,
  sheet,
  cell,
}: {
  readonly file: string;
  readonly sheet?: string | undefined;
  readonly cell?: string | undefined;
}): string => `（${[file, sheet, cell].filter(Boolean).join(" ")}）`;

/** As many as there is room for, and how many more there are. */
function shortened(
  entries: readonly (readonly string[])[],
  room: number | undefined,
  what: string,
): string[] {
  if (room === undefined || entries.flat().length <= room) return entries.flat();
  const lines: string[] = [];
  let shown = 0;
  for (const entry of entries) {
    if (shown > 0 && lines.length + entry.length > room - 1) break;
    lines.push(...entry);
    shown += 1;
  }
  return shown === entries.length ? lines : [...lines, `  另有 ${entries.length - shown} ${what}`];
}

/** Every unit with every stage. */
export function progressDetails({ report, paint }: ShownProgress): string[] {
  const { stages, byUnit, daysLate } = report;
  const head = stages.map(({ stage, title }) =>
    isStageColumn(stage) ? labelOf(stageElement(stage)) : title,
  );
  const rows = byUnit.map(({ unit, standings }) => [
    unit,
    ...standings.map((standing) => standingText(standing, daysLate)),
  ]);
  return [paint("bold", "各单位各阶段"), ...table([["单位", ...head], ...rows], { indent: 2 })];
}
