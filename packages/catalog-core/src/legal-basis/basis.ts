/**
 * 效力层级 of an instrument. `state-council-decision` is a decision that the State Council published as such: below an
 * administrative regulation, but able to set a permit (行政许可法 第十四条). A standard is none of the legal ranks.
 */
export type Rank =
  | "law"
  | "administrative-regulation"
  | "state-council-decision"
  | "local-regulation"
  | "department-rule"
  | "local-rule"
  | "judicial-interpretation"
  | "normative-document"
  | "standard";

/** The number of an instrument, as written behind its title or instead of it. */
export interface InstrumentNumber {
  /** 发文字号, 令, 公告 of a congress or a ministry, or the number of a standard. */
  readonly kind: "document" | "order" | "announcement" | "standard";
  /** Where it begins in the text, counted from 0. */
  readonly at: number;
  readonly raw: string;
  /** Who gave it, as far as written: 国务院, 商务部、国家发展改革委; the agency code of a document number. */
  readonly issuer: string;
  readonly year?: number;
  /** Absent where an order is named without a number. */
  readonly serial?: number;
  /** In the usual form, so that two writings of one number are equal: 国务院令第262号, 国办函〔2016〕108号. */
  readonly normal: string;
  /** What it stands for: the instrument itself, or a decision that amended it. */
  readonly of: "itself" | "amendment";
}

/** One place in an instrument: 第三十五条第二款第（一）项. */
export interface ArticleRef {
  readonly at: number;
  readonly raw: string;
  readonly article?: number;
  /** 之一 is 1. */
  readonly sub?: number;
  /** Of 第七条至第十四条 the last article. */
  readonly through?: number;
  readonly paragraph?: number;
  readonly item?: number;
  readonly subItem?: number;
  /** 附件第112项: an item of the annex instead of an article. */
  readonly annexItem?: number;
}

/** One instrument that a 设定依据 cites. */
export interface CitedInstrument {
  /** Where title or number begins, counted from 0. */
  readonly at: number;
  /** Without 《》, blanks inside taken out, inner brackets as 〈〉. Absent where only a number is given. */
  readonly title?: string;
  /** `bare`: written without 《》; `broken`: one of the two is missing. */
  readonly brackets?: "whole" | "broken" | "bare";
  /** A title that the title itself named was lost on the way (《国务院关于修改 的决定》). */
  readonly incomplete?: true;
  /** Who issued it, where that is written before the title. */
  readonly issuer?: string;
  readonly numbers: readonly InstrumentNumber[];
  readonly articles: readonly ArticleRef[];
  /** The rank that the list itself states before the title: 【行政法规】. As written. */
  readonly label?: string;
  readonly rank?: Rank;
  /** Ranks that title, number, label and the words about its adoption leave open; empty where they contradict. */
  readonly ranks: readonly Rank[];
  /** What was quoted of its text. */
  readonly quotes: readonly { readonly at: number; readonly text: string }[];
}

/**
 * What a stretch of a 设定依据 was read as. `paper` is a form or certificate in 《》; `same` is 同上; `joint` is what holds
 * the parts together; `rest` is what was not understood.
 */
export type BasisPieceKind =
  | "title"
  | "number"
  | "article"
  | "label"
  | "issuer"
  | "note"
  | "quote"
  | "marker"
  | "joint"
  | "paper"
  | "same"
  | "rest";

/** A stretch of the text; all of them in order are the whole text. */
export interface BasisPiece {
  readonly kind: BasisPieceKind;
  readonly at: number;
  readonly text: string;
}

/** A 设定依据 as read. */
export interface ParsedBasis {
  readonly instruments: readonly CitedInstrument[];
  /** Nothing is dropped: the texts of the pieces, joined, are the text. */
  readonly pieces: readonly BasisPiece[];
  /** The pieces that were not understood. */
  readonly leftovers: readonly BasisPiece[];
  /** The text says 同上 and the like: the basis stands in the row above, or before in the same cell. */
  readonly same: boolean;
}
