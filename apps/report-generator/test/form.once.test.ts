import { afterAll, expect, test } from "vitest";
import { allLists, writeAllLists } from "./all-lists.ts";
import { Office } from "./office.ts";
import { outlineOf } from "./outline.ts";

const office = new Office();
afterAll(() => office.close());

test("the form of each kind of document, part by part", { timeout: 60_000 }, async () => {
  writeAllLists(office, "县");
  await office.report("build", ...allLists);
  const files = office
    .files("报告")
    .filter((file) => /\.(?:docx|xlsx)$/u.test(file) && !/县(?:民政|林业)局/u.test(file));
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
