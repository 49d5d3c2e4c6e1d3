import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fileNames } from "../src/documents/file-name.ts";

describe("names of files", () => {
  test("stay in their folder, whatever a unit calls itself, and no two are one", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary" }), { maxLength: 30 }), (units) => {
        const nameOf = fileNames("通知");
        const names = units.map((unit) => nameOf(unit, ".docx"));
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
        for (const name of names) {
          expect(name.startsWith("通知/通知（")).toBe(true);
          expect(name.slice(3)).not.toMatch(/[\\/:*?"<>|\p{Cc}\p{Cs}]/u);
          expect([...name].length).toBeLessThan(80);
        }
      }),
    );
  });

  test.each([
    ["../../etc/passwd", "通知/通知（-..-etc-passwd）.docx"],
    ["..", "通知/通知（未注明单位）.docx"],
    ["县\u202efdp.exe\ufffe", "通知/通知（县-fdp.exe-）.docx"],
    ["县水利局", "通知/通知（县水利局）.docx"],
  ])("%s", (unit, name) => {
    expect(fileNames("通知")(unit, ".docx")).toBe(name);
  });

  test("what part it is stays legible after a long name, and goes with its number", () => {
    const nameOf = fileNames("附件2");
    const names = ["长", "长短"].flatMap((end) => {
      const unit = "长".repeat(60) + end;
      return [nameOf(unit, ".xlsx"), nameOf(unit, ".xlsx", "，一事项一表")];
    });
    const cut = "长".repeat(50);
    expect(names).toEqual(
      [cut, `${cut}，一事项一表`, `${cut}-2`, `${cut}-2，一事项一表`].map(
        (name) => `附件2/附件2（${name}）.xlsx`,
      ),
    );
  });
});
