import { labelOf } from "../../terms/index.ts";
import type { TimeLimit } from "../../time-limit/index.ts";
import type { MappedColumn } from "../mapping.ts";
import { columnReader } from "../reading/column-reader.ts";
import { filledLine } from "../reading/read-element.ts";
import type { RecordTable } from "../record-table.ts";
import type { Assigned, Contest } from "./assign.ts";
import { spread } from "./sample.ts";
import type { Question, QuestionOption } from "./types.ts";
import type { WeighedColumn } from "./weigh.ts";

const both = ["statutoryTimeLimit", "promisedTimeLimit"] as const;
type LimitElement = (typeof both)[number];

/**
 * Columns whose cells are time limits and whose headers do not say which: the statutory or the promised. Which of two is
 * the longer is shown with the question and decides nothing.
 */
export function limitQuestions(
  table: RecordTable,
  assigned: readonly Assigned[],
  contests: readonly Contest[],
): Question[] {
  const settled = new Set([
    ...assigned.map(({ weighed }) => weighed?.term.element),
    ...contests.map(({ term }) => term.element),
  ]);
  const open = both.filter((element) => !settled.has(element));
  const columns = assigned.filter(({ column }) => column.looksLikeLimit).map(({ column }) => column);
  if (open.length === 0 || columns.length === 0) return [];
  const [first, second] = columns;
  if (columns.length === 2 && open.length === 2 && first !== undefined && second !== undefined) {
    return [pair(table, first, second)];
  }
  return columns.map((column) => single(column, open));
}

const map = (column: WeighedColumn, element: LimitElement | null): MappedColumn => ({
  column: column.sample.header,
  element,
});

function pair(table: RecordTable, first: WeighedColumn, second: WeighedColumn): Question {
  const [a, b] = [first.sample.header, second.sample.header];
  const { longer, shorter, equal } = compareLengths(table, first, second);
  const [statutory, promised] = both;
  const option = (one: WeighedColumn, other: WeighedColumn): QuestionOption => ({
    label: `“${one.sample.header}”是法定办结时限，“${other.sample.header}”是承诺办结时限`,
    columns: [map(one, statutory), map(other, promised)],
  });
  return {
    id: "which-element:time-limits",
    kind: "which-element",
    elements: both,
    columns: [a, b],
    text: `“${a}”和“${b}”的内容都是时限，表头说明不了哪个是法定、哪个是承诺。两列都写明时长的事项中，前者较长的 ${longer} 项，较短的 ${shorter} 项，相等的 ${equal} 项。哪一列是法定办结时限？`,
    options: [
      option(first, second),
      option(second, first),
      { label: "都不是", columns: [map(first, null), map(second, null)] },
    ],
  };
}

function single(column: WeighedColumn, open: readonly LimitElement[]): Question {
  const { header, distinct } = column.sample;
  const [example = ""] = distinct;
  return {
    id: `which-element:${header}`,
    kind: "which-element",
    elements: open,
    columns: [header],
    text: `“${header}”的内容是时限（如“${example.slice(0, 20)}”），表头说明不了是${open.map(labelOf).join("还是")}。它是哪一个？`,
    options: [
      ...open.map((element) => ({ label: labelOf(element), columns: [map(column, element)] })),
      { label: "都不是", columns: [map(column, null)] },
    ],
  };
}

/** In how many records the first limit is longer, shorter, equal: of those in the same unit. */
function compareLengths(table: RecordTable, first: WeighedColumn, second: WeighedColumn) {
  const readers = both.map((element) => columnReader(element));
  const counts = { longer: 0, shorter: 0, equal: 0 };
  for (const record of spread(table.recordCount, 20_000)) {
    const [a, b] = [first, second].map(({ sample }, at) => {
      const line = filledLine({ table, record, from: 0, to: table.lineCount(record) }, sample.index);
      const text = line === undefined ? undefined : table.cell(record, line, sample.index);
      return text === undefined ? undefined : (readers[at]!(text)?.value as TimeLimit | undefined);
    });
    if (a?.kind !== "duration" || b?.kind !== "duration" || a.unit !== b.unit) continue;
    if (a.amount > b.amount) counts.longer++;
    else if (a.amount < b.amount) counts.shorter++;
    else counts.equal++;
  }
  return counts;
}
