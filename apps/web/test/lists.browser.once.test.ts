import { execFile } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { generateItems, realData } from "@zp/testkit";
import { strToU8 } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { noPage } from "./support/built-page.ts";
import { header, hostile, MARKUP, refused, rowOf, workbookOf } from "./support/hostile-files.ts";
import { choose, type Watched, watchedPage } from "./support/watched-page.ts";

const checkout = fileURLToPath(new URL("../../../", import.meta.url));
const zp = join(checkout, "apps/cli/dist/main.js");

interface Checked {
  readonly files: readonly { readonly path: string; readonly status: string; readonly items: number }[];
  readonly summary: {
    readonly piles: Readonly<Record<string, number>>;
    readonly notChecked: { readonly rules: number };
  };
  readonly report: {
    readonly metrics: {
      readonly overall: Readonly<
        Record<string, { readonly numerator: number; readonly denominator: number; readonly state: string }>
      >;
    };
  };
}

/** What the command line says of files. Findings are not exit code 0. */
const checkedBy = (files: readonly string[], mapping: string): Promise<Checked> =>
  new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [zp, "check", ...files, "--map", mapping, "--json"],
      { maxBuffer: 1 << 26 },
      (error, out) => (out === "" ? reject(error) : resolve(JSON.parse(out))),
    );
  });

/* Whatever counties have, and whatever somebody may send them, in the built page without a network. */
describe.skipIf(noPage)("lists in the page", () => {
  let watched: Watched;
  beforeAll(async () => {
    watched = await watchedPage();
    await watched.goOffline();
  });
  afterAll(() => watched?.close());
  const leave = async (): Promise<void> => {
    const other = watched.page.getByRole("button", { name: "换一批清单" });
    if (await other.isVisible()) await other.click();
  };
  const open = async (files: Parameters<typeof choose>[1]): Promise<void> => {
    const { page } = watched;
    await leave();
    await choose(page, files);
    await page.getByRole("link", { name: "总览", exact: true }).click();
    await page.getByRole("heading", { name: "总览", level: 1 }).waitFor();
  };
  const clean = (): void => expect([watched.wrong, watched.outside]).toEqual([[], []]);

  describe.skipIf(realData === undefined || !existsSync(zp))("real ones, beside the command line", () => {
    test.each([
      ["guangdong", "guangdong-2021"],
      ["fangchenggang", "fangchenggang-2026"],
      ["danyang-2018", "danyang-2018"],
      ["guangan", "guangan"],
    ])("%s", async (name, layout) => {
      const folder = join(realData ?? "", name);
      const files = readdirSync(folder).map((file) => join(folder, file));
      const mapping = join(checkout, "examples/mappings", `${layout}.json`);
      const [{ files: read, summary, report }] = await Promise.all([
        checkedBy(files, mapping),
        open([...files, mapping]),
      ]);
      const { page } = watched;
      for (const [title, metric] of [
        ["最多跑一次", "visits/at-most-once"],
        ["一半以内", "time-limit/within-half"],
      ] as const) {
        const figure = report.metrics.overall[metric];
        const shown = page
          .locator("section", { has: page.getByRole("heading", { level: 2, name: title }) })
          .first();
        const said = await shown.textContent();
        expect(said).toContain(
          figure?.state === "not-measured" ? "无法计算" : `${figure?.numerator}/${figure?.denominator} 项`,
        );
      }
      for (const [pile, count] of Object.entries({
        ...summary.piles,
        "not-checked": summary.notChecked.rules,
      })) {
        const said = await page.locator(`[data-pile="${pile}"]`).textContent();
        expect([pile, /\d[\d,]*/u.exec(said ?? "")?.[0].replaceAll(",", "")]).toEqual([pile, String(count)]);
      }
      const listed = page.getByText(`${read.length} 个文件`, { exact: false }).last();
      await listed.click();
      for (const { path, status, items } of read) {
        expect(status).toBe("read");
        const line = page.getByRole("listitem").filter({ hasText: path }).last();
        expect(await line.textContent()).toContain(`${items} 项`);
      }
      clean();
    });
  });

  test("hostile ones are refused with a sentence, or read as the texts that they are", async () => {
    const { page } = watched;
    await open([...refused.map(([file]) => file), ...hostile]);
    const notice = page.getByRole("listitem");
    for (const [{ name }, sentence] of refused) {
      const said = await notice
        .filter({ hasText: `${name}：` })
        .first()
        .textContent();
      expect(said).toContain(sentence);
    }
    expect(await page.getByText("实施清单 9 项").count()).toBe(1);
    await page.getByRole("link", { name: "问题", exact: true }).click();
    await page.getByLabel("分组").selectOption("none");
    await page.getByLabel("搜索").fill("script");
    await page.locator('tr[data-at="0"]').filter({ hasText: "<script>" }).click();
    await page.getByRole("dialog").getByText(MARKUP).first().waitFor();
    expect(await page.locator("#root img, #root script, #root iframe, a[href^='javascript']").count()).toBe(
      0,
    );
    await page.keyboard.press("Escape");
    // The page lives on.
    await open({
      name: "好.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(`${header.join(",")}\n取水许可\n`),
    });
    expect(await page.getByText("实施清单 1 项").count()).toBe(1);
    clean();
  });

  test("50,000 rows: progress, called off, and summed up; of their findings only those in view are there", async () => {
    const { page } = watched;
    const rows = [rowOf(header)];
    for (const { name, statutoryTimeLimit: limit, maxVisits, compilingUnit = "" } of generateItems(50_000)) {
      rows.push(
        rowOf([
          name ?? "",
          "行政许可",
          "承诺件",
          limit?.kind === "duration" ? `${limit.amount}个工作日` : "",
          "5个工作日",
          maxVisits?.kind === "count" ? String(maxVisits.count) : "",
          compilingUnit,
        ]),
      );
    }
    const file = {
      name: "五万项.xlsx",
      mimeType: "application/octet-stream",
      buffer: Buffer.from(workbookOf(strToU8(rows.join("")))),
    };
    await leave();
    await choose(page, file);
    await page.getByText("1/1 五万项.xlsx").waitFor();
    await page.getByRole("progressbar", { name: "读取进度" }).waitFor();
    await page.getByRole("button", { name: "取消" }).click();
    await page.getByRole("button", { name: "选择文件", exact: true }).waitFor();
    await open(file);
    expect(await page.getByText("编制单位 400 个；实施清单 50000 项").count()).toBe(1);
    await page.getByRole("link", { name: "问题", exact: true }).click();
    await page.getByLabel("分组").selectOption("none");
    await page.locator('tr[data-at="0"][data-kind="finding"]').waitFor();
    await page.locator('tr[data-at="0"]').press("End");
    const last = Number(await page.locator("table[aria-rowcount]").getAttribute("aria-rowcount")) - 2;
    expect(last).toBeGreaterThan(10_000);
    await page.locator(`tr[data-at="${last}"]:focus`).waitFor();
    expect(await page.locator("tr[data-at]").count()).toBeLessThan(200);
    clean();
  }, 180_000);
});
