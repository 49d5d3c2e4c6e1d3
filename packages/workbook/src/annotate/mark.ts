/** How grave what is said of a cell is. */
export type MarkSeverity = "error" | "warning" | "info";

/** Something to be said of a cell in a user's file. All texts are Chinese, for whoever filled in the cell. */
export interface Mark {
  /** The sheet by its name; absent for the only one, or the first. */
  readonly sheet?: string;
  /**
   * "B12", as the reader of the file writes it (in JSON "data[3].name"); "A3:Y4" for a header, which is coloured as a
   * whole and explained once; absent for what concerns the sheet or the file.
   */
  readonly cell?: string;
  readonly severity: MarkSeverity;
  readonly message: string;
  /** Document and article; may be empty. */
  readonly basis: string;
  /** What to do; may be empty. */
  readonly suggestion: string;
  readonly ruleId: string;
  /** The same for the same problem from one check to the next. */
  readonly key: string;
  /** Whose problem it is, and of which field: columns of the list of problems, left out where no mark has them. */
  readonly item?: string;
  readonly element?: string;
}

/** A mark in a copy of the file. */
export interface PlacedMark extends Mark {
  /** The cell's address in the file that was handed in, where that is another one: "data[3].name". */
  readonly from?: string;
}

/** From the gravest on. */
export const severities: readonly MarkSeverity[] = ["error", "warning", "info"];

export const severityLabels: Readonly<Record<MarkSeverity, string>> = {
  error: "错误",
  warning: "警告",
  info: "提示",
};

export const gravest = (marks: readonly Pick<Mark, "severity">[]): MarkSeverity =>
  severities.find((severity) => marks.some((mark) => mark.severity === severity)) ?? "info";
