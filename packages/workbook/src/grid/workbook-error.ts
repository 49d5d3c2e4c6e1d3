/** Why a file cannot be read at all. */
export type WorkbookErrorKind =
  /** No bytes, or nothing but white space. */
  | "empty"
  /** Protected by a password. */
  | "encrypted"
  /** A known format that holds no list we can read (docx, pdf, a picture, a web page …), often with a wrong extension. */
  | "wrong-format"
  /** Bytes of no format known to us. */
  | "unknown-format"
  /** The right format, but cut short or damaged. */
  | "broken"
  /** Larger than the limits in force; what a zip bomb runs into. */
  | "too-large"
  /** Holds constructs that no list needs and that attacks use (document type definitions). */
  | "unsafe";

/**
 * A file that cannot be read at all. `message` says what is wrong, `hint` what to do; both are Chinese and meant for
 * the person who sent the file.
 */
export class WorkbookError extends Error {
  override readonly name = "WorkbookError";
  readonly kind: WorkbookErrorKind;
  readonly hint: string;

  constructor(kind: WorkbookErrorKind, message: string, hint: string) {
    super(message);
    this.kind = kind;
    this.hint = hint;
  }
}
