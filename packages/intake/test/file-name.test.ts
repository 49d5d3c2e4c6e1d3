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
    ["县水利局", "通知/通知（县水利局）.docx"],
  ])("%s", (unit, name) => {
    expect(fileNames("通知")(unit, ".docx")).toBe(name);
  });
});
