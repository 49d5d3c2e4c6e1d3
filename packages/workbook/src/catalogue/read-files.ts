import type { Catalogue } from "@zp/catalog-core/model";
import { gatherCatalogue, MappedRows, type RecordProblem, RecordReader } from "@zp/catalog-core/records";
import type { FoundTable, LayoutNote } from "../layout/index.ts";
import { type Choice, chooseMappings, keepsOut } from "./choose-mappings.ts";
import type { FileLayout } from "./layout-of-file.ts";
import { readLayouts } from "./read-layouts.ts";
import type {
  FileState,
  FileStatus,
  InputFile,
  ReadFilesOptions,
  ReadFilesResult,
  TableStatus,
} from "./types.ts";

/**
 * Reads files of whatever layout into one catalogue: lists, vertical forms, CSV, JSON, a folder of them.
 *
 * Each table is read by the mapping with its headers' fingerprint, else by a proposal made of all tables with the same
 * headers together; what the proposal leaves open is asked through `ask`. A file with an open question, a broken file or a
 * file that is no list never stops the others: each has its status and the sentence to show.
 *
 * @param files  in any order; they are read in the natural order of their paths
 * @returns the catalogue with the cell of every value, and what there is to say of files, sheets, columns and cells
 * @example
 * const bytes = new TextEncoder().encode("事项名称,承诺时限\n临时救助金给付,5个工作日\n");
 * const { catalogue, files, counted } = await readFiles([{ path: "民政局.csv", bytes }]);
 * files[0]?.status; // "read"
 * catalogue.items[0]?.promisedTimeLimit; // { kind: "duration", amount: 5, unit: "workday" }
 * counted; // { files: 1, of: 1 }
 */
export async function readFiles(
  files: readonly InputFile[],
  options: ReadFilesOptions = {},
): Promise<ReadFilesResult> {
  return readLayout(await readLayouts(files, options), options);
}

/** The rest of {@link readFiles}, for callers that look at the sheets as well. */
export async function readLayout(
  layouts: readonly FileLayout[],
  options: ReadFilesOptions = {},
): Promise<ReadFilesResult> {
  const tables = layouts.flatMap((layout) => layout.tables);
  const templates = new Map(
    layouts.flatMap(({ path, columns }) => (columns ? [[path, columns] as const] : [])),
  );
  const { choices, proposals, unknown } = await chooseMappings(tables, { ...options, templates });
  const leaveOut = (options.undecided ?? "leave-out") === "leave-out";
  const waiting = new Set(
    choices.filter(({ questions }) => questions.some(keepsOut)).map(({ table }) => table.file),
  );
  const used = leaveOut ? choices.filter(({ table }) => !waiting.has(table.file)) : choices;
  const read = catalogueOf(withoutOrphans(used, choices), options.aliases);
  const itemsOf = itemsByTable(read.catalogue);
  const statuses = layouts.map((layout) =>
    statusOf(layout, choices, used, itemsOf, leaveOut && waiting.has(layout.path)),
  );
  const lists = statuses.filter(({ status }) => status !== "passed-over");
  return {
    ...read,
    problems: [...openQuestions(used), ...read.problems],
    fileProblems: layouts.flatMap((layout) => layout.problems),
    notes: [...layouts.flatMap((layout) => layout.notes), ...unknown.map(unknownNote), ...differences(used)],
    files: statuses,
    mappings: [...new Set(used.map(({ mapping }) => mapping))],
    proposals,
    counted: { files: lists.filter(({ status }) => status === "read").length, of: lists.length },
  };
}

/** Tables of rows whose items are kept out for now would only be told to belong to nobody. */
function withoutOrphans(used: readonly Choice[], all: readonly Choice[]): readonly Choice[] {
  const out = all.filter((choice) => !used.includes(choice));
  const named = new Set(out.flatMap(({ mapping }) => mapping.children?.map(({ file }) => file) ?? []));
  return used.filter(
    ({ table, mapping }) =>
      !(
        MappedRows.safeParse(mapping.layer).success &&
        named.has(table.file.slice(table.file.lastIndexOf("/") + 1))
      ),
  );
}

