export { type DocumentNumber, type DocumentNumberProblem, findDocumentNumbers } from "./document-number.ts";
export { namesInstrument } from "./instrument.ts";
export { findVagueBasis } from "./vague-basis.ts";
