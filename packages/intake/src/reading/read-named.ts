import type { Finding } from "@zp/catalog-core/engine";
import type { Catalogue, ImplementationItem } from "@zp/catalog-core/model";
import type { Place } from "@zp/catalog-core/report-model";
import {
  type FileStatus,
  type InputFile,
  type ReadFilesOptions,
  type ReadFilesResult,
  readFiles,
} from "@zp/workbook";

/** A file as the apps speak of it. */
export interface ReadFile extends FileStatus {
  /** Why it is not counted, in one line. */
  readonly sentence: string;
}

/** Lists that were read, and where everything in them stands. */
export interface Reading {
  readonly catalogue: Catalogue;
  readonly files: readonly ReadFile[];
  /** What reading found in tables and cells, and in files that could be read all the same. */
  readonly problems: readonly {
    readonly severity: string;
    readonly where: string;
    readonly message: string;
  }[];
  /** Passed-over sheets, hidden rows and the like, one a line. */
  readonly remarks: readonly string[];
  readonly result: ReadFilesResult;
  /** The bytes of a file that was handed in. */
  bytesOf(path: string): Uint8Array;
  placeOf(finding: Finding): Place | undefined;
  fileOfSource(sourceId: string | undefined): string | undefined;
  rawOf(item: ImplementationItem, element: string): string | undefined;
  restOf(item: ImplementationItem): readonly (readonly [string, string])[];
}

/** How to read, beyond what the workbook package takes. */
export interface ReadNamedSettings extends ReadFilesOptions {
  /** What a person does about a file with an open question; it stands behind the question. */
  readonly undecidedAdvice: string;
  /** Reads the files; who looks at more than the lists brings an own one. */
  readonly reader?: (files: readonly InputFile[], options: ReadFilesOptions) => Promise<ReadFilesResult>;
}

/**
 * Reads files into one catalogue, with the sentence for every file that could not be counted.
 *
 * @param files  each under a path of its own, see `withOwnPaths`
 * @example
 * const bytes = new TextEncoder().encode("事项名称,承诺时限\n临时救助金给付,5个工作日\n");
 * const reading = await readNamed([{ path: "民政局.csv", bytes }], { undecidedAdvice: "请先确认列的含义。" });
 * reading.catalogue.items.length; // 1
 */
export async function readNamed(
  files: readonly InputFile[],
  { undecidedAdvice, reader = readFiles, ...options }: ReadNamedSettings,
): Promise<Reading> {
  const result = await reader(files, options);
  const byPath = new Map(files.map(({ path, bytes }) => [path, bytes]));
  const sources = new Map(result.catalogue.sources.map((source) => [source.id, source]));
  const fileOf = new Map(
    result.files.flatMap(({ path, tables }) => tables.map(({ id }) => [id, path] as const)),
  );
  const { provenance, catalogue } = result;
  return {
    catalogue,
    result,
    files: result.files.map((file) => ({ ...file, sentence: sentenceOf(file, undecidedAdvice) })),
    problems: [
      ...result.fileProblems.map(({ severity, file, sheet, cell, message }) => ({
        severity,
        where: [file, sheet, cell].filter(Boolean).join(" "),
        message,
      })),
      ...result.problems.map(({ severity, sourceId, address, message }) => ({
        severity,
        where: [sources.get(sourceId)?.label ?? sourceId, address].filter(Boolean).join(" "),
        message,
      })),
    ],
    remarks: result.notes.map(
      ({ file, sheet, cell, message }) => `${[file, sheet, cell].filter(Boolean).join(" ")}：${message}`,
    ),
    bytesOf: (path) => byPath.get(path) ?? new Uint8Array(),
    placeOf({ subject, path }) {
      const [place] = provenance.locate(subject.id, path);
      return place === undefined ? placeOfSource(subject.sourceId, fileOf) : place;
    },
    fileOfSource: (sourceId) => (sourceId === undefined ? undefined : fileOf.get(sourceId)),
    rawOf(item, element) {
      const [place] = provenance.locate(item.id, [element]);
      return place === undefined || place.raw === "" ? undefined : place.raw;
    },
    restOf: (item) => provenance.unread(item.id).map(({ header, raw }) => [header, raw] as const),
  };
}

/** What concerns a table has no cell: its file still says where to look. */
const placeOfSource = (
  sourceId: string | undefined,
  fileOf: ReadonlyMap<string, string>,
): Place | undefined => {
  const file = sourceId === undefined ? undefined : fileOf.get(sourceId);
  return file === undefined ? undefined : { file, cell: "", raw: "" };
};

function sentenceOf({ status, reason, questions }: FileStatus, advice: string): string {
  if (status === "read") return "";
  if (status !== "undecided") return reason ?? "";
  const [question] = questions;
  return `${question?.text ?? reason ?? "列的含义待确认。"}未计入。${advice}`;
}
