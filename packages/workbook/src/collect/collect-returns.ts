import { unitOf } from "@zp/catalog-core/engine";
import type { RecordProblem } from "@zp/catalog-core/records";
import {
  countsOf,
  type ReturnedRow,
  type Review,
  type ReviewCounts,
  reviewReturns,
  type SentEntry,
} from "@zp/catalog-core/review";
import {
  type Notes,
  notesIn,
  type OffListText,
  type ReadReturnedResult,
  type ReturnedFile,
  type SentList,
} from "../returned/index.ts";

/** What is known besides the folder that came back. */
export interface CollectOptions {
  /** What was sent, as the workbooks that were sent say, or the list that they were made of. */
  readonly sent?: readonly SentList[];
  /** Units that have to answer, also those that nothing was sent to. */
  readonly expected?: readonly string[];
}

/** One unit: whether it answered, in which files, and how its books stand. */
export interface CollectedUnit {
  /** `undefined` for the entries without a unit. */
  readonly unit?: string;
  readonly answered: boolean;
  readonly files: readonly string[];
  readonly counts: ReviewCounts;
  /** Who filled it in, when. */
  readonly signOff: readonly string[];
}

/** Something that came back and stands in no row of a list. */
export interface CollectedNote extends Omit<OffListText, "row" | "kind"> {
  readonly file: string;
  readonly unit?: string;
  readonly kind: OffListText["kind"] | "reading";
}

/** A folder that came back, held against what was sent. */
export interface Collected {
  readonly review: Review;
  readonly units: readonly CollectedUnit[];
  readonly notes: readonly CollectedNote[];
  /** Files in which strokes through a text cannot be seen: xls and csv. */
  readonly withoutStrokes: readonly string[];
  /** Files whose hidden sheet of what was sent is gone or was changed. */
  readonly withoutSent: readonly string[];
  /** The row of each file, by the id of its entry. */
  fileOf(row: ReturnedRow): string;
}

/** Two files of one unit that hold the same entries: one of them has to be chosen. */
export interface Overlap {
  readonly unit: string;
  readonly files: readonly string[];
}

const same = (row: ReturnedRow): string => row.key ?? `${codeOf(row) ?? ""}|${row.entry.name ?? ""}`;

const codeOf = ({ layer, entry }: Pick<ReturnedRow, "layer" | "entry">): string | undefined =>
  layer === "implementation" && "implementationCode" in entry ? entry.implementationCode : entry.basicCode;

/**
 * Files of one unit and layer that share an entry: two answers, of which one has to be chosen. Files that divide the
 * entries of a unit between them are one answer.
 *
 * @example
 * const bytes = new TextEncoder().encode("事项名称,编制单位\n临时救助金给付,镇坪县民政局\n");
 * const { returned } = await readReturned([{ path: "a.csv", bytes }, { path: "b.csv", bytes }]);
 * overlapsIn(returned); // [{ unit: "镇坪县民政局", files: ["a.csv", "b.csv"] }]
 */
export function overlapsIn(
  returned: readonly ReturnedFile[],
  sent: readonly SentList[] = [],
): readonly Overlap[] {
  const groups = new Map<string, { unit: string; files: Map<string, ReadonlySet<string>> }>();
  for (const file of withUnits(returned, sent)) {
    for (const layer of new Set(file.rows.map((row) => row.layer))) {
      const key = `${layer}|${file.unit ?? ""}`;
      const group = groups.get(key) ?? { unit: file.unit ?? "", files: new Map() };
      groups.set(key, group);
      group.files.set(file.path, new Set(file.rows.filter((row) => row.layer === layer).map(same)));
    }
  }
  return [...groups.values()].flatMap(({ unit, files }) => {
    const paths = [...files.keys()];
    const sharing = paths.filter((path) =>
      paths.some(
        (other) => other !== path && [...files.get(path)!].some((one) => files.get(other)!.has(one)),
      ),
    );
    return sharing.length > 1 ? [{ unit, files: sharing }] : [];
  });
}

/**
 * Holds a folder that came back against what was sent: who has answered, what became of every entry and every row, and
 * what was written beside them.
 *
 * @example
 * const bytes = new TextEncoder().encode("事项名称,承诺时限\n临时救助金给付,5个工作日\n");
 * const read = await readReturned([{ path: "民政局.csv", bytes }]);
 * collectReturns(read).review.rows[0]?.outcome; // "added"
 */
export function collectReturns(read: ReadReturnedResult, options: CollectOptions = {}): Collected {
  const pool = poolOf(read.returned, options.sent ?? []);
  const files = withUnits(read.returned, options.sent ?? []);
  const answers = new Set(
    files.flatMap(({ unit, sent, rows }) => [
      ...(sent === undefined ? [] : [`${sent.layer}|${sent.unit ?? ""}`]),
      ...rows.map(({ layer }) => `${layer}|${unit ?? ""}`),
    ]),
  );
  const rows = files.flatMap((file) => file.rows);
  const fileOf = new Map(files.flatMap((file) => file.rows.map((row) => [row, file.path] as const)));
  const review = reviewReturns([...pool.values()], rows, ({ layer, unit }) =>
    answers.has(`${layer}|${unit ?? ""}`),
  );
  return {
    review,
    units: unitsOf(files, { pool, sent: options.sent ?? [] }, options.expected ?? [], review),
    notes: notesOf(read, files),
    withoutStrokes: files
      .filter(({ format, rows: own }) => own.length > 0 && format !== "xlsx")
      .map(({ path }) => path),
    withoutSent: files
      .filter(({ sent, rows: own }) => own.length > 0 && (sent === undefined || sent.damaged > 0))
      .map(({ path }) => path),
    fileOf: (row) => fileOf.get(row) ?? "",
  };
}

