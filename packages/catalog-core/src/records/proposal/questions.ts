import { labelOf } from "../../terms/index.ts";
import { codeTables } from "../code-tables.ts";
import type { RecordTable } from "../record-table.ts";
import type { Assigned, Contest } from "./assign.ts";
import { mappedColumn } from "./columns.ts";
import { limitQuestions } from "./limit-questions.ts";
import type { Question, QuestionOption } from "./types.ts";
import type { Weighed, WeighedColumn } from "./weigh.ts";

const quoted = (headers: readonly string[]): string => headers.map((header) => `“${header}”`).join("、");
const short = (text: string): string => (text.length <= 20 ? text : `${text.slice(0, 20)}…`);

/** Every question that a table leaves to a person. */
export function questionsOf(
  table: RecordTable,
  assigned: readonly Assigned[],
  contests: readonly Contest[],
): Question[] {
  return [
    ...contests.map(whichColumn),
    ...limitQuestions(table, assigned, contests),
    ...contradicted(assigned, contests),
    ...assigned.flatMap(({ column, weighed }) =>
      weighed === undefined ? [] : codeQuestions(column, weighed),
    ),
  ];
}

/** Two columns that differ and could both be the element. */
function whichColumn({ term, contenders, comparison }: Contest): Question {
  const headers = contenders.map(({ column }) => column.sample.header);
  const { same, differ, example } = comparison;
  const shown = example === undefined ? "" : `，如“${short(example[0])}”与“${short(example[1])}”`;
  const none = headers.map((header) => ({ column: header, element: null }));
  return {
    id: `which-column:${term.element}`,
    kind: "which-column",
    elements: [term.element],
    columns: headers,
    text: `${quoted(headers)}都像“${term.label}”，但 ${same + differ} 条中有 ${differ} 条不同${shown}。哪一列是“${term.label}”？`,
    options: [
      ...contenders.map(({ column, weighed }) => ({
        label: `“${column.sample.header}”是${term.label}`,
        columns: none.map((line) =>
          line.column === column.sample.header ? mappedColumn(line.column, weighed) : line,
        ),
      })),
      { label: "都不是", columns: none },
    ],
  };
}

const hinges = new Set([
  "statutoryTimeLimit",
  "promisedTimeLimit",
  "maxVisits",
  "caseType",
  "itemType",
  "status",
]);

/** The header names an element on which a figure rests, the cells do not read as it, and no other column does. */
function contradicted(assigned: readonly Assigned[], contests: readonly Contest[]): Question[] {
  const settled = new Set([
    ...assigned.map(({ weighed }) => weighed?.term.element),
    ...contests.map(({ term }) => term.element),
  ]);
  return assigned.flatMap(({ column, weighed }): Question[] => {
    const [refused] = column.refused;
    if (weighed !== undefined || refused === undefined || column.looksLikeLimit) return [];
    const { term, fit, match } = refused;
    if (!hinges.has(term.element) || settled.has(term.element) || match === "contained") return [];
    const { header, distinct } = column.sample;
    return [
      {
        id: `which-element:${header}`,
        kind: "which-element",
        elements: [term.element],
        columns: [header],
        text: `“${header}”的表头像“${term.label}”，但看过的 ${fit.of} 个单元格中只有 ${fit.read} 个读得出（如“${short(distinct[0] ?? "")}”）。仍按“${term.label}”读取吗？`,
        options: [
          { label: "是，读不出的另行改正", columns: [mappedColumn(header, refused)] },
          { label: "不是", columns: [{ column: header, element: null }] },
        ],
      },
    ];
  });
}

/** Number codes that several tables explain differently, and codes of units of time. */
function codeQuestions(column: WeighedColumn, weighed: Weighed): Question[] {
  const { header, distinct } = column.sample;
  const { term, unclear, fit, match } = weighed;
  if (fit.codes === 0) return [];
  const codes = distinct.slice(0, 6).map((text) => `“${short(text)}”`);
  const shown = codes.join("、") + (distinct.length > 6 ? "等" : "");
  if (term.value === "limit-unit") {
    const units = { 工作日: "workday", 自然日: "calendar-day", "天（未说明）": "day", 月: "month" };
    if (distinct.length > 1) return [];
    const [code = ""] = distinct;
    return [
      {
        id: `unit-code:${header}`,
        kind: "unit-code",
        elements: [term.element],
        columns: [header],
        text: `“${header}”一列写的是代码${shown}。它代表什么单位？`,
        options: [
          ...Object.entries(units).map(([label, unit]) => ({
            label,
            columns: [{ ...mappedColumn(header, weighed), values: { [code]: unit } }],
          })),
          { label: "不清楚", columns: [mappedColumn(header, weighed)] },
        ],
      },
    ];
  }
  if (unclear === undefined) return [];
  const options: QuestionOption[] = unclear.readings.map((tables) => ({
    label: `按${tables.map(({ title }) => title).join("、")}`,
    columns: [{ ...mappedColumn(header, weighed), table: tables[0]!.id }],
  }));
  const known = `已知的代码表有 ${codeTables.length} 套`;
  const unsure = match === "contained";
  const why = options.length > 0 ? "几套代码表的解释不同" : `${known}，没有一套能解释全部代码`;
  if (unsure)
    options.push({ label: `不是${labelOf(term.element)}`, columns: [{ column: header, element: null }] });
  return [
    {
      id: `code-table:${header}`,
      kind: "code-table",
      elements: [term.element],
      columns: [header],
      text: `“${header}”（${labelOf(term.element)}）写的是代码${shown}，${why}。按哪一套？`,
      options: [...options, { label: "不清楚，代码原样保留", columns: [mappedColumn(header, weighed)] }],
    },
  ];
}
