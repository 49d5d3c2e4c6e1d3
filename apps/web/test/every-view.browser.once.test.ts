import { sampleCounty } from "@zp/examples/sample-county";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { noPage } from "./support/built-page.ts";
import { axeProblems, choose, type Watched, watchedPage } from "./support/watched-page.ts";

/* The whole path by keyboard, and every view of the navigation in both themes, whatever views there are. */
describe.skipIf(noPage)("every view of the page", () => {
  let watched: Watched;
  let files: { name: string; mimeType: string; buffer: Buffer }[];
  beforeAll(async () => {
    watched = await watchedPage();
    // Of different layouts, with findings of all piles.
    files = (await sampleCounty())
      .slice(0, 4)
      .map(({ name, bytes }) => ({ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) }));
  });
  afterAll(() => watched?.close());

  test("from the start to a finding and back by keyboard alone", async () => {
    const { page, wrong, outside } = watched;
    const press = page.keyboard.press.bind(page.keyboard);
    /** Tab by Tab, as far as what is looked for: a keyboard has no other way. */
    const tabTo = async (what: string): Promise<void> => {
      for (let stops = 0; stops < 40; stops += 1) {
        await press("Tab");
        if (await page.locator(`${what}:focus`).count()) return;
      }
      throw new Error(`Tab does not lead to ${what}`);
    };
    // Asked for before anything is pressed: the browser has to know that no dialog of its own is to open.
    const chooser = page.waitForEvent("filechooser");
    await tabTo("button.skip");
    await tabTo("button.primary");
    await press("Enter");
    await (await chooser).setFiles(files);
    await page.getByRole("heading", { name: "总览", level: 1 }).waitFor();
    await tabTo('nav a[href^="#/findings"]');
    await press("Enter");
    await page.locator('tr[data-at="0"]').waitFor();
    await tabTo("tr[data-at]");
    await press("Home");
    await page.locator('tr[data-at="0"]:focus').waitFor();
    if ((await page.locator('tr[data-at="0"]').getAttribute("aria-expanded")) === "false")
      await press("ArrowRight");
    await page.locator('tr[data-at="0"][aria-expanded="true"]:focus').waitFor();
    await press("ArrowDown");
    await page.locator('tr[data-at="1"][data-kind="finding"]:focus').waitFor();
    await press("Enter");
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("heading", { name: "依据" }).waitFor();
    await press("Escape");
    await page.locator('tr[data-at="1"]:focus').waitFor();
    await page.goBack();
    await page.getByRole("heading", { name: "总览", level: 1 }).waitFor();
    expect([wrong, outside]).toEqual([[], []]);
  });

  test("axe finds nothing in either theme; nothing scrolls sideways at 360 px", async () => {
    const { page, wrong, outside } = watched;
    const problems: string[] = [];
    const look = async (what: string): Promise<void> => {
      for (const theme of ["light", "dark"] as const) {
        problems.push(...(await axeProblems(page, theme)).map((problem) => `${what}, ${problem}`));
      }
      await page.setViewportSize({ width: 360, height: 740 });
      const over = (await page.evaluate("document.documentElement.scrollWidth - innerWidth")) as number;
      if (over > 0) problems.push(`${what}: ${over} px too wide`);
      await page.setViewportSize({ width: 1280, height: 900 });
    };
    await page.goto(watched.url);
    await page.getByRole("button", { name: "选择文件", exact: true }).waitFor();
    await look("start");
    await choose(page, [...files, { name: "扫描件.xlsx", mimeType: "", buffer: Buffer.from("%PDF-1.7\n") }]);
    const links = page.getByRole("navigation", { name: "视图" }).getByRole("link");
    await links.first().waitFor();
    const views = await links.evaluateAll((all) => all.map((link) => link.textContent ?? ""));
    expect(views.length).toBeGreaterThan(3);
    for (const view of views) {
      await page.getByRole("link", { name: view, exact: true }).click();
      await page.getByRole("heading", { level: 1, name: view }).waitFor();
      await page.locator('[aria-busy="true"], .waiting').first().waitFor({ state: "detached" });
      await look(view);
    }
    const competing =
      "事项名称,到场次数,跑动次数,实施机构\n取水许可,1,2,县水利局\n河道采砂许可,0,1,县水利局\n";
    await page.getByRole("button", { name: "换一批清单" }).click();
    await choose(page, { name: "水利局.csv", mimeType: "text/csv", buffer: Buffer.from(competing) });
    await page.getByRole("dialog").waitFor();
    await look("a question about columns");
    expect(problems).toEqual([]);
    expect([wrong, outside]).toEqual([[], []]);
  });
});
