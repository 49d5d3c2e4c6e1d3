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

const values = `addWorkdays, compareLimits, countWorkdays, daysFor, daysInMonths, endOfPeriod, exactWorkdays,
  formatTimeLimit, HALF, intervalOf, isInstant, isWorkday, judgeHalf, largestWithin, TIME_UNITS, workdaysIn`;
const codes = `checkCreditCode, checkDivisionCode, checkOrganisationCode,
  creditCodeSchema, divisionCodeSchema, organisationCodeSchema`;

const kB = 1000;

export const budgets: readonly Budget[] = [
  {
    part: "credit, organisation and division codes checked, with their schemas",
    code: `export { ${codes} } from "../../src/codes/index.ts";`,
    limit: 4 * kB,
  },
  {
    part: "time limits compared, halved, converted, written; workdays counted",
    code: `export { ${values} } from "../../src/time-limit/index.ts";`,
    limit: 6 * kB,
  },
  {
    part: "the core without zod, rules and packs: engine, model, fractions, and the two above",
    code: `
      export * from "../../src/engine/index.ts";
      export * from "../../src/exact/index.ts";
      export * from "../../src/model/index.ts";
      export * from "../../src/standard-schema/index.ts";
      export { ${values}, TimeLimit, WorkCalendar } from "../../src/time-limit/index.ts";
      export { ${codes} } from "../../src/codes/index.ts";`,
    limit: 30 * kB,
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
