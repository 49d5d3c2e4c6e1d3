import { bareHeader } from "../headers/index.ts";
import type { MappedChild } from "../mapping.ts";
import { MappedRows } from "../mapping.ts";
import { keyText } from "../reading/read-rows.ts";
import { nameOf } from "../reading/row-kinds.ts";
import type { RecordTable } from "../record-table.ts";
import type { MappingProposal } from "./types.ts";

export interface ProposedTable {
  readonly table: RecordTable;
  readonly proposal: MappingProposal;
}

interface Key {
  readonly parent: string;
  readonly child: string;
  /** Share of the child's rows that belong to an item, 0 to 1. */
  readonly joined: number;
  readonly points: number;
}

/** Below this share of rows that find an item, a column is no key. */
const JOINED = 0.9;

const folderOf = (file: string): string =>
  file.slice(0, Math.max(file.lastIndexOf("/"), file.lastIndexOf("\\")) + 1);

/** Finds for every table of rows the items that it belongs to, and writes the join into their mapping. */
export function withChildren(proposed: readonly ProposedTable[]): readonly MappingProposal[] {
  const children = new Map<ProposedTable, MappedChild[]>();
  for (const child of proposed) {
    const rows = MappedRows.safeParse(child.proposal.mapping.layer).data;
    if (rows === undefined) continue;
    const best = proposed
      .filter((parent) => parent !== child && parent.proposal.mapping.layer === "implementation")
      .map((parent) => ({ parent, key: keyBetween(parent.table, child.table) }))
      .filter(({ key }) => key !== undefined)
      .sort(
        (a, b) => besides(b.parent, child) - besides(a.parent, child) || b.key!.points - a.key!.points,
      )[0];
    if (best?.key === undefined) continue;
    const { parent, child: own } = best.key;
    const { file, sheet } = child.table;
    const line: MappedChild = {
      rows,
      file: file.slice(folderOf(file).length),
      ...(sheet === undefined || proposed.filter(({ table }) => table.file === file).length === 1
        ? {}
        : { sheet }),
      key: { parent, child: own },
      columns: child.proposal.mapping.columns.filter(({ element }) => element !== null),
    };
    children.set(best.parent, [...(children.get(best.parent) ?? []), line]);
  }
  return proposed.map((one) => {
    const own = children.get(one);
    if (own === undefined) return one.proposal;
    const keys = new Map(own.map(({ key, file }) => [key.parent, file]));
    return {
      ...one.proposal,
      mapping: { ...one.proposal.mapping, children: own },
      columns: one.proposal.columns.map((column) =>
        column.element === null && keys.has(column.column)
          ? { ...column, because: `用来关联“${keys.get(column.column)}”等附表。` }
          : column,
      ),
    };
  });
}

/**
 * A table with the name, code and unit of its items looks like a list of items. Beside another that has each of these
 * items once, and more about them, it is a table of their rows.
 */
export function rowsOfOthers(one: ProposedTable, proposed: readonly ProposedTable[]): MappedRows | undefined {
  const { layer, columns } = one.proposal.mapping;
  if (layer !== "implementation") return undefined;
  const own = itemElements(one);
  const kind = MappedRows.options.find((rows) =>
    columns.some(({ element }) => element === `${rows}.${nameOf[rows]}`),
  );
  if (kind === undefined) return undefined;
  const isChild = proposed.some(
    (other) =>
      other !== one &&
      other.proposal.mapping.layer === "implementation" &&
      itemElements(other).length > own.length &&
      other.table.recordCount < one.table.recordCount &&
      keyBetween(other.table, one.table) !== undefined,
  );
  return isChild ? kind : undefined;
}

const itemElements = ({ proposal }: ProposedTable): string[] =>
  proposal.mapping.columns.flatMap(({ element }) =>
    element === null || element.includes(".") ? [] : [element],
  );

const besides = (a: ProposedTable, b: ProposedTable): number =>
  Number(folderOf(a.table.file) === folderOf(b.table.file));

/** The pair of columns by which most rows find exactly one item. */
function keyBetween(parent: RecordTable, child: RecordTable): Key | undefined {
  let best: Key | undefined;
  const headers = new Map(child.columns.map(({ header }, index) => [bareHeader(header), index]));
  for (const [index, { header }] of parent.columns.entries()) {
    const childColumn = headers.get(bareHeader(header));
    if (childColumn === undefined) continue;
    const key = tryKey(parent, index, child, childColumn);
    if (key !== undefined && (best === undefined || key.points > best.points)) best = key;
  }
  return best;
}

function tryKey(
  parent: RecordTable,
  parentColumn: number,
  child: RecordTable,
  childColumn: number,
): Key | undefined {
  const keys = new Set<string>();
  let filled = 0;
  for (let record = 0; record < parent.recordCount; record++) {
    const text = keyText(parent, record, parentColumn);
    if (text === undefined) continue;
    filled++;
    keys.add(text);
  }
  // Half of the items under one value: that is a kind of item, not an item.
  if (filled === 0 || keys.size < filled * JOINED) return undefined;
  let found = 0;
  let coded = 0;
  for (let record = 0; record < child.recordCount; record++) {
    const text = keyText(child, record, childColumn);
    if (text === undefined || !keys.has(text)) continue;
    found++;
    if (!/\p{Script=Han}/u.test(text)) coded++;
  }
  const joined = child.recordCount === 0 ? 0 : found / child.recordCount;
  if (joined < JOINED) return undefined;
  // A number of the source before a name: names are written in more than one way.
  const points = joined + keys.size / filled + (coded === found ? 0.5 : 0);
  return {
    parent: parent.columns[parentColumn]!.header,
    child: child.columns[childColumn]!.header,
    joined,
    points,
  };
}
