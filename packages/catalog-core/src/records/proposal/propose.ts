import { type Layer, termOf } from "../../terms/index.ts";
import { parseTimeLimit } from "../../time-limit/index.ts";
import { fingerprintOf } from "../fingerprint.ts";
import type { MappedColumn, MappedLayer, Mapping } from "../mapping.ts";
import type { RecordTable } from "../record-table.ts";
import { assign } from "./assign.ts";
import { rowsOfOthers, withChildren } from "./children.ts";
import { mappedColumn } from "./columns.ts";
import { evidenceOf } from "./evidence.ts";
import { chooseLayer } from "./layer.ts";
import { poolTables } from "./pool.ts";
import { questionsOf } from "./questions.ts";
import { type ColumnSample, sampleColumn } from "./sample.ts";
import type { MappingProposal } from "./types.ts";
import { type WeighedColumn, weighColumn } from "./weigh.ts";

/** What the caller knows of a table. */
export interface ProposeOptions {
  /** What a record of the table is, where the caller knows; else found by headers and title. */
  readonly layer?: MappedLayer;
  readonly title?: string;
}

/**
 * Proposes how the columns of a table are to be read: headers propose, cells decide. Where two columns that differ
 * compete for an element on which a figure rests, or cells contradict a header, nothing is guessed: the columns stay
 * unread and a question is asked.
 *
 * @returns plain data: the mapping, the evidence for every column in Chinese, the open questions
 * @example
 * const table = objectTable([{ 事项名称: "临时救助金给付", 承诺时限: "5个工作日" }]);
 * const { mapping, questions } = proposeMapping(table);
 * mapping.columns; // [{ column: "事项名称", element: "name" }, { column: "承诺时限", element: "promisedTimeLimit" }]
 * questions; // []
 */
export function proposeMapping(table: RecordTable, options: ProposeOptions = {}): MappingProposal {
  const samples = table.columns.map((_, index) => sampleColumn(table, index));
  const chosen =
    options.layer === undefined
      ? chooseLayer(table, samples)
      : { layer: options.layer, because: "按指定的种类读取。" };
  const columns: WeighedColumn[] = [];
  for (const sample of samples) columns.push(weighColumn(sample, chosen.layer as Layer, columns.at(-1)));
  const { assigned, contests } = assign(table, columns);
  const questions = questionsOf(table, assigned, contests);
  const asked = new Set(
    questions.filter(({ kind }) => kind.startsWith("which")).flatMap((question) => question.columns),
  );
  const lines: MappedColumn[] = [];
  for (const { column, weighed } of assigned) {
    const { sample } = column;
    const line = asked.has(sample.header)
      ? mappedColumn(sample.header, undefined)
      : mappedColumn(sample.header, weighed);
    lines.push(
      line,
      ...otherLimit(
        sample,
        line,
        assigned.map((one) => one.weighed?.term.element),
      ),
    );
  }
  const mapping: Mapping = {
    schema: "zp.mapping/1",
    ...(options.title === undefined ? {} : { title: options.title }),
    fingerprint: fingerprintOf(table.columns.map(({ header }) => header)),
    layer: chosen.layer,
    columns: inOrderOfUse(
      lines,
      assigned.filter(({ second }) => second).map(({ column }) => column.sample.header),
    ),
  };
  return {
    sourceId: table.id,
    label: table.label,
    mapping,
    layerBecause: chosen.because,
    columns: assigned.map((one) => evidenceOf(one, asked.has(one.column.sample.header))),
    questions,
  };
}

/**
 * Proposes the mappings of several tables that belong together, and how tables of rows (materials, steps) join the items.
 * Tables of the same headers get the same mapping and the same questions, from a look at all of them.
 *
 * @returns one proposal a table, in the same order
 * @example
 * const items = objectTable([{ 事项名称: "临时救助金给付", 承诺时限: "5个工作日" }]);
 * proposeMappings([items]).map(({ mapping }) => mapping.layer); // ["implementation"]
 */
export function proposeMappings(
  tables: readonly RecordTable[],
  options: ProposeOptions = {},
): readonly MappingProposal[] {
  const kinds = new Map<string, RecordTable[]>();
  for (const table of tables) kinds.set(kindOf(table), [...(kinds.get(kindOf(table)) ?? []), table]);
  const proposals = new Map<string, MappingProposal>();
  const propose = (table: RecordTable, given: ProposeOptions): MappingProposal => {
    const kind = kindOf(table) + (given.layer ?? "");
    let proposal = proposals.get(kind);
    if (proposal === undefined) {
      proposal = proposeMapping(poolTables(kinds.get(kindOf(table)) ?? []) ?? table, given);
      proposals.set(kind, proposal);
    }
    return { ...proposal, sourceId: table.id, label: table.label };
  };
  const proposed = tables.map((table) => ({ table, proposal: propose(table, options) }));
  return withChildren(
    proposed.map((one) => {
      const layer = options.layer === undefined ? rowsOfOthers(one, proposed) : undefined;
      return layer === undefined
        ? one
        : { table: one.table, proposal: propose(one.table, { ...options, layer }) };
    }),
  );
}

/** Tables of the same headers, and of the same kind by their title. */
const kindOf = (table: RecordTable): string =>
  `${fingerprintOf(table.columns.map(({ header }) => header))}|${/目录/u.test(`${table.sheet} ${table.label} ${table.file}`)}|`;

/** A column that states both limits in one cell (“法定20日，承诺5日”) is read twice. */
function otherLimit(
  { texts, header }: ColumnSample,
  { element }: MappedColumn,
  taken: readonly (string | undefined)[],
): MappedColumn[] {
  if (element !== "promisedTimeLimit" && element !== "statutoryTimeLimit") return [];
  const other = element === "promisedTimeLimit" ? "statutoryTimeLimit" : "promisedTimeLimit";
  if (taken.includes(other)) return [];
  const both = texts.filter((text) => {
    const roles = new Set(parseTimeLimit(text, { role: "statutory" }).readings.map(({ role }) => role));
    return roles.has("statutory") && roles.has("promised");
  });
  const note = `一格之中写明了两个时限，同时读作${termOf(other).label}`;
  return texts.length > 0 && both.length * 2 >= texts.length
    ? [{ column: header, element: other, note }]
    : [];
}

/** Of several columns for one element the first that is filled counts: those that only fill gaps come last. */
function inOrderOfUse(lines: readonly MappedColumn[], seconds: readonly string[]): MappedColumn[] {
  const late = (line: MappedColumn): boolean => line.element !== null && seconds.includes(line.column);
  return [...lines.filter((line) => !late(line)), ...lines.filter(late)];
}
