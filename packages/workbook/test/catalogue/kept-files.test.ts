import { KeptFiles, readFiles } from "@zp/workbook";
import { expect, test } from "vitest";

const file = (path: string, ...rows: readonly string[]) => ({
  path,
  bytes: new TextEncoder().encode(["事项名称,承诺时限,实施机构", ...rows].join("\n")),
});

const first = file("民政局.csv", "临时救助金给付,5个工作日,县民政局");
const second = file("水利局.csv", "取水许可,５个工作日,县水利局");
const mended = file("水利局.csv", "取水许可,5个工作日,县水利局");

test("a file that was read is not taken apart again, and the lists are the same", async () => {
  const kept = new KeptFiles();
  for (const files of [
    [first, second],
    [first, mended],
    [first, second],
  ]) {
    const before = kept.workbookOf(first.bytes);
    const { catalogue, problems, notes, files: statuses } = await readFiles(files, { kept });
    const fresh = await readFiles(files);
    expect([catalogue, problems, notes, statuses]).toEqual([
      fresh.catalogue,
      fresh.problems,
      fresh.notes,
      fresh.files,
    ]);
    if (before !== undefined) expect(kept.workbookOf(first.bytes)).toBe(before);
  }
  expect(kept.workbookOf(mended.bytes)?.sheets[0]?.text(1, 1)).toBe("5个工作日");
});

test("the same bytes under another path are another file", async () => {
  const kept = new KeptFiles();
  await readFiles([first], { kept });
  const { files } = await readFiles([{ ...first, path: "事项.csv" }, first], { kept });
  expect(files.map(({ path }) => path)).toEqual(["事项.csv", "民政局.csv"]);
});
