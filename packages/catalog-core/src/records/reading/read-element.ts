import type { TimeLimit, TimeUnit } from "../../time-limit/index.ts";
import { joinUnit } from "../cells/index.ts";
import type { RecordTable } from "../record-table.ts";
import type { ColumnReading } from "./column-reader.ts";
import type { PlannedColumn, PlannedElement } from "./plan.ts";
import type { ProblemLog } from "./problem-log.ts";

/** A record of a table, or one line of it. */
export interface Span {
  readonly table: RecordTable;
  readonly record: number;
  /** First line and the line after the last. */
  readonly from: number;
  readonly to: number;
}

/** Where a column says something within a span: the first line that is not blank; `undefined` where all are. */
export function filledLine(span: Span, column: number): number | undefined {
  for (let line = span.from; line < span.to; line++) {
    const text = span.table.cell(span.record, line, column);
    if (text !== undefined && text !== "") return line;
  }
  return undefined;
}

/**
 * The value of an element in a span: of the first of its columns that is filled. `undefined` is a blank cell.
 * What could not be read, and columns that say different things, go to the log.
 */
export function readElement(element: PlannedElement, span: Span, log: ProblemLog | undefined): unknown {
  let value: unknown;
  for (const column of element.columns) {
    const found = readColumn(element, column, span, value === undefined ? log : undefined);
    if (found === undefined) continue;
    if (value === undefined) {
      value = found.value;
      if (log === undefined || element.columns.length === 1) break;
    } else if (!sameValue(value, found.value)) {
      log?.cell("columns-differ", element.term.element, found.text, {
        record: span.record,
        line: found.line,
        column: column.index,
      });
    }
  }
  return element.unit === undefined || value === undefined
    ? value
    : withUnitColumn(element, element.unit, value as TimeLimit, span, log);
}

interface Found {
  readonly value: unknown;
  readonly text: string;
  readonly line: number;
}

function readColumn(
  element: PlannedElement,
  column: PlannedColumn,
  span: Span,
  log: ProblemLog | undefined,
): Found | undefined {
  const line = filledLine(span, column.index);
  if (line === undefined) return undefined;
  const text = textOf(element, column, span, line);
  const reading = column.read(text);
  if (log !== undefined) {
    const place = { record: span.record, line, column: column.index };
    const { value } = element.term;
    log.see(element.term.element, value === "text" || value === "fee", text, place);
    if (reading?.doubt !== undefined) note(log, reading.doubt, element.term.element, text, place);
  }
  return reading === undefined ? undefined : { value: reading.value, text, line };
}

/** A text that goes on over the lines of a record is one text; of any other kind of value the first line counts. */
function textOf(element: PlannedElement, column: PlannedColumn, span: Span, line: number): string {
  const first = span.table.cell(span.record, line, column.index) ?? "";
  if (element.term.value !== "text" || span.to - line <= 1) return first;
  let text = first;
  for (let next = line + 1; next < span.to; next++) {
    const more = span.table.cell(span.record, next, column.index);
    if (more !== undefined && more !== "" && more !== first) text += `\n${more}`;
  }
  return text;
}

export function note(
  log: ProblemLog,
  doubt: NonNullable<ColumnReading["doubt"]>,
  element: string,
  text: string,
  place: { readonly record: number; readonly line: number; readonly column: number },
): void {
  // 无, 待定 and the like are for the rule on placeholders.
  if (doubt !== "placeholder") log.cell(doubt, element, text, place);
}

function withUnitColumn(
  element: PlannedElement,
  column: PlannedColumn,
  limit: TimeLimit,
  span: Span,
  log: ProblemLog | undefined,
): TimeLimit {
  const line = filledLine(span, column.index);
  if (line === undefined || limit.kind !== "duration") return limit;
  const text = span.table.cell(span.record, line, column.index) ?? "";
  const place = { record: span.record, line, column: column.index };
  const reading = column.read(text);
  if (reading === undefined) return limit;
  if (reading.value === undefined) {
    if (log !== undefined && limit.unit === "unstated") {
      log.cell("unit-unknown", `${element.term.element}.unit`, text, place);
    }
    return limit;
  }
  const joined = joinUnit(limit, reading.value as TimeUnit);
  if (joined.doubt !== undefined) log?.cell("unit-differs", element.term.element, text, place);
  return joined.value;
}

/** Values are small and plain: their JSON tells them apart. */
export const sameValue = (a: unknown, b: unknown): boolean =>
  a === b || (typeof a === "object" && typeof b === "object" && JSON.stringify(a) === JSON.stringify(b));
