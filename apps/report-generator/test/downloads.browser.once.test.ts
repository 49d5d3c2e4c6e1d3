import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { sampleCounty } from "@zp/examples/sample-county";
import { noChromium, openChromium } from "@zp/testkit/browser";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Office } from "./office.ts";

const built = fileURLToPath(new URL("../../web/dist/清单检查.html", import.meta.url));
const page = pathToFileURL(built).href;
const cannotRun = noChromium || !existsSync(built);
const zp = fileURLToPath(new URL("../../cli/dist/main.js", import.meta.url));
const DATE = "2018-08-31";
/** Of different layouts, and with corrections of form to be made. */
const FILES = 3;

type Parts = Readonly<Record<string, string>>;

/** The code in a page is that of the program that made it, which for the browser is minified. */
const CODE = /<script>.*?<\/script>/gsu;

/**
 * What a file says, whoever packed it: packers in a browser and in Node press the same parts together differently. What
 * exceljs writes of its own accord into `docProps` is the time of day.
 */
function partsOf(name: string, bytes: Uint8Array): Parts {
  if (!/\.(?:xlsx|xlsm|docx)$/u.test(name)) return { "": strFromU8(bytes).replaceAll(CODE, "<script>") };
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([part, content]) => [
      part,
      strFromU8(content).replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/gu, "$1"),
    ]),
  );
}

describe.skipIf(cannotRun)("what the page gives and what the command line writes", () => {
  const office = new Office();
  const given: Record<string, Uint8Array> = {};
  const zip = (file: string): Record<string, Uint8Array> => unzipSync(readFileSync(file));

  beforeAll(async () => {
    office.today = DATE;
    for (const { name, bytes } of (await sampleCounty()).slice(0, FILES)) office.write(`清单/${name}`, bytes);
    const names = office.files("清单");
    const browser = await openChromium();
    const tab = await browser.newPage();
    await tab.goto(page);
    await tab
      .locator("input[type=file]")
      .first()
      .setInputFiles(names.map((name) => `${office.cwd}/清单/${name}`));
    await tab.getByRole("link", { name: "下载", exact: true }).click();
    await tab.getByLabel("文书日期").fill(DATE);
    const save = async (name: string, into: string): Promise<void> => {
      const coming = tab.waitForEvent("download", { timeout: 120_000 });
      await tab.getByRole("button", { name, exact: true }).click();
      await (await coming).saveAs(`${office.cwd}/${into}`);
    };
    await save("全部下载（zip）", "全部.zip");
    await tab.getByRole("link", { name: "格式改正" }).click();
    await tab.getByRole("button", { name: /^接受全部/ }).click();
    await tab
      .getByText(/^已接受的/)
      .first()
      .waitFor();
    await tab.getByRole("link", { name: "下载", exact: true }).click();
    await save("下载改正的清单", "改正.zip");
    await browser.close();
    Object.assign(given, zip(`${office.cwd}/全部.zip`));
    for (const [name, bytes] of Object.entries(zip(`${office.cwd}/改正.zip`)))
      given[`已改格式/${name}`] = bytes;

    await office.report("build", "--in", "清单", "--out", "报告");
    const run = (...args: string[]): void => {
      try {
        execFileSync(process.execPath, [zp, ...args], { cwd: office.cwd, stdio: "ignore" });
      } catch {
        // Findings are not exit code 0.
      }
    };
    run("check", "清单", "--annotate", "已标注", "--metrics", "指标.xlsx");
    run("map", "清单", "--out", "列对应");
    run("fix", "清单", "--out", "已改格式");
  }, 300_000);
  afterAll(() => office.close());

  test("are the same documents", () => {
    const written = office.files("报告").filter((name) => !/^(?:manifest|整改台账)\.json$/u.test(name));
    expect(written.length).toBeGreaterThan(20);
    for (const name of written) {
      expect(Object.keys(given), name).toContain(name);
      expect(partsOf(name, given[name] ?? new Uint8Array()), name).toEqual(
        partsOf(name, office.read(`报告/${name}`)),
      );
    }
  });

  test.each(["已标注", "已改格式", "列对应"])("are the same files: %s", (folder) => {
    const written = office.files(folder);
    expect(written.length).toBeGreaterThan(0);
    expect(Object.keys(given).filter((name) => name.startsWith(`${folder}/`))).toHaveLength(written.length);
    for (const name of written) {
      expect(partsOf(name, given[`${folder}/${name}`] ?? new Uint8Array()), name).toEqual(
        partsOf(name, office.read(`${folder}/${name}`)),
      );
    }
  });

  test("are the same metrics", () => {
    expect(partsOf("指标.xlsx", given["指标.xlsx"] ?? new Uint8Array())).toEqual(
      partsOf("指标.xlsx", office.read("指标.xlsx")),
    );
  });
});
