/** By what lists are judged: packs, waivers, expected units, the county's own laws, out of files with names and bytes. */

export {
  aliasesOf,
  type Expectation,
  type ExpectedUnit,
  expectationLines,
  expectedIn,
  organisationsOf,
  submissions,
} from "./expected.ts";
export { type Issue, invalid } from "./invalid.ts";
export { jsonIn } from "./json-text.ts";
export { JudgingError } from "./judging-error.ts";
export { lawsIn } from "./laws.ts";
export { DEFAULT_PACK, namedPack, type PackFiles } from "./packs.ts";
export { waiversIn } from "./waivers.ts";
