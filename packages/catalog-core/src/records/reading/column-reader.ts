import type { Unreadable } from "../../model/index.ts";
import { type Term, termOf } from "../../terms/index.ts";
import { TIME_UNITS, type TimeUnit } from "../../time-limit/index.ts";
import {
  asText,
  type CellReading,
  type Doubt,
  readCases,
  readCount,
  readDate,
  readDuty,
  readFee,
  readJsonArray,
  readLimit,
  readMany,
  readOne,
  readPhones,
  readTimeUnit,
  readVisits,
  readYesNo,
  tidyText,
  trimText,
  vocabularies,
} from "../cells/index.ts";
import { codeTablesOf } from "../code-tables.ts";
import type { MappedColumn } from "../mapping.ts";

/** What a column's reader says of one cell. `undefined` is a cell in which nothing is left to read. */
export interface ColumnReading {
  readonly value: unknown;
  readonly doubt?: Doubt | "several-values";
}

export type ReadCell = (text: string) => ColumnReading | undefined;

/** How a column is read: what the mapping says of it beside its element. */
export type ColumnSettings = Pick<MappedColumn, "unit" | "table" | "values">;

const CACHE_SIZE = 4_096;
/** Long texts are rarely said twice. */
const CACHE_LENGTH = 200;

/**
 * The reader of a column: of one element, with the settings of the mapping. Readings of texts that repeat are kept, so
 * many and no more.
 */
export function columnReader(element: string, settings: ColumnSettings = {}): ReadCell {
  const term = termOf(element);
  const plain = plainReader(term, settings);
  const several = term.value === "phones" || (typeof term.value === "object" && !("one" in term.value));
  const read: ReadCell = (text) => {
    const tidy = tidyText(text);
    if (tidy === undefined) return undefined;
    return several || !tidy.startsWith("[") ? plain(tidy) : readSeveral(tidy, term, plain);
  };
  const stated = withStatedValues(read, plain, term, settings.values);
  return term.value === "text" || term.value === "code" ? stated : cached(stated);
}

function cached(read: ReadCell): ReadCell {
  const known = new Map<string, ColumnReading | undefined>();
  return (text) => {
    if (text.length > CACHE_LENGTH) return read(text);
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before;
    if (known.size >= CACHE_SIZE) known.clear();
    const reading = read(text);
    known.set(text, reading);
    return reading;
  };
}

/** What the mapping says that single texts stand for comes before everything else. */
function withStatedValues(
  read: ReadCell,
  plain: ReadCell,
  term: Term,
  values: ColumnSettings["values"],
): ReadCell {
  if (values === undefined) return read;
  const stated = new Map(Object.entries(values).map(([written, meant]) => [trimText(written), meant]));
  return (text) => {
    const meant = stated.get(trimText(text));
    if (meant === undefined) return read(text);
    const word = asWord(meant, term);
    return word === undefined ? plain(meant) : { value: word };
  };
}

/** A word of the model itself, as a mapping or a form may write it: "permit", "yes", "workday". */
export function asWord(meant: string, term: Term): unknown {
  const { value } = term;
  if (value === "yes-no") return ["yes", "no", "none", "not-applicable"].includes(meant) ? meant : undefined;
  if (value === "limit-unit") return (TIME_UNITS as readonly string[]).includes(meant) ? meant : undefined;
  if (typeof value !== "object" || "rows" in value) return undefined;
  if ("one" in value) return vocabularies[value.one].words.has(meant) ? meant : undefined;
  const words = meant.split(/[,，、\s]+/u);
  return words.every((word) => vocabularies[value.many].words.has(word)) ? words : undefined;
}

/** Two values under one key (JSON): read where all say the same, else kept as they are. */
function readSeveral(text: string, term: Term, plain: ReadCell): ColumnReading | undefined {
  const values = readJsonArray(text);
  if (values === undefined) return plain(text);
  const texts = [...new Set(values.map((value) => trimText(asText(value))))].filter((value) => value !== "");
  const [first] = texts;
  if (first === undefined) return undefined;
  if (texts.length === 1) return plain(first);
  if (term.element === "roster.duty") return plain(texts.join("；"));
  if (term.value === "text") return { value: texts.join("；") };
  if (term.value === "code") return { value: texts.join("；"), doubt: "several-values" };
  if (term.value === "fee") return { value: { kind: "text", text: texts.join("；") } };
  if (term.value === "count" || term.value === "limit-unit")
    return { value: undefined, doubt: "several-values" };
  const value: Unreadable = { kind: "unreadable", raw: text };
  return { value, doubt: "several-values" };
}

function plainReader(term: Term, settings: ColumnSettings): ReadCell {
  const { element, value } = term;
  if (element === "roster.duty") return readDuty;
  switch (value) {
    case "text":
    case "code":
      return (text) => ({ value: text });
    case "date":
      return (text) => readDate(text, element);
    case "yes-no":
      return yesNoReader(element, settings.table);
    case "visits":
      return readVisits;
    case "statutory-limit":
      return (text) => filled(readLimit(text, { role: "statutory", unit: settings.unit }));
    case "promised-limit":
    case "limit":
      return (text) => filled(readLimit(text, { role: "promised", unit: settings.unit }));
    case "limit-unit":
      return readUnit;
    case "fee":
      return (text) => readFee(text, element);
    case "phones":
      return (text) => ({ value: readPhones(text) });
    case "count":
      return (text) => readCount(text, element);
    case "cases":
      return (text) => readCases(text, element);
    default:
      return listReader(term, settings.table);
  }
}

function listReader(term: Term, tableId: string | undefined): ReadCell {
  const { element, value } = term;
  if (typeof value !== "object" || "rows" in value) return (text) => ({ value: text });
  const name = "one" in value ? value.one : value.many;
  const table = tableId === undefined ? undefined : codeTablesOf(tableId)?.table(name);
  const settings = { element, name, table };
  return "one" in value ? (text) => readOne(text, settings) : (text) => readMany(text, settings);
}

/** 必要性 has a code table of its own in some standards: 2 is 非必要 there, and means nothing elsewhere. */
function yesNoReader(element: string, tableId: string | undefined): ReadCell {
  const tables = tableId === undefined ? undefined : codeTablesOf(tableId);
  const name = element === "materials.required" ? "materialNecessity" : "yesNo";
  const table = tables?.table(name);
  if (table === undefined) return (text) => readYesNo(text, element);
  return (text) => {
    const word = table.decode(text);
    if (word === undefined) return readYesNo(text, element);
    return { value: word === "required" || word === "yes" ? "yes" : "no" };
  };
}

function readUnit(text: string): CellReading<TimeUnit | undefined> {
  const unit = readTimeUnit(text);
  return unit === undefined ? { value: undefined, doubt: "unit-unknown" } : { value: unit };
}

const filled = (reading: CellReading<unknown>): ColumnReading | undefined =>
  reading.value === undefined && reading.doubt === undefined ? undefined : reading;
