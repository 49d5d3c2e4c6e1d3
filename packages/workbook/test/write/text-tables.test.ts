import { describe, expect, it } from "vitest";
import { readFiles, readWorkbook, writeTextTables } from "../../src/index.ts";

const table = {
  title: "汇总",
  columns: [
    { label: "事项名称", width: 20 },
    { label: "承诺办结时限", width: 12 },
    { label: "总数", width: 8, align: "right" as const },
  ],
  rows: [
    ["取水许可", "5个工作日", 3],
    ["=HYPERLINK(1)", "", 0],
  ],
  notes: ["总数＝对上＋仅此有。"],
};

describe("sheets of texts", () => {
  it("keep numbers as numbers, formulas as texts, and notes below", async () => {
    const bytes = await writeTextTables("comparison", "清单比对", [table], "2018-08-25");
    const [sheet] = (await readWorkbook(bytes, "比对.xlsx")).sheets;
    expect(sheet?.name).toBe("汇总");
    expect([3, 4, 5].map((row) => [0, 1, 2].map((column) => sheet?.text(row, column) ?? ""))).toEqual([
      ["取水许可", "5个工作日", "3"],
      ["'=HYPERLINK(1)", "", "0"],
      ["总数＝对上＋仅此有。", "", ""],
    ]);
  });

  it.each(["comparison", "changes", "ledger", "plan"] as const)(
    "are never read as a list: %s",
    async (kind) => {
      const bytes = await writeTextTables(kind, "清单比对", [table], "2018-08-25");
      const { files, catalogue } = await readFiles([{ path: "比对.xlsx", bytes }]);
      expect(files[0]?.status).toBe("passed-over");
      expect(catalogue.items).toEqual([]);
    },
  );
});
