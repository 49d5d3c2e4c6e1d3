import type { Chart } from "./chart.ts";
import type { Figure } from "./figure.ts";

/** A stretch of a sentence: plain words, or a figure that can be traced to the books. */
export type Inline = string | Figure;

/** A column of a table in a document; `width` is its share of the page among the columns. */
export interface DocumentColumn {
  readonly label: string;
  readonly width: number;
  readonly align?: "left" | "center" | "right";
}

/** What stands in a cell. */
export type DocumentCell = Inline | readonly Inline[];

/** A table with a caption; the first column names the row. */
export interface TableBlock {
  readonly kind: "table";
  readonly caption?: string;
  readonly columns: readonly DocumentColumn[];
  readonly rows: readonly (readonly DocumentCell[])[];
  /** Rows at the end that sum up, set off from the others. */
  readonly totals?: number;
  readonly notes?: readonly (readonly Inline[])[];
}

/** Labels with room to write: boxes to sign, register lines. */
export interface FormBlock {
  readonly kind: "form";
  readonly caption?: string;
  readonly rows: readonly {
    readonly label: string;
    readonly text?: DocumentCell;
    /** Lines of room. */
    readonly lines?: number;
  }[];
}

/** A step of a flow chart: its name, and lines of what is done, by whom, how long. */
export interface FlowStep {
  readonly name: string;
  readonly details: readonly string[];
}

/** A part of a document, in reading order. */
export type Block =
  | {
      readonly kind: "heading";
      readonly level: 1 | 2 | 3;
      readonly text: string;
      /** Starts a page of its own. */
      readonly newPage?: true;
      /** An annex: numbered apart. */
      readonly annex?: true;
    }
  | {
      readonly kind: "paragraph";
      readonly inlines: readonly Inline[];
      /** `body` is indented by two characters; `flush` is not (who is addressed); `right` is for names and dates below. */
      readonly look: "body" | "flush" | "right" | "note";
    }
  | TableBlock
  | FormBlock
  | { readonly kind: "chart"; readonly chart: Chart }
  /** Steps in boxes, one below the other with arrows between. */
  | { readonly kind: "flow"; readonly steps: readonly FlowStep[] }
  /** A QR code of a text, most often of an address. */
  | { readonly kind: "code"; readonly text: string; readonly caption: string }
  | { readonly kind: "title"; readonly text: string; readonly newPage?: true }
  | { readonly kind: "page-break" };

/** What a document says, without form: renderers make docx and HTML of it and compute no number. */
export interface ReportDocument {
  readonly title: string;
  /** For the properties of the file. */
  readonly author: string;
  readonly subject: string;
  /** The title in lines that are broken where the sense allows. */
  readonly heading?: readonly string[];
  /** Lines of the cover: label and text. A document without a cover begins with its title. */
  readonly cover?: readonly { readonly label: string; readonly text: string }[];
  /** Its blocks bring their own titles. */
  readonly untitled?: true;
  /** Pages lie on their side: for tables of many columns. */
  readonly landscape?: true;
  /** What follows the cover before the contents: who signs. */
  readonly front?: readonly Block[];
  /** Whether a table of contents follows the cover. */
  readonly contents?: true;
  readonly blocks: readonly Block[];
}
