import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { buildHostile } from "./hostile-county.ts";
import { Office } from "./office.ts";

/* The same texts in the hands of a program that is not ours. Skipped where it is not installed (.ci/run installs it). */

const present = spawnSync("soffice", ["--version"]).status === 0;

describe.skipIf(!present)("LibreOffice", () => {
  const office = new Office();
  afterAll(() => office.close());

  test("lays out a paper and a workbook of hostile lists without complaint", {
    timeout: 120_000,
  }, async () => {
    expect(await buildHostile(office, "--only", "bulletin", "problems")).toBe(0);
    const said = execFileSync(
      "soffice",
      [
        `-env:UserInstallation=file://${join(office.cwd, "profile")}`,
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        office.cwd,
        join(office.cwd, "报告/通报.docx"),
        join(office.cwd, "报告/问题清单.xlsx"),
      ],
      { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] },
    );
    expect(said).not.toMatch(/error|warn/i);
    for (const name of ["通报.pdf", "问题清单.pdf"])
      expect([name, existsSync(join(office.cwd, name))]).toEqual([name, true]);
  });
});
