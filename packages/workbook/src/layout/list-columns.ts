import { isRowKind, isSideList } from "@zp/catalog-core/terms";
import type { HeaderBlock } from "./header-block.ts";
import { rowKindOf, rowKindsOf } from "./header-words.ts";
import type { Subject } from "./subject.ts";

/** What the columns of a list do for telling its records apart. */
export interface ListColumns {
  readonly first: number;
  readonly last: number;
  readonly headed: ReadonlySet<number>;
  /** The column whose filled cell begins a record. */
  readonly primary: number;
  /** Whether a record is known by its name or code; without, every row that says something is a record. */
  readonly nameless: boolean;
  /** The column that numbers the records; −1 where none does. */
  readonly ordinal: number;
  readonly codes: readonly number[];
  /** The column of the main items; −1 where there is none. */
  readonly main: number;
  /** Columns of materials, steps and the like: a value for each line. */
  readonly lined: readonly number[];
  /** Columns of the record itself. */
  readonly itself: readonly number[];
}

const codeElements = new Set([
  "implementationCode",
  "handlingItemCode",
  "localImplementationCode",
  "basicCode",
]);
const nameElements = new Set([
  "name",
  "roster.name",
  "materials.name",
  "steps.name",
  "fees.name",
  "specialProcedures.name",
  "questions.question",
]);

const isRowSubject = (subject: Subject): boolean => isRowKind(subject);

const isLined = (elements: readonly string[]): boolean =>
  elements[0] !== undefined && rowKindOf(elements[0]) !== undefined;

export function listColumns(header: HeaderBlock, subject: Subject): ListColumns {
  const headed = header.columns.filter((column) => column.path.length > 0);
  const primary = primaryColumn(header, subject);
  // In a table of materials each row is a record of its own, whatever it repeats.
  const lined = isRowSubject(subject) ? [] : headed.filter(({ elements }) => isLined(elements));
  return {
    first: headed[0]?.column ?? 0,
    last: headed.at(-1)?.column ?? Math.max(0, header.columns.length - 1),
    headed: new Set(headed.map(({ column }) => column)),
    primary,
    // A line of the stages is a unit: its name is no heading of others.
    nameless: subject === "stageDates" || header.columns[primary]?.elements[0] === undefined,
    // A number to the right of the name, or under "申请材料", counts materials or steps, not items.
    ordinal:
      headed.find(
        ({ ordinal, column, path }) =>
          ordinal && column < primary && path.slice(0, -1).every((parent) => rowKindsOf(parent).length === 0),
      )?.column ?? -1,
    codes: headed
      .filter(({ elements, column }) => column !== primary && codeElements.has(elements[0] ?? ""))
      .map(({ column }) => column),
    main: headed.find(({ elements }) => elements[0] === "mainItemName")?.column ?? -1,
    lined: lined.map(({ column }) => column),
    itself: headed.filter((column) => !lined.includes(column) && !column.ordinal).map(({ column }) => column),
  };
}

/** The column of the names; without one that of the codes, else the first with a header that is no number. */
export function primaryColumn(header: HeaderBlock, subject: Subject): number {
  const headed = header.columns.filter((column) => column.path.length > 0);
  if (isRowSubject(subject)) {
    const own = headed.find(({ elements }) =>
      nameElements.has(elements.find((each) => each.startsWith(`${subject}.`)) ?? ""),
    );
    if (own !== undefined) return own.column;
  }
  if (isSideList(subject)) {
    const key = subject === "stageDates" ? "compilingUnit" : "name";
    const own = headed.find(({ elements }) => elements.includes(`${subject}.${key}`));
    if (own !== undefined) return own.column;
  }
  const named = headed.filter(({ elements }) => nameElements.has(elements[0] ?? ""));
  const exact = named.find(
    ({ elements, path }) => elements[0] === "name" && /事项名称|^name$/u.test(path.at(-1) ?? ""),
  );
  const item = exact ?? named.find(({ elements }) => elements[0] === "name") ?? named[0];
  const coded = headed.find(({ elements }) => codeElements.has(elements[0] ?? ""));
  return (item ?? coded ?? headed.find(({ ordinal }) => !ordinal) ?? headed[0])?.column ?? 0;
}
