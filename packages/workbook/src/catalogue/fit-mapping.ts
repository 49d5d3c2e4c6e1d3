import {
  fingerprintOf,
  type MappedColumn,
  type Mapping,
  type MappingProposal,
  nearestMapping,
} from "@zp/catalog-core/records";
import { isSideList, termsOf } from "@zp/catalog-core/terms";
import type { FoundTable } from "../layout/index.ts";

/** Elements of the columns that headings between the rows lend to a list. */
const lentElements: Readonly<Record<string, string>> = { 编制单位: "compilingUnit", 事项类型: "itemType" };

/** The element that a column lent by headings is read as in a layer. */
export function lentElement(column: string, layer: Mapping["layer"]): string | null {
  const element = lentElements[column];
  if (element === undefined) return null;
  if (layer === "roster") return element === "compilingUnit" ? "roster.unit" : null;
  if (!isSideList(layer)) return element;
  const own = `${layer}.${element}`;
  return termsOf(layer).some((term) => term.element === own) ? own : null;
}

const headersOf = (table: FoundTable): string[] => table.columns.map(({ header }) => header);

/** The fingerprint of what the table itself has, without columns lent by its surroundings. */
export const ownFingerprint = (table: FoundTable): string =>
  fingerprintOf(headersOf(table).slice(0, table.ownColumns));

/** A mapping as it is to be used for one table: with the columns that were lent to it. */
export function adaptMapping(mapping: Mapping, table: FoundTable): Mapping {
  const fingerprint = fingerprintOf(headersOf(table));
  const lent: MappedColumn[] = headersOf(table)
    .slice(table.ownColumns)
    .filter((header) => !mapping.columns.some(({ column }) => column === header))
    .map((column) => ({ column, element: lentElement(column, mapping.layer) }));
  const same = ownFingerprint(table) === mapping.fingerprint;
  return {
    ...mapping,
    fingerprint: same ? fingerprint : mapping.fingerprint,
    columns: [...mapping.columns, ...lent],
  };
}

/** The given mapping with exactly the table's headers. */
export function givenMapping(table: FoundTable, mappings: readonly Mapping[]): Mapping | undefined {
  const own = ownFingerprint(table);
  const all = fingerprintOf(headersOf(table));
  return mappings.find(({ fingerprint }) => fingerprint === own || fingerprint === all);
}

/** A mapping for almost the table's headers, and what the difference is, in Chinese. */
export interface NearlyGiven {
  readonly mapping: Mapping;
  readonly difference: string;
}

const quoted = (headers: readonly string[]): string => headers.map((header) => `“${header}”`).join("、");

/**
 * Where no mapping has exactly the table's headers: the one that has nearly all of them. What it confirms holds for the
 * columns that are there; what the table has beyond it is read as proposed.
 */
export function nearlyGiven(
  table: FoundTable,
  mappings: readonly Mapping[],
  proposal: MappingProposal,
): NearlyGiven | undefined {
  const near = nearestMapping(table, mappings);
  if (near === undefined) return undefined;
  const { mapping, missing, further } = near;
  const taken = new Set(mapping.columns.flatMap(({ element }) => (element === null ? [] : [element])));
  const asked = new Set(proposal.questions.flatMap(({ columns }) => columns));
  const added = proposal.mapping.columns.filter(
    ({ column, element }) =>
      further.includes(column) && element !== null && !taken.has(element) && !asked.has(column),
  );
  const difference = [
    missing.length > 0 ? `缺少${quoted(missing)}` : "",
    further.length > 0 ? `多出${quoted(further)}` : "",
  ]
    .filter((part) => part !== "")
    .join("，");
  const name = mapping.title === undefined ? "已确认的列对应" : `列对应“${mapping.title}”`;
  return {
    mapping: {
      ...mapping,
      fingerprint: fingerprintOf(headersOf(table)),
      columns: [...mapping.columns.filter(({ column }) => !missing.includes(column)), ...added],
    },
    difference: `表头与${name}相比${difference === "" ? "写法不同" : difference}；相同的列按它读取，其余按表头和内容判断。`,
  };
}
