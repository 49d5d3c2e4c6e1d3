import { countsOf, outcomeLabels } from "@zp/catalog-core/review";
import type { Collected } from "@zp/workbook";
import type { Paint } from "./paint.ts";

/** Units named on the screen before the rest is counted. */
const NAMED = 8;

export interface CollectedScreen {
  readonly collected: Collected;
  /** Whether what was sent is known beyond what the returned workbooks say. */
  readonly sentKnown: boolean;
  /** Files that were left aside, with the sentence why. */
  readonly leftAside: readonly string[];
  readonly further: readonly string[];
}

/** What came back, on one screen: who answered, the books, what somebody has to look at. */
export function collectedLines(
  { collected, sentKnown, leftAside, further }: CollectedScreen,
  paint: Paint,
): string[] {
  const { units, review } = collected;
  const books = countsOf(review);
  const missing = units.filter(({ answered }) => !answered).map(({ unit }) => unit ?? "（未注明单位）");
  const answered = units.length - missing.length;
  return [
    `应回 ${units.length} 个单位，已回 ${answered}，未回 ${missing.length}${missing.length === 0 ? "" : `：${named(missing)}`}`,
    ...(sentKnown
      ? []
      : ["没有指明发出的是什么（--sent），只按收回的工作簿里的记录核对，不知道还有谁没有回。"]),
    "",
    `发出 ${books.sent} 项：${sums([
      [outcomeLabels.unchanged, books.unchanged],
      [outcomeLabels.changed, books.changed],
      ["划去（建议取消）", books.struck],
      [outcomeLabels.moved, books.moved],
      [outcomeLabels.removed, books.removed],
      [outcomeLabels.unanswered, books.unanswered],
    ])}`,
    `收回 ${books.returned} 行：${sums([
      ["与发出的对上", books.returned - books.added - books.repeated],
      [outcomeLabels.added, books.added],
      [outcomeLabels.repeated, books.repeated],
    ])}`,
    "",
    ...toLookAt(collected).map((line) => paint("bold", line)),
    ...leftAside,
    "",
    ...further,
  ].filter((line, at, all) => line !== "" || (all[at - 1] ?? "") !== "");
}

const sums = (parts: readonly (readonly [label: string, count: number])[]): string =>
  parts
    .filter(([, count], at) => count > 0 || at === 0)
    .map(([label, count]) => `${label} ${count}`)
    .join("，");

const named = (names: readonly string[]): string =>
  names.length <= NAMED ? names.join("、") : `${names.slice(0, NAMED).join("、")}等 ${names.length} 个`;

/** What is open: lost, in doubt, or written where no list has it. */
export function toLookAt({ review, notes, withoutStrokes, withoutSent }: Collected): string[] {
  const lines: string[] = [];
  const removed = review.entries.filter(({ outcome }) => outcome === "removed");
  const say = (count: number, text: string): void => {
    if (count > 0) lines.push(`请看 ${count} ${text}`);
  };
  say(
    removed.length,
    `项缺少：收回的表中没有，也没有划去${examples(removed.map(({ sent }) => sent.entry.name))}`,
  );
  const repeated = review.rows.filter(({ outcome }) => outcome === "repeated");
  say(repeated.length, `行重复：两行都留在汇总中${examples(repeated.map(({ row }) => row.entry.name))}`);
  const doubtful = review.rows.filter(
    ({ outcome, knownBy }) => outcome !== "repeated" && knownBy === "place",
  );
  say(
    doubtful.length,
    `行名称、编码都改了，按原来的行认定${examples(doubtful.map(({ row }) => row.entry.name))}`,
  );
  const unclear = review.rows.filter(({ outcome, remarks }) => outcome === "added" && remarks.length > 0);
  say(unclear.length, `行按新增处理，请核对${examples(unclear.map(({ row }) => row.entry.name))}`);
  const written = notes.filter(({ kind }) => kind !== "reading");
  say(written.length, `处写在清单以外的文字、批注，没有进入汇总${examples(written.map(({ text }) => text))}`);
  const hints = notes.filter(({ kind }) => kind === "reading");
  say(
    hints.length,
    `处读取提示（隐藏的行、没能读进的内容）${examples(hints.map(({ file, text }) => `${file}：${text}`))}`,
  );
  if (withoutSent.length > 0)
    lines.push(`隐藏的发出记录已不完整：${named(withoutSent)}，按编码、名称与发出的清单核对`);
  if (withoutStrokes.length > 0) lines.push(`看不出删除线的格式：${named(withoutStrokes)}，请人工看一遍原件`);
  return lines;
}

function examples(texts: readonly (string | undefined)[]): string {
  const [first = ""] = texts;
  const flat = first.replace(/\s+/gu, " ");
  return flat === "" ? "" : `，如“${flat.length > 20 ? `${flat.slice(0, 20)}…` : flat}”`;
}
