import { afterAll, expect, test } from "vitest";
import { list, Office } from "./office.ts";
import { outlineOf } from "./outline.ts";

const office = new Office();
afterAll(() => office.close());

test("the form of each kind of document, part by part", { timeout: 60_000 }, async () => {
  office.write("清单/县.csv", list("2"));
  await office.report("build", "--in", "清单", "--out", "报告");
  const files = office
    .files("报告")
    .filter((file) => /\.(?:docx|xlsx)$/u.test(file) && !file.includes("县民政局"));
  const shown = new Map<string, string>();
  const outlines = files.map((file) => {
    const outline = outlineOf(file, office.read(`报告/${file}`));
    // The styles are the same in every document, and are shown with the first.
    const [form = "", styles = ""] = outline.split("\nstyles:\n");
    const earlier = shown.get(styles);
    shown.set(styles, earlier ?? file);
    return `# ${file}\n${styles !== "" && earlier !== undefined ? `${form}\nstyles: as ${earlier}` : outline}`;
  });
  await expect(`${outlines.join("\n\n")}\n`).toMatchFileSnapshot("golden/form.txt");
});
