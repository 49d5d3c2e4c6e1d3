import {
  type Expectation,
  type ExpectedUnit,
  expectedIn,
  type Reading,
  submissions as submissionsOf,
} from "@zp/intake";
import { forUser, readText } from "./files.ts";

export {
  aliasesOf,
  type Expectation,
  type ExpectedUnit,
  expectationLines,
  organisationsOf,
} from "@zp/intake";

/** Names one a line (`#` starts a remark), or a JSON array of names or of `{ name, aliases, parent }`. */
export const loadExpected = (file: string, cwd: string): ExpectedUnit[] =>
  forUser(() => expectedIn(readText(file, "应报单位表", cwd), file));

/**
 * Holds what came in against who is expected.
 *
 * @throws CommandError when two files hold lists of one unit: one of them has to be chosen first
 */
export const submissions = (
  reading: Pick<Reading, "catalogue" | "fileOfSource">,
  expected: readonly ExpectedUnit[],
): Expectation => forUser(() => submissionsOf(reading, expected));
