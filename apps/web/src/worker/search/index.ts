/** What was typed, as a question to many texts at a time. */

export { SearchedTexts, wordsOf } from "./searched-texts.ts";
export { Spelling } from "./spelling.ts";
