/** What a page takes in when it asks for a part of the core, and the most that it may be: bytes, minified and gzipped. */
export interface Budget {
  /** As `docs/embedding.md` names it. */
  readonly part: string;
  /** The page's imports, from `test/sizes/`. */
  readonly code: string;
  readonly limit: number;
  /** Packages that are not counted. */
  readonly without?: readonly string[];
}

const kB = 1000;

export const budgets: readonly Budget[] = [
  {
    part: "`@zp/catalog-core/codes/checks`: credit, organisation and division codes checked, with their schemas",
    code: `export * from "../../src/codes/checks.ts";`,
    limit: 4 * kB,
  },
  {
    part: "`@zp/catalog-core/time-limit/values`: limits read where nothing else is written, compared, halved, converted, written; workdays counted",
    code: `export * from "../../src/time-limit/values.ts";`,
    limit: 6 * kB,
  },
  {
    part: "the core without zod, rules and packs: engine, model, fractions, and the two above",
    code: `
      export * from "../../src/engine/index.ts";
      export * from "../../src/exact/index.ts";
      export * from "../../src/model/index.ts";
      export * from "../../src/standard-schema/index.ts";
      export * from "../../src/time-limit/values.ts";
      export * from "../../src/codes/checks.ts";
      export { TimeLimit, WorkCalendar } from "../../src/time-limit/index.ts";`,
    limit: 30 * kB,
    without: ["zod"],
  },
  {
    part: "all of `@zp/catalog-core/codes`",
    code: `export * from "../../src/codes/index.ts";`,
    limit: 19 * kB,
  },
  {
    part: "all of `@zp/catalog-core/time-limit`, without zod",
    code: `export * from "../../src/time-limit/index.ts";`,
    limit: 25 * kB,
    without: ["zod"],
  },
  {
    part: "`parseTimeLimit`: limits in every writing",
    code: `export { parseTimeLimit } from "../../src/time-limit/index.ts";`,
    limit: 20 * kB,
  },
  {
    part: "`identifyCode`: every code scheme",
    code: `export { identifyCode } from "../../src/codes/index.ts";`,
    limit: 14 * kB,
  },
  {
    part: "`elementSchema`: the readers of all elements",
    code: `export { elementSchema } from "../../src/records/index.ts";`,
    limit: 44 * kB,
  },
  {
    part: "`checkItem`: all rules and a pack, without zod",
    code: `
      export { checkItem } from "../../src/item-check/index.ts";
      export { zhenping2018 } from "../../src/packs/index.ts";`,
    limit: 160 * kB,
    without: ["zod"],
  },
];
