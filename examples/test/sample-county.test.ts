import { check, type CheckReport } from "@zp/catalog-core";
import { type ReadFilesResult, readFiles } from "@zp/workbook";
import { beforeAll, describe, expect, it } from "vitest";
import { sampleCounty } from "../src/sample-county/build.ts";
import { rowsOf } from "../src/sample-county/rows.ts";
import { units } from "../src/sample-county/units/index.ts";
import { directoryPlants, type PlacedRow, plantedIn } from "./planted.ts";

const rows: PlacedRow[] = [];
const codes = new Set<string>();
for (const [index, unit] of units.entries()) {
  for (const row of rowsOf(unit, index + 1, rows.length)) {
    const repeats = codes.has(row.implementationCode);
    codes.add(row.implementationCode);
    rows.push({ unit, row, place: rows.length, repeats });
  }
}

let read: ReadFilesResult;
let report: CheckReport;
beforeAll(async () => {
  const files = await sampleCounty();
  read = await readFiles(files.map(({ name, bytes }) => ({ path: name, bytes })));
  report = check(read.catalogue);
});

describe("the sample county is read as it was written", () => {
  it("every file but the one that Excel left behind", () => {
    const notRead = read.files.filter(({ status }) => status !== "read");
    expect(notRead.map(({ path, status }) => [path, status])).toEqual([["~$县公安局.xlsx", "passed-over"]]);
    expect(read.counted).toEqual({ files: 27, of: 27 });
    expect(read.fileProblems).toEqual([]);
    expect(read.files.flatMap(({ questions }) => questions)).toEqual([]);
  });

  it("every item of every unit, in order, with its materials; notes and totals are none", () => {
    const { items, directory } = read.catalogue;
    expect({ items: items.length, directory: directory.length }).toEqual({ items: 308, directory: 306 });
    const byUnit = Map.groupBy(items, ({ unit, implementingBody }) => unit ?? implementingBody ?? "");
    expect([...byUnit.keys()].toSorted()).toEqual(units.map(({ name }) => name).toSorted());
    for (const unit of units) {
      const written = rows.filter((one) => one.unit === unit).map(({ row }) => row);
      const seen = byUnit.get(unit.name) ?? [];
      expect(seen.map(({ name, materials }) => [name, materials?.map((material) => material.name)])).toEqual(
        written.map(({ name, materials }) => [name.trim(), materials.filter((one) => one !== "无")]),
      );
    }
  });

  it("every text in its cell, whatever the layout", () => {
    const seen = Map.groupBy(read.catalogue.items, ({ unit, implementingBody }) => unit ?? implementingBody);
    for (const { unit, row } of rows) {
      const item = seen.get(unit.name)?.[row.number - 1];
      expect(item).toMatchObject({
        implementationCode: row.implementationCode,
        legalBasis: row.basis,
        procedure: row.procedure,
        places: row.place,
        ...(row.hours === "" ? {} : { serviceHours: row.hours }),
        ...(row.visits === "" ? {} : { maxVisits: { kind: "count", count: Number(row.visits) } }),
        ...(unit.layout === "old-names" || row.basicCode === "" ? {} : { basicCode: row.basicCode }),
      });
    }
  });
});

