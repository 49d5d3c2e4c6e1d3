/** A question that headers and cells leave open, for the dialog. */
export interface QuestionView {
  /** Of this layout and this question: the answer goes by it. */
  readonly id: string;
  /** Keeps its files out until it is answered; else only its columns stay unread. */
  readonly keepsOut: boolean;
  readonly text: string;
  readonly options: readonly string[];
  /** The columns in question, with cells of theirs. */
  readonly columns: readonly { readonly header: string; readonly examples: readonly string[] }[];
  /** A table that it is about; the answer is for all with the same headers. */
  readonly table: string;
}

export interface AnswerRequest {
  /** Index of the chosen option by the question's id. */
  readonly answers: Readonly<Record<string, number>>;
}

/** A mapping with the answers in it: kept by the page for the next time, or saved as a file for `--map`. */
export interface AnsweredMapping {
  readonly fingerprint: string;
  readonly mapping: unknown;
}
