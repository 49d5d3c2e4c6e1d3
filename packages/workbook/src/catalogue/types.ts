import type { Catalogue } from "@zp/catalog-core/model";
import type {
  MappedLayer,
  Mapping,
  MappingProposal,
  Provenance,
  Question,
  RecordProblem,
} from "@zp/catalog-core/records";
import type { ReadOptions, ReadProblem } from "../grid/index.ts";
import type { LayoutNote } from "../layout/index.ts";
import type { KeptFiles } from "./kept-files.ts";

/** A file as it was handed in. */
export interface InputFile {
  /** Relative to the folder that was handed in, with "/": "民政局/实施清单.xlsx". Its parts may name the unit. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * What became of a file.
 *
 * - `read`: its lists are in the catalogue.
 * - `undecided`: a question about its columns is open, and none of its lists is in the catalogue.
 * - `passed-over`: it is no list; `reason` says what it is.
 * - `failed`: it cannot be read; `reason` says what is wrong and what to do.
 */
export type FileState = "read" | "undecided" | "passed-over" | "failed";

/** One table of a file and how it was read. */
export interface TableStatus {
  readonly id: string;
  /** File and sheet, for people. */
  readonly label: string;
  readonly layer: MappedLayer;
  readonly records: number;
  /** Where its headers stand: the sheet, and the cells of the header ("A3:Y3", of two rows "A3:Y4"). Forms and JSON have none. */
  readonly sheet?: string;
  readonly headerCells?: string;
  /**
   * `given`: by a mapping of the caller; `near`: by one for almost these headers; `template`: by what a template of ours
   * says of its columns; `proposed`: by headers and cells alone.
   */
  readonly mapping: "given" | "near" | "template" | "proposed";
}

/** A file with what became of it. */
export interface FileStatus {
  readonly path: string;
  readonly status: FileState;
  /** Chinese, one sentence or two; for everything but `read`. */
  readonly reason?: string;
  /** What the file's lists hold; empty where nothing of it was read. */
  readonly tables: readonly TableStatus[];
  /** Items (entries of the implementation list) that came from it. */
  readonly items: number;
  /** Open questions: of an undecided file those that keep it out, of a read one those whose columns stay unread. */
  readonly questions: readonly Question[];
}

/** What a question is about, for whoever answers it. */
export interface QuestionContext {
  /** The tables that share these headers and will be read by the answer. */
  readonly tables: readonly string[];
  readonly proposal: MappingProposal;
}

/** Answers a question: the index of the chosen option, or `undefined` to leave it open. */
export type Ask = (
  question: Question,
  context: QuestionContext,
) => number | undefined | Promise<number | undefined>;

/** How to read; everything may be left out. */
export interface ReadFilesOptions {
  /**
   * Confirmed mappings. Each is used for the tables whose headers have its fingerprint; where one alone is given, also for
   * tables whose headers are almost those.
   */
  readonly mappings?: readonly Mapping[];
  /** Asked once for each question that headers and cells leave open; all tables of the same headers share the answer. */
  readonly ask?: Ask;
  /** Who answers, to be written into the mapping. */
  readonly confirmedBy?: string;
  /**
   * A file with an open question: `leave-out` keeps it out of the catalogue (已计 29/30 份); `without-columns` reads it
   * without the columns in question, which then count as absent. Default `leave-out`.
   */
  readonly undecided?: "leave-out" | "without-columns";
  /** Further names of units: as written → the name to go by. */
  readonly aliases?: Readonly<Record<string, string>>;
  readonly read?: ReadOptions;
  /** What earlier readings by the same `read` took apart: a file that is in it is not taken apart again. */
  readonly kept?: KeptFiles;
  /** Called before each file is read, which waits for it; what it throws ends the reading. */
  readonly onFile?: (path: string, index: number, count: number) => void | Promise<void>;
}

/** One catalogue of all files, and everything there is to say of how it was read. */
export interface ReadFilesResult {
  readonly catalogue: Catalogue;
  readonly provenance: Provenance;
  /** What could not be read of tables and cells, grouped by column and text. */
  readonly problems: readonly RecordProblem[];
  /** What is wrong with files that could be read all the same. */
  readonly fileProblems: readonly ReadProblem[];
  /** What the layout says: sheets and rows passed over, hidden ones read, units taken from headings … */
  readonly notes: readonly LayoutNote[];
  /** Every file, in natural order of the paths. */
  readonly files: readonly FileStatus[];
  /** The mappings by which the tables were read; those that were confirmed or proposed can be saved and given next time. */
  readonly mappings: readonly Mapping[];
  /** For tables without a given mapping: the proposal with its evidence, one for each set of headers. */
  readonly proposals: readonly MappingProposal[];
  /** Files whose lists are counted, of those that are lists: 已计 29/30 份. */
  readonly counted: { readonly files: number; readonly of: number };
}
