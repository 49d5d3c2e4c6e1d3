import type { RowKind } from "../../terms/index.ts";
import type { MappedChild, Mapping } from "../mapping.ts";
import type { RecordTable } from "../record-table.ts";
import { placeOf } from "./column-places.ts";
import type { PlannedChild } from "./plan.ts";
import { nameFirst, planColumns } from "./plan-table.ts";
import type { ProblemLog } from "./problem-log.ts";
import { keyText } from "./read-rows.ts";

const folderOf = (file: string): string =>
  file.slice(0, Math.max(file.lastIndexOf("/"), file.lastIndexOf("\\")) + 1);
const baseOf = (file: string): string => file.slice(folderOf(file).length);

/** The table that a mapping names as a child: the file of that name in the parent's folder, else the only one of that name. */
export function findChild(
  parent: RecordTable,
  child: MappedChild,
  tables: readonly RecordTable[],
): RecordTable | undefined {
  const named = tables.filter(
    (table) =>
      table !== parent &&
      baseOf(table.file) === baseOf(child.file) &&
      (child.sheet === undefined || table.sheet === child.sheet),
  );
  const beside = named.filter(({ file }) => folderOf(file) === folderOf(parent.file));
  return beside[0] ?? (named.length === 1 ? named[0] : undefined);
}

/** Joins the child tables of a mapping to its table. What does not join is told. */
export function joinChildren(
  table: RecordTable,
  mapping: Mapping,
  tables: readonly RecordTable[],
  log: ProblemLog,
  logOf: (child: RecordTable) => ProblemLog,
): { readonly children: Map<RowKind, PlannedChild[]>; readonly joined: readonly RecordTable[] } {
  const children = new Map<RowKind, PlannedChild[]>();
  const joined: RecordTable[] = [];
  for (const child of mapping.children ?? []) {
    const found = findChild(table, child, tables);
    if (found === undefined) {
      log.add("child-missing", "error", {
        message: `没有找到列对应文件所说的“${child.file}”，它的内容未计入。请把它与“${table.label}”放在一起再读。`,
      });
      continue;
    }
    joined.push(found);
    const planned = join(table, child, found, log, logOf(found));
    if (planned !== undefined) children.set(child.rows, [...(children.get(child.rows) ?? []), planned]);
  }
  return { children, joined };
}

function join(
  table: RecordTable,
  child: MappedChild,
  found: RecordTable,
  log: ProblemLog,
  childLog: ProblemLog,
): PlannedChild | undefined {
  const parentColumn = placeOf(table, child.key.parent);
  const childColumn = placeOf(found, child.key.child);
  if (parentColumn === undefined || childColumn === undefined) {
    const [where, header, at] =
      parentColumn === undefined ? [table, child.key.parent, log] : [found, child.key.child, childLog];
    at.add("key-missing", "error", {
      header,
      message: `“${where.label}”中没有“${header}”一列，无法把“${found.label}”的各行归到事项。请核对列对应文件里的关联列。`,
    });
    return undefined;
  }
  const records = recordsByKey(found, childColumn);
  report(table, parentColumn, found, childColumn, records, log, childLog);
  const { elements } = planColumns(found, child.columns, child.rows, childLog);
  return {
    table: found,
    sourceId: found.id,
    parentColumn,
    parts: nameFirst(elements, child.rows),
    records,
    log: childLog,
  };
}

function recordsByKey(table: RecordTable, column: number): Map<string, number[]> {
  const records = new Map<string, number[]>();
  for (let record = 0; record < table.recordCount; record++) {
    const key = keyText(table, record, column) ?? "";
    const known = records.get(key);
    if (known === undefined) records.set(key, [record]);
    else known.push(record);
  }
  return records;
}

/** Rows that belong to no item, and items that share a key. */
function report(
  table: RecordTable,
  parentColumn: number,
  found: RecordTable,
  childColumn: number,
  records: ReadonlyMap<string, readonly number[]>,
  log: ProblemLog,
  childLog: ProblemLog,
): void {
  const parents = new Set<string>();
  let repeated = 0;
  let first: { record: number; key: string } | undefined;
  for (let record = 0; record < table.recordCount; record++) {
    const key = keyText(table, record, parentColumn);
    if (key === undefined) continue;
    if (parents.has(key)) {
      repeated++;
      first ??= { record, key };
    }
    parents.add(key);
  }
  if (first !== undefined) {
    log.add("parent-repeated", "warning", {
      header: table.columns[parentColumn]!.header,
      raw: first.key,
      count: repeated,
      place: { record: first.record, line: 0, column: parentColumn },
      message: `关联列中有 ${repeated} 个值与前面的事项重复，首个是“${first.key}”；“${found.label}”的同一行会归到每一个同值的事项。请核对。`,
    });
  }
  let orphans = 0;
  let orphan: { record: number; key: string } | undefined;
  for (const [key, own] of records) {
    if (key !== "" && parents.has(key)) continue;
    orphans += own.length;
    orphan ??= { record: own[0]!, key };
  }
  if (orphan !== undefined) {
    childLog.add("orphan-rows", "warning", {
      header: found.columns[childColumn]!.header,
      raw: orphan.key,
      count: orphans,
      place: { record: orphan.record, line: 0, column: childColumn },
      message: `有 ${orphans} 行找不到所属的事项（关联列${orphan.key === "" ? "为空" : `为“${orphan.key}”等`}），未计入。请核对两张表的关联列。`,
    });
  }
}
