/**
 * Facts of laws and regulations (title, rank, dates, articles), without their text. Loaded late and passed in: nothing else of
 * the core imports it. Start with `lawRegister`.
 */

export { type LocalLawProblem, lawsFromRecords } from "./local-laws.ts";
export { lawRegister } from "./register.ts";
