import { labelOf, type RowKind, type Term, terms } from "../../terms/index.ts";
import { unitInHeader } from "../cells/index.ts";
import { codeTables, codeTablesOf } from "../code-tables.ts";
import { fingerprintOf } from "../fingerprint.ts";
import { fits } from "../headers/index.ts";
import type { MappedColumn, MappedLayer, Mapping } from "../mapping.ts";
import type { RecordTable } from "../record-table.ts";
import { placeColumns } from "./column-places.ts";
import { columnReader } from "./column-reader.ts";
import type { PlannedChild, PlannedColumn, PlannedElement, PlannedRows, TablePlan } from "./plan.ts";
import type { ProblemLog } from "./problem-log.ts";
import { nameOf } from "./row-kinds.ts";

const byElement = new Map(terms.map((term) => [term.element, term]));

/** Makes the plan of a table; says what of the mapping does not fit it. */
export function planTable(
  table: RecordTable,
  mapping: Mapping,
  children: ReadonlyMap<RowKind, readonly PlannedChild[]>,
  log: ProblemLog,
): TablePlan {
  if (fingerprintOf(table.columns.map(({ header }) => header)) !== mapping.fingerprint) {
    log.add("mapping-for-other-table", "info", {
      message: "表头与列对应文件所记的不完全相同，按列名逐一对应。请核对下面列出的缺列和多出的列。",
    });
  }
  const planned = planColumns(table, mapping.columns, mapping.layer, log);
  const items = planned.elements.filter(({ term }) => isOwn(term, mapping.layer));
  const kinds = new Set<RowKind>([...planned.whole.keys(), ...children.keys()]);
  const rowElements = planned.elements.filter(({ term }) => !isOwn(term, mapping.layer));
  for (const { term } of rowElements) kinds.add(term.layers[0] as RowKind);
  const rows = [...kinds].map(
    (kind): PlannedRows => ({
      kind,
      whole: planned.whole.get(kind) ?? [],
      parts: nameFirst(
        rowElements.filter(({ term }) => term.layers[0] === kind),
        kind,
      ),
      children: children.get(kind) ?? [],
    }),
  );
  const keys = new Set(
    (mapping.children ?? []).map(({ key }) => key.parent).filter((header) => !planned.read.has(header)),
  );
  const unread = table.columns
    .map(({ header }, index) => ({ index, header }))
    .filter(({ index }) => !planned.indexes.has(index));
  const unknown = unread
    .map(({ header }) => header)
    .filter((header) => header.trim() !== "" && !keys.has(header) && !ordinal.test(header.trim()));
  if (unknown.length > 0) {
    log.add("column-unmapped", "info", {
      count: unknown.length,
      message: `有 ${unknown.length} 列没有对应的要素，原样保留，不参与检查：${unknown.join("、")}。`,
    });
  }
  return { table, mapping, elements: items, rows, unread };
}

/** Columns that number the lines. */
const ordinal = /^(?:序号|序|编号|项次|行号|顺序号|no\.?)$/iu;

/** The name says how many rows a list holds, so it is read first. */
export const nameFirst = (parts: readonly PlannedElement[], kind: RowKind): PlannedElement[] =>
  parts.toSorted((a, b) => Number(b.key === nameOf[kind]) - Number(a.key === nameOf[kind]));

const isOwn = (term: Term, layer: MappedLayer): boolean => term.layers.includes(layer);

export interface PlannedColumns {
  readonly elements: readonly PlannedElement[];
  readonly whole: ReadonlyMap<RowKind, readonly PlannedColumn[]>;
  /** Columns that have a reader. */
  readonly indexes: ReadonlySet<number>;
  readonly read: ReadonlySet<string>;
}

/** The columns of a mapping by element, in the mapping's order. */
export function planColumns(
  table: RecordTable,
  columns: readonly MappedColumn[],
  layer: MappedLayer,
  log: ProblemLog,
): PlannedColumns {
  const byTerm = new Map<Term, PlannedColumn[]>();
  const whole = new Map<RowKind, PlannedColumn[]>();
  const indexes = new Set<number>();
  const read = new Set<string>();
  for (const { mapped, index } of placeColumns(table, columns)) {
    if (index === undefined) {
      if (mapped.element !== null) log.add("column-missing", "warning", missing(mapped, mapped.element));
      continue;
    }
    if (mapped.element === null) continue;
    const term = byElement.get(mapped.element);
    if (term === undefined || !fits(term, layer)) {
      log.add("element-unknown", "error", unknownElement(mapped, mapped.element));
      continue;
    }
    if (mapped.table !== undefined && codeTablesOf(mapped.table) === undefined) {
      log.add("code-table-unknown", "error", unknownTable(mapped, mapped.table));
    }
    const header = table.columns[index]!.header;
    const column: PlannedColumn = {
      index,
      header,
      read: columnReader(term.element, settingsOf(mapped, header)),
    };
    indexes.add(index);
    read.add(mapped.column);
    const kind = typeof term.value === "object" && "rows" in term.value ? term.value.rows : undefined;
    if (kind === undefined) push(byTerm, term, column);
    else push(whole, kind, column);
  }
  const elements: PlannedElement[] = [];
  for (const [term, own] of byTerm) {
    if (term.companionOf !== undefined) continue;
    const unit = [...byTerm].find(([other]) => other.companionOf === term.element)?.[1][0];
    const key = term.element.slice(term.element.indexOf(".") + 1);
    elements.push({ term, key, columns: own, ...(unit === undefined ? {} : { unit }) });
  }
  return { elements, whole, indexes, read };
}

/** The mapping's unit, else the one that the header itself states. */
function settingsOf(mapped: MappedColumn, header: string): MappedColumn {
  const unit = mapped.unit ?? unitInHeader(header);
  return unit === undefined ? mapped : { ...mapped, unit };
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}

const missing = ({ column }: MappedColumn, element: string) => ({
  header: column,
  element,
  message: `列对应文件里的“${column}”（${labelOf(element)}）在表中没有。请核对表头，或在列对应文件中删去这一列。`,
});

const unknownElement = ({ column }: MappedColumn, element: string) => ({
  header: column,
  element,
  message: `列对应文件把“${column}”对应到“${element}”，这里没有这个要素。请检查要素名的拼写和所属的表。`,
});

const unknownTable = ({ column }: MappedColumn, table: string) => ({
  header: column,
  message: `列对应文件给“${column}”指定的代码表“${table}”不存在。可用的有：${codeTables.map(({ id }) => id).join("、")}。`,
});
