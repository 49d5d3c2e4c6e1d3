import ExcelJS from "exceljs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type ListRecord,
  readFiles,
  writeListCsv,
  writeListJson,
  writeListWorkbook,
} from "../../src/index.ts";

const opened = [
  "=",
  "+",
  "-",
  "@",
  "'=",
  "''+",
  "'",
  "=HYPERLINK(",
  "'-",
  "-1",
  "+86",
  "_x0041_",
  "@SUM",
  "\t=1",
];
/** A text of a list that may look like a formula; it has no blanks around it, which no reader keeps. */
const text = fc
  .tuple(
    fc.constantFrom("", ...opened),
    fc.constantFrom("", "1", "-5", "登记（一）", "A1)", "_x000D_", "“,\n；"),
  )
  .map(([start, rest]) => `${start}${rest}`.trim())
  .filter((whole) => whole !== "");

const record = (values: Readonly<Record<string, string>>): ListRecord => ({
  values: new Map(Object.entries(values)),
  rows: new Map(),
});

const records = fc
  .array(fc.record({ places: text, basis: text }), { minLength: 1, maxLength: 6 })
  .map((list) =>
    list.map(({ places, basis }, at) =>
      record({ 事项名称: `婚姻登记${at}`, 实施编码: `A${at}B`, 办理地点: places, 设定依据: basis }),
    ),
  );

describe("texts that look like formulas", () => {
  it("come back from a workbook, a CSV and JSON as they were", async () => {
    await fc.assert(
      fc.asyncProperty(records, async (list) => {
        const files = [
          { path: "a.xlsx", bytes: await writeListWorkbook(list, "") },
          { path: "b.csv", bytes: new TextEncoder().encode(writeListCsv(list)) },
          { path: "c.json", bytes: new TextEncoder().encode(writeListJson(list)) },
        ];
        for (const file of files) {
          const { catalogue } = await readFiles([file]);
          expect(
            catalogue.items.map(({ places, legalBasis }) => [places, legalBasis]),
            file.path,
          ).toEqual(list.map(({ values }) => [values.get("办理地点"), values.get("设定依据")]));
        }
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it("never stand in a cell or field where a spreadsheet program would run them", async () => {
    await fc.assert(
      fc.asyncProperty(records, async (list) => {
        const workbook = new ExcelJS.Workbook();
        await workbook.xlsx.load((await writeListWorkbook(list, "=1+1")).buffer as ArrayBuffer);
        workbook.eachSheet((sheet) => {
          sheet.eachRow((row) => {
            row.eachCell((cell) => {
              expect(cell.formula).toBeUndefined();
              expect(String(cell.value)).not.toMatch(/^(?!-?\d+(\.\d+)?$)[=+\-@\t\r]/);
            });
          });
        });
        expect(writeListCsv(list)).not.toMatch(/(?:^|,|\n)"?(?!-?\d+(\.\d+)?(?:"|,|\r|$))[=+@\t]/);
      }),
      { numRuns: 30 },
    );
  }, 60_000);
});
