export { type Notes, notesIn, type OffListText } from "./off-list.ts";
export { type ReadReturnedResult, type ReturnedFile, readReturned } from "./read-returned.ts";
export { addSentSheet, type SentList } from "./sent-sheet.ts";