/** All that was sent, once: what the workbooks say of themselves comes before the list that they were made of. */
function poolOf(
  returned: readonly ReturnedFile[],
  sent: readonly SentList[],
): ReadonlyMap<string, SentEntry> {
  const pool = new Map<string, SentEntry>();
  for (const { entries } of [...returned.flatMap((file) => file.sent ?? []), ...sent])
    for (const entry of entries) if (!pool.has(entry.key)) pool.set(entry.key, entry);
  return pool;
}

interface UnitFile extends ReturnedFile, Notes {
  /** Whose it is: as it was sent, else as most of its rows say. */
  readonly unit?: string;
}

function withUnits(returned: readonly ReturnedFile[], sent: readonly SentList[]): readonly UnitFile[] {
  const pool = poolOf(returned, sent);
  const byText = new Map<string, string | undefined>();
  for (const one of pool.values()) {
    for (const text of [codeOf(one), one.entry.name]) {
      if (text === undefined) continue;
      byText.set(text, byText.has(text) && byText.get(text) !== one.unit ? undefined : one.unit);
    }
  }
  // A workbook whose hidden sheet is gone has the same title, header and boxes as the others.
  const ownTexts = [...returned.flatMap((file) => file.sent ?? []), ...sent].flatMap((list) => list.ownTexts);
  return returned.map((file) => {
    const unit = file.sent === undefined ? mostNamed(file.rows, pool, byText) : file.sent.unit;
    const notes = notesIn(file.offList, file.sent?.ownTexts ?? ownTexts);
    if (unit === undefined) return { ...file, ...notes };
    return { ...file, ...notes, unit, rows: file.rows.map((row) => ({ ...row, unit })) };
  });
}

/** The unit that most rows were sent to; of rows that were not sent the one that they name. */
function mostNamed(
  rows: readonly ReturnedRow[],
  pool: ReadonlyMap<string, SentEntry>,
  byText: ReadonlyMap<string, string | undefined>,
): string | undefined {
  const votes = new Map<string, number>();
  for (const row of rows) {
    const unit =
      (row.key === undefined ? undefined : pool.get(row.key)?.unit) ??
      byText.get(codeOf(row) ?? "") ??
      byText.get(row.entry.name ?? "") ??
      unitOf(row.entry);
    if (unit !== undefined) votes.set(unit, (votes.get(unit) ?? 0) + 1);
  }
  return [...votes].sort(([, a], [, b]) => b - a)[0]?.[0];
}

function unitsOf(
  files: readonly UnitFile[],
  { pool, sent }: { readonly pool: ReadonlyMap<string, SentEntry>; readonly sent: readonly SentList[] },
  expected: readonly string[],
  review: Review,
): CollectedUnit[] {
  // In the order in which they were sent.
  const names = new Set<string | undefined>(sent.map(({ unit }) => unit));
  for (const { unit } of pool.values()) names.add(unit);
  for (const name of expected) names.add(name);
  for (const { unit, rows, sent } of files) if (rows.length > 0 || sent !== undefined) names.add(unit);
  return [...names].map((name) => {
    const own = files.filter(
      ({ unit, rows, sent }) => unit === name && (rows.length > 0 || sent !== undefined),
    );
    return {
      ...(name === undefined ? {} : { unit: name }),
      answered: own.length > 0,
      files: own.map(({ path }) => path),
      counts: countsOf(review, { name }),
      signOff: [...new Set(own.flatMap(({ signOff }) => signOff))],
    };
  });
}

/** What reading could not take into a row. */
const lost: ReadonlySet<RecordProblem["kind"]> = new Set([
  "several-values",
  "columns-differ",
  "record-unusable",
  "rows-unmatched",
  "child-unclaimed",
  "orphan-rows",
  "key-missing",
] as const);

function notesOf(read: ReadReturnedResult, files: readonly UnitFile[]): CollectedNote[] {
  const pathOf = new Map(
    read.files.flatMap(({ path, tables }) => tables.map(({ id }) => [id, path] as const)),
  );
  const unitByPath = new Map(files.map(({ path, unit }) => [path, unit]));
  const told = (file: string, note: Omit<CollectedNote, "file" | "unit">): CollectedNote => {
    const unit = unitByPath.get(file);
    return { file, ...(unit === undefined ? {} : { unit }), ...note };
  };
  return [
    ...files.flatMap(({ path, notes }) =>
      notes.map(({ sheet, cell, text, kind }) => told(path, { sheet, cell, text, kind })),
    ),
    ...read.problems
      .filter(({ kind }) => lost.has(kind))
      .map(({ sourceId, address = "", message }) =>
        told(pathOf.get(sourceId) ?? sourceId, { sheet: "", cell: address, text: message, kind: "reading" }),
      ),
    // A unit may hide what it wants taken out, or have left a filter on: somebody has to ask.
    ...read.notes
      .filter(({ kind }) => kind === "hidden-rows" || kind === "hidden-sheet")
      .map(({ file, sheet = "", cell = "", count = 0, kind }) =>
        told(file, {
          sheet,
          cell,
          text:
            kind === "hidden-sheet"
              ? "这张工作表是隐藏的，其中的清单也已收入汇总。"
              : `有 ${count} 行是隐藏的，也已收入汇总；请问清是要求取消，还是筛选后没有恢复。`,
          kind: "reading",
        }),
      ),
  ];
}