function catalogueOf(
  choices: readonly Choice[],
  aliases: Readonly<Record<string, string>> = {},
): Pick<ReadFilesResult, "catalogue" | "provenance" | "problems"> {
  const reader = new RecordReader(
    choices.map(({ table, mapping }) => ({ table, mapping })),
    aliases,
  );
  const catalogue = gatherCatalogue(reader);
  return { catalogue, provenance: reader.provenance, problems: reader.problems() };
}

function itemsByTable({ items }: Catalogue): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { sourceId = "" } of items) counts.set(sourceId, (counts.get(sourceId) ?? 0) + 1);
  return counts;
}

function statusOf(
  layout: FileLayout,
  choices: readonly Choice[],
  used: readonly Choice[],
  itemsOf: ReadonlyMap<string, number>,
  waits: boolean,
): FileStatus {
  const { path, stopped } = layout;
  const none = { path, tables: [], items: 0, questions: [] };
  if (stopped !== undefined) return { ...none, status: stopped.status, reason: stopped.reason };
  const own = choices.filter(({ table }) => layout.tables.includes(table));
  if (own.length === 0) return { ...none, status: "passed-over", reason: passedOver(layout) };
  const questions = own.flatMap((choice) => choice.questions);
  const tables = own.filter((choice) => used.includes(choice)).map(tableStatus);
  const status: FileState = waits ? "undecided" : "read";
  return {
    path,
    status,
    ...(waits ? { reason: `有 ${questions.filter(keepsOut).length} 处列对应待确认，整份未计入。` } : {}),
    tables,
    items: tables.reduce((sum, { id }) => sum + (itemsOf.get(id) ?? 0), 0),
    questions,
  };
}

const tableStatus = ({ table, mapping, from }: Choice): TableStatus => ({
  id: table.id,
  label: table.label,
  layer: mapping.layer,
  records: table.recordCount,
  ...(table.sheet === undefined ? {} : { sheet: table.sheet }),
  ...(table.headerCells === undefined ? {} : { headerCells: table.headerCells }),
  mapping: from,
});

function passedOver(layout: FileLayout): string {
  if (layout.tables.length > 0) return headersUnknown(layout.tables[0]!);
  const note = layout.notes.find(({ kind }) => kind === "passed-over");
  return note?.message ?? "文件中没有内容，未读取。";
}

const headersUnknown = (table: FoundTable): string => {
  const headers = table.columns.slice(0, 5).map(({ header }) => `“${header}”`);
  const more = table.columns.length > 5 ? `等 ${table.columns.length} 列` : "";
  return `“${table.label}”的表头（${headers.join("、")}${more}）中没有清单的要素，未读取；如确是清单，请给出列对应。`;
};

const unknownNote = (table: FoundTable): LayoutNote => ({
  kind: "passed-over",
  file: table.file,
  ...(table.sheet === undefined ? {} : { sheet: table.sheet }),
  message: headersUnknown(table),
});

function differences(used: readonly Choice[]): LayoutNote[] {
  return used.flatMap(({ table, difference }) =>
    difference === undefined
      ? []
      : [
          {
            kind: "near-mapping" as const,
            file: table.file,
            ...(table.sheet === undefined ? {} : { sheet: table.sheet }),
            message: difference,
          },
        ],
  );
}

/** Questions that keep no file out, but leave columns unread. */
function openQuestions(used: readonly Choice[]): RecordProblem[] {
  return used.flatMap(({ table, questions }) =>
    questions.map(
      ({ text, columns }): RecordProblem => ({
        kind: "question-open",
        severity: "error",
        sourceId: table.id,
        header: columns.join("、"),
        count: 1,
        message: `待确认：${text}`,
      }),
    ),
  );
}
