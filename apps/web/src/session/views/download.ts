import type { DocumentId } from "@zp/intake/documents";

/** What can be taken away. Documents go by the ids that `zp-report` gives them; `all` is everything that there is, in one. */
export type DownloadKind = "annotated" | "fixed" | "metrics" | "mapping" | "all" | DocumentId;

export interface DownloadRequest {
  readonly kind: DownloadKind;
  /** The day on the documents, `YYYY-MM-DD`: the page has a clock, the worker asks none. */
  readonly date: string;
}

export interface DownloadProgress {
  readonly text: string;
}

/** A file to save; several come as one zip. */
export interface Download {
  readonly name: string;
  readonly type: string;
  readonly bytes: ArrayBuffer;
}

/** What there is to take away, and why something is not. */
export interface DownloadChoice {
  readonly kind: DownloadKind;
  readonly title: string;
  readonly note: string;
  readonly available: boolean;
}
