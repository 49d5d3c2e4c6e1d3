import type { Catalogue } from "../model/index.ts";
import { findMapping } from "./find-mapping.ts";
import { fingerprintOf } from "./fingerprint.ts";
import { gatherCatalogue } from "./gather.ts";
import type { MappedChild, Mapping } from "./mapping.ts";
import type { RecordProblem } from "./problem.ts";
import { type MappingProposal, proposeMappings } from "./proposal/index.ts";
import type { Provenance } from "./provenance.ts";
import { type MappedTable, RecordReader } from "./record-reader.ts";
import type { RecordTable } from "./record-table.ts";

/** What tables do not say themselves. */
export interface FromTablesOptions {
  /** Further names of units, for all tables: as written → the name to go by. A mapping's own come before them. */
  readonly aliases?: Readonly<Record<string, string>>;
}

/** A catalogue with all that is known of how it was read. */
export interface FromTablesResult {
  readonly catalogue: Catalogue;
  /** What could not be read, and what is odd about the tables; in Chinese, grouped by column and text. */
  readonly problems: readonly RecordProblem[];
  readonly provenance: Provenance;
  /** The mapping by which each table was read, in the order of the tables. */
  readonly mappings: readonly Mapping[];
  /** For tables without a mapping: what was proposed and taken, with its open questions. */
  readonly proposals: readonly MappingProposal[];
}

/**
 * Makes a catalogue of tables of records: the mapping of each is the one with its fingerprint; a table without one is
 * read as proposed, and what is in question stays unread (an absent column, not a guess). Tables of rows join their items
 * by the key that the items' mapping names.
 *
 * Never throws on what stands in the cells. To read without holding everything, use `RecordReader`.
 *
 * @param mappings any number, in any order; the first with the fingerprint of a table is its
 * @example
 * const items = objectTable([{ 事项名称: "临时救助金给付", 到办事现场次数: "1" }], { name: "民政局" });
 * const { catalogue, problems, provenance } = fromTables([items]);
 * catalogue.items[0]?.maxVisits; // { kind: "count", count: 1 }
 * problems; // []
 * provenance.locate(catalogue.items[0]?.id ?? "", ["maxVisits"])[0]?.file; // "民政局"
 */
export function fromTables(
  tables: readonly RecordTable[],
  mappings: readonly Mapping[] = [],
  options: FromTablesOptions = {},
): FromTablesResult {
  const known = tables.map((table) => findMapping(table, mappings));
  const children = known.flatMap((mapping) => mapping?.children ?? []);
  const asChild = tables.map((table, at) =>
    known[at] === undefined ? childMapping(table, children) : undefined,
  );
  const without = tables.filter((_, at) => known[at] === undefined && asChild[at] === undefined);
  const proposals = proposeMappings(without);
  const mapped = tables.flatMap((table, at): MappedTable[] => {
    const mapping = known[at] ?? asChild[at] ?? proposals[without.indexOf(table)]?.mapping;
    return mapping === undefined ? [] : [{ table, mapping }];
  });
  return read(mapped, proposals, options);
}

const baseOf = (file: string): string =>
  file.slice(Math.max(file.lastIndexOf("/"), file.lastIndexOf("\\")) + 1);

/** A table that another's mapping names as its child needs no mapping of its own. */
function childMapping(table: RecordTable, children: readonly MappedChild[]): Mapping | undefined {
  const child = children.find(
    ({ file, sheet }) =>
      baseOf(file) === baseOf(table.file) && (sheet === undefined || sheet === table.sheet),
  );
  if (child === undefined) return undefined;
  const fingerprint = fingerprintOf(table.columns.map(({ header }) => header));
  return { schema: "zp.mapping/1", fingerprint, layer: child.rows, columns: child.columns };
}

/** Reads tables whose mappings are settled, and gathers everything. */
export function read(
  mapped: readonly MappedTable[],
  proposals: readonly MappingProposal[],
  { aliases = {} }: FromTablesOptions,
): FromTablesResult {
  const reader = new RecordReader(mapped, aliases);
  const catalogue = gatherCatalogue(reader);
  return {
    catalogue,
    problems: [...openQuestions(proposals), ...reader.problems()],
    provenance: reader.provenance,
    mappings: mapped.map(({ mapping }) => mapping),
    proposals,
  };
}

/** The open questions, each once for all tables of the same headers. */
function openQuestions(proposals: readonly MappingProposal[]): RecordProblem[] {
  const told = new Map<string, RecordProblem>();
  for (const { sourceId, mapping, questions } of proposals) {
    for (const { id, text, columns } of questions) {
      const key = `${mapping.fingerprint}|${id}`;
      const count = (told.get(key)?.count ?? 0) + 1;
      told.set(key, {
        kind: "question-open",
        severity: "error",
        sourceId: told.get(key)?.sourceId ?? sourceId,
        header: columns.join("、"),
        count,
        message: `待确认${count > 1 ? `（${count} 张表相同）` : ""}：${text}`,
      });
    }
  }
  return [...told.values()];
}
