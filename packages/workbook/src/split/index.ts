export { type SentWorkbook, type SplitOptions, sentListsOf, splitList } from "./split-list.ts";
export { writeSentList } from "./write-sent-list.ts";
