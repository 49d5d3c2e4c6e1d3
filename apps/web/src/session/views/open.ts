/** A file as the page hands it over. Its bytes are transferred: the page keeps nothing of it. */
export interface HandedFile {
  /** Relative to the folder that was dropped, with "/"; else the name alone. */
  readonly path: string;
  readonly bytes: ArrayBuffer;
}

/** What is opened, and what is known of its layouts. */
export interface OpenRequest {
  readonly files: readonly HandedFile[];
  /** Mappings that were confirmed before, as JSON: see `AnsweredMapping`. What is none is left aside. */
  readonly mappings?: readonly unknown[];
}

/** How far the reading is. */
export interface OpenProgress {
  readonly stage: "read" | "judge";
  /** The file that is being read; empty when judging. */
  readonly path: string;
  readonly done: number;
  readonly of: number;
}

/** A file and what became of it. */
export interface FileView {
  readonly path: string;
  readonly status: "read" | "undecided" | "passed-over" | "failed";
  readonly items: number;
  /** Why it is not counted; empty where it is. */
  readonly sentence: string;
  /** Open questions about its columns. */
  readonly questions: number;
}
