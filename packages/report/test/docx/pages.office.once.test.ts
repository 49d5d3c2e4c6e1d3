import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { composeAssessment } from "@zp/catalog-core/report-model";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { renderDocx } from "../../src/index.ts";
import { hostile } from "../support/hostile.ts";
import { canReadPages, contentsOf, pagesOf } from "../support/pdf-pages.ts";
import { inputOf, sampleCatalogues } from "../support/sample.ts";

/*
 * The documents in the hands of a program that is not ours: it opens them without complaint, and lays out as many pages as
 * they should have. Skipped where it is not installed (.ci/run installs it).
 */

const office = spawnSync("soffice", ["--version"]).status === 0;

describe.skipIf(!office)("LibreOffice", () => {
  const folder = mkdtempSync(join(tmpdir(), "zp-pages-"));
  let said = "";

  beforeAll(async () => {
    const { now, before } = await sampleCatalogues();
    const input = await inputOf(now, before);
    writeFileSync(join(folder, "report.docx"), await renderDocx(composeAssessment(input), "2018-08-31"));
    const blocks = hostile.map(([, text]) => ({ kind: "paragraph", inlines: [text], look: "body" }) as const);
    const odd = { title: "文", author: "文", subject: "文", blocks };
    writeFileSync(join(folder, "hostile.docx"), await renderDocx(odd, "2018-08-31"));
    said = execFileSync(
      "soffice",
      [
        `-env:UserInstallation=file://${join(folder, "profile")}`,
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        folder,
        join(folder, "report.docx"),
        join(folder, "hostile.docx"),
      ],
      { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] },
    );
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("opens and lays them out without complaint", () => {
    expect(readdirSync(folder).filter((name) => name.endsWith(".pdf"))).toEqual([
      "hostile.pdf",
      "report.pdf",
    ]);
    expect(said).not.toMatch(/error|warn/i);
  });

  test.skipIf(!canReadPages)("finds every heading on the page that the contents name", () => {
    const contents = contentsOf(pagesOf(join(folder, "report.pdf")));
    expect(contents.length).toBeGreaterThan(40);
    expect(contents.filter(({ says, stands }) => says !== stands)).toEqual([]);
  });
});
