import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { publicNames, uncompiled, undocumented } from "../../../testkit/src/doc-examples/index.ts";
import { documented, doors, originsOf } from "./doors.ts";

const config = fileURLToPath(new URL("../../tsconfig.json", import.meta.url));

describe("what the core lets out", () => {
  test.each(doors)("@zp/catalog-core/$folder says what it is", ({ file, exports }) => {
    expect(undocumented({ doorFile: file, door: exports })).toEqual([]);
  });

  // What a document defines, and where a reader must be able to look it up.
  const cited = /〔\d{4}〕\d+号|GB(?:\/T)? \d+|C 0109|DB\d\d\/T \d+|民法典|行政许可法/u;
  test.each([
    [
      "codes",
      ["checkCreditCode", "checkOrganisationCode", "checkDivisionCode", "nationalBasic", "era108Basic"],
    ],
    [
      "codes",
      ["nationalImplementation", "nationalHandlingItem", "guizhouImplementation", "c0109", "gbt39046"],
    ],
    ["time-limit", ["parseTimeLimit", "compareLimits", "judgeHalf", "isInstant", "HALF", "TimeLimit"]],
    ["time-limit", ["countWorkdays", "endOfPeriod", "daysInMonths"]],
    ["metrics", ["requiredElements", "outOfPopulation", "conversionFor"]],
    ["legal-basis", ["findDocumentNumbers"]],
    ["model", ["DirectoryEntry", "ImplementationItem", "RosterEntry", "Snapshot"]],
    ["packs", ["zhenping2018"]],
  ])("%s cites the document for %s", (folder, wanted) => {
    const door = doors.find((one) => one.folder === folder)!;
    const without = publicNames(door.file).filter(
      ({ name, doc }) => wanted.includes(name) && !cited.test(doc),
    );
    expect(without.map(({ name }) => name)).toEqual([]);
  });

  test("examples compile where they are copied to", async () => {
    expect(await uncompiled({ documented, originsOf }, config)).toEqual([]);
  });
});
