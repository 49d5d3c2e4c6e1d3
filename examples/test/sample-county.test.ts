import { type CheckReport, check } from "@zp/catalog-core";
import type { ImplementationItem } from "@zp/catalog-core/model";
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
    const byUnit = grouped(items, unitOf);
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
    const seen = grouped(read.catalogue.items, unitOf);
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
        directoryPlants.leftOut(place) || directoryPlants.otherType(place, row) ? ["codes/in-directory"] : [];
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
    expect(
      others.map(({ ruleId, subject, path }) => `${ruleId} ${subject.label} ${path[0]}`),
    ).toMatchInlineSnapshot(`
      [
        "time-limit/column-unit-stated 上竹镇人民政府.xlsx promisedTimeLimit",
        "time-limit/column-unit-stated 上竹镇人民政府.xlsx statutoryTimeLimit",
        "time-limit/column-unit-stated 县司法局.xlsx promisedTimeLimit",
        "time-limit/column-unit-stated 县司法局.xlsx statutoryTimeLimit",
        "time-limit/column-unit-stated 县国土资源局.xlsx promisedTimeLimit",
        "time-limit/column-unit-stated 县国土资源局.xlsx statutoryTimeLimit",
        "visits/at-most-once-target 镇坪县上竹镇人民政府 maxVisits",
        "visits/at-most-once-target 镇坪县安全生产监督管理局 maxVisits",
        "codes/directory-implemented 殡葬设施建设审批 basicCode",
      ]
    `);
  });

  it("finds the columns that each form lacks", () => {
    const missing = grouped(
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
    const counts = grouped(report.findings, ({ ruleId }) => ruleId);
    expect(
      Object.fromEntries([...counts].map(([rule, { length }]) => [rule, length]).toSorted()),
    ).toMatchInlineSnapshot(`
      {
        "codes/credit-code": 2,
        "codes/directory-implemented": 1,
        "codes/implementation-code-unique": 3,
        "codes/in-directory": 6,
        "codes/parts-agree": 3,
        "contact/area-code-stated": 8,
        "contact/phones-differ": 18,
        "contact/phones-stated": 4,
        "elements/columns-present": 93,
        "elements/implementation-complete": 31,
        "elements/no-placeholder": 9,
        "elements/readable": 1,
        "elements/undamaged": 1,
        "fees/amount-has-currency": 1,
        "fees/consistent": 4,
        "handling/instant-agrees-with-promise": 2,
        "legal-basis/document-number-form": 1,
        "legal-basis/lawful-ground": 5,
        "legal-basis/lawful-ground-in-services": 3,
        "legal-basis/permit-ground": 1,
        "legal-basis/present-and-readable": 1,
        "legal-basis/present-in-services": 9,
        "materials/no-catch-all": 26,
        "procedure/five-steps": 5,
        "procedure/five-steps-of-permit": 6,
        "scope/known-type": 1,
        "scope/on-application": 1,
        "time-limit/column-unit-stated": 6,
        "time-limit/promised-within-half": 23,
        "time-limit/promised-within-statutory": 1,
        "time-limit/unit-stated": 1,
        "visits/at-most-once-target": 2,
        "visits/reason-when-needed": 21,
        "visits/stated": 10,
        "visits/zero-needs-a-way": 6,
      }
    `);
  });
});

const unitOf = ({ compilingUnit, implementingBody }: ImplementationItem): string =>
  compilingUnit ?? implementingBody ?? "";

/** Node 20 has no Map.groupBy. */
function grouped<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group === undefined) groups.set(keyOf(one), [one]);
    else group.push(one);
  }
  return groups;
}

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
