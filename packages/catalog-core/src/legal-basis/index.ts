/** 设定依据 and 文号 read: instruments with title, number, articles and rank, as written. Start with `parseLegalBasis`. */

export type {
  ArticleRef,
  BasisPiece,
  BasisPieceKind,
  CitedInstrument,
  InstrumentNumber,
  ParsedBasis,
  Rank,
} from "./basis.ts";
export { type DocumentNumber, type DocumentNumberProblem, findDocumentNumbers } from "./document-number.ts";
export { namesInstrument } from "./instrument.ts";
export { findInstrumentNumbers } from "./instrument-number.ts";
export { inChinese, numberOf } from "./numeral.ts";
export { parseLegalBasis } from "./parse.ts";
export {
  type RankEvidence,
  type RankJudgement,
  rankBy,
  rankLabels,
  rankOrder,
  ranksOfLabel,
} from "./rank.ts";
export {
  type ArticleStanding,
  articleStanding,
  type KnownLaw,
  type LawRegister,
  type LawText,
  repealedBy,
  titleKey,
} from "./register.ts";
export { findVagueBasis } from "./vague-basis.ts";