describe("the sample county is checked", () => {
  const found = (): string[] =>
    report.findings.flatMap(({ ruleId, subject, path }) =>
      subject.kind === "implementation-item"
        ? [`${subject.unit} ${subject.label} ${ruleId}${severalPaths.has(ruleId) ? ` ${path[0]}` : ""}`]
        : [],
    );

  it("finds in every item what was planted there, and claims nothing else", () => {
    const expected = rows.flatMap((placed) => {
      const { unit, row, place } = placed;
      const inDirectory =
        directoryPlants.leftOut(place) || directoryPlants.otherType(place, row)
          ? ["codes/in-directory"]
          : [];
      const wrongCode = row.number === 1 && wrongCodes.has(row.bodyCode) ? ["codes/credit-code"] : [];
      return [...plantedIn(placed), ...inDirectory, ...wrongCode].map(
        (rule) => `${unit.name} ${row.name.trim()} ${rule}`,
      );
    });
    expect(found().toSorted()).toEqual(expected.toSorted());
  });

  it("finds what no single item shows", () => {
    const others = report.findings.filter(
      ({ subject, ruleId }) =>
        subject.kind !== "implementation-item" && ruleId !== "elements/columns-present",
    );
    expect(others.map(({ ruleId, subject, message }) => [ruleId, subject.label, message])).toMatchInlineSnapshot(`
      [
        [
          "time-limit/column-unit-stated",
          "上竹镇人民政府.xlsx",
          "“承诺办结时限”一列 10 项都只有数字，读不出单位。",
        ],
        [
          "time-limit/column-unit-stated",
          "上竹镇人民政府.xlsx",
          "“法定办结时限”一列 4 项都只有数字，读不出单位。",
        ],
        [
          "time-limit/column-unit-stated",
          "县司法局.xlsx",
          "“承诺办结时限”一列 5 项都只有数字，读不出单位。",
        ],
        [
          "time-limit/column-unit-stated",
          "县司法局.xlsx",
          "“法定办结时限”一列 4 项都只有数字，读不出单位。",
        ],
        [
          "time-limit/column-unit-stated",
          "县国土资源局.xlsx",
          "“承诺办结时限”一列 11 项都只有数字，读不出单位。",
        ],
        [
          "time-limit/column-unit-stated",
          "县国土资源局.xlsx",
          "“法定办结时限”一列 12 项都只有数字，读不出单位。",
        ],
        [
          "visits/at-most-once-target",
          "镇坪县上竹镇人民政府",
          "“最多跑一次”事项 10 项，占 14 项的 71.43%，低于 80% 的目标，还差 2 项。",
        ],
        [
          "visits/at-most-once-target",
          "镇坪县安全生产监督管理局",
          "“最多跑一次”事项 5 项，占 7 项的 71.43%，低于 80% 的目标，还差 1 项。",
        ],
        [
          "codes/directory-implemented",
          "殡葬设施建设审批",
          "目录清单列有该事项（基本编码“0101099000”），实施清单中没有。",
        ],
      ]
    `);
  });

  it("finds the columns that each form lacks", () => {
    const missing = Map.groupBy(
      report.findings.filter(({ ruleId }) => ruleId === "elements/columns-present"),
      ({ subject }) => subject.id,
    );
    for (const unit of units) {
      const [, elements = []] = [...missing].find(([id]) => id.startsWith(`${unit.file}.`)) ?? [];
      expect([unit.name, elements.map(({ path }) => path[0]).toSorted()]).toEqual([
        unit.name,
        [
          "onlineDepth",
          "statutoryTimeLimitNote",
          ...(unit.creditCode === undefined ? ["implementingBodyCode"] : []),
          ...(unit.layout === "old-names"
            ? ["basicCode", "channels", "exerciseContent", "feeBasis", "feeStandard", "visitReason"]
            : []),
        ].toSorted(),
      ]);
    }
  });

  it("counts by rule", () => {
    const counts = Map.groupBy(report.findings, ({ ruleId }) => ruleId);
    expect(
      Object.fromEntries([...counts].map(([rule, { length }]) => [rule, length]).toSorted()),
    ).toMatchInlineSnapshot();
  });
});

const severalPaths: ReadonlySet<string> = new Set([
  "codes/parts-agree",
  "contact/area-code-stated",
  "contact/phones-stated",
  "elements/implementation-complete",
  "elements/no-placeholder",
  "elements/readable",
  "elements/undamaged",
  "materials/no-catch-all",
]);

/** A small letter, and a wrong check digit: told once each, at the first item of the unit. */
const wrongCodes: ReadonlySet<string> = new Set(["11610927Mb0000P267", "11610927MB0000P343"]);
