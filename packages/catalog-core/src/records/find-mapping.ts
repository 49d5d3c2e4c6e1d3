import { comparable } from "./cells/index.ts";
import { fingerprintOf } from "./fingerprint.ts";
import type { Mapping } from "./mapping.ts";
import type { RecordTable } from "./record-table.ts";

/** A mapping that was made for another set of headers, and how these differ. */
export interface NearMapping {
  readonly mapping: Mapping;
  /** Columns of the mapping that the table does not have. */
  readonly missing: readonly string[];
  /** Columns of the table that the mapping does not know. */
  readonly further: readonly string[];
}

/**
 * The mapping that was made for the headers of a table.
 *
 * @example
 * const table = objectTable([{ 事项名称: "临时救助金给付", 到办事现场次数: "1" }]);
 * const { mapping } = proposeMapping(table);
 * findMapping(table, [mapping]) === mapping; // true
 * findMapping(objectTable([{ 事项名称: "临时救助金给付" }]), [mapping]); // undefined
 */
export function findMapping(table: RecordTable, mappings: readonly Mapping[]): Mapping | undefined {
  const fingerprint = fingerprintOf(table.columns.map(({ header }) => header));
  return mappings.find((mapping) => mapping.fingerprint === fingerprint);
}

const NEAR = 0.7;

/**
 * Where no mapping fits exactly: the one whose columns are mostly there, so that a person can be asked whether the table
 * merely gained or lost a column.
 *
 * @example
 * const row = { 事项名称: "临时救助金给付", 事项类型: "行政给付", 到办事现场次数: "1" };
 * const { mapping } = proposeMapping(objectTable([row]));
 * nearestMapping(objectTable([{ ...row, 备注: "" }]), [mapping])?.further; // ["备注"]
 */
export function nearestMapping(table: RecordTable, mappings: readonly Mapping[]): NearMapping | undefined {
  const own = new Map(table.columns.map(({ header }) => [comparable(header), header]));
  let best: (NearMapping & { readonly share: number }) | undefined;
  for (const mapping of mappings) {
    const known = new Set(mapping.columns.map(({ column }) => comparable(column)));
    const common = [...known].filter((header) => own.has(header)).length;
    const share = (2 * common) / Math.max(known.size + own.size, 1);
    if (share < NEAR || (best !== undefined && share <= best.share)) continue;
    best = {
      mapping,
      share,
      missing: mapping.columns.map(({ column }) => column).filter((column) => !own.has(comparable(column))),
      further: [...own].filter(([header]) => !known.has(header)).map(([, header]) => header),
    };
  }
  if (best === undefined) return undefined;
  const { mapping, missing, further } = best;
  return { mapping, missing, further };
}
