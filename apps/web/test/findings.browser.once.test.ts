import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { county } from "./session/lists.ts";
import { noPage } from "./support/built-page.ts";
import { axeProblems, choose, type Page, type Watched, watchedPage } from "./support/watched-page.ts";

/* The findings of what `npm run build` has made, in a real browser, under a strict policy. */
describe.skipIf(noPage)("findings in Chromium", () => {
  let watched: Watched;
  /** One for all tests: each begins with an address of its own. */
  let page: Page;
  let wrong: string[];
  beforeAll(async () => {
    watched = await watchedPage();
    ({ page, wrong } = watched);
    await choose(
      page,
      Object.entries(county).map(([name, text]) => ({
        name,
        mimeType: "text/csv",
        buffer: Buffer.from(text),
      })),
    );
    await page.getByRole("heading", { name: "总览" }).waitFor();
  });
  afterAll(() => watched?.close());

  const focused = (): Promise<string> =>
    page.evaluate("document.activeElement.getAttribute('data-at') ?? document.activeElement.tagName");
  const show = (address: string): Promise<unknown> =>
    page.evaluate((hash) => {
      location.hash = hash;
    }, address);

  test("by keyboard alone: groups, a finding with its cell, the next one, and back to its row", async () => {
    await page.getByRole("link", { name: "问题", exact: true }).click();
    const grid = page.getByRole("treegrid", { name: "问题" });
    await grid.waitFor();
    await page.getByRole("button", { name: "全部展开" }).focus();
    await page.keyboard.press("Tab");
    expect(await focused()).toBe("0");
    for (const [key, expanded] of [
      ["ArrowRight", true],
      ["ArrowLeft", false],
      ["ArrowRight", true],
    ] as const) {
      await page.keyboard.press(key);
      await page.locator(`tr[data-at="0"][aria-expanded="${expanded}"]:focus`).waitFor();
    }
    await page.keyboard.press("ArrowDown");
    await page.locator('tr[data-at="1"]:focus').waitFor();
    await page.keyboard.press("End");
    await page
      .locator(`tr[data-at="${Number(await grid.getAttribute("aria-rowcount")) - 2}"]:focus`)
      .waitFor();
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("heading", { level: 2 }).waitFor();
    await dialog.locator("blockquote").first().waitFor();
    expect(page.url()).toMatch(/#\/findings\?open=[0-9a-f]{16}$/u);
    const one = page.url();
    await dialog.getByText(/^1／\d+$/u).waitFor();
    // The next one lies in a group that is folded in.
    await dialog.getByRole("button", { name: "下一处" }).press("Enter");
    await dialog.getByText(/^2／\d+$/u).waitFor();
    expect(page.url()).not.toBe(one);
    await page.keyboard.press("Alt+ArrowUp");
    await dialog.getByText(/^1／\d+$/u).waitFor();
    expect(page.url()).toBe(one);
    await page.keyboard.press("Escape");
    await page.locator('tr[data-at="1"]:focus').waitFor();
    expect(page.url()).toMatch(/#\/findings$/u);
    expect(wrong).toEqual([]);
  });

  test("a correction is shown, accepted and taken back, and the figures beside it move", async () => {
    await show("#/findings?q=qushui&fix=yes&by=none");
    await page.locator('tr[data-at="0"]').getByText("国办发").click();
    const dialog = page.getByRole("dialog");
    const marked = dialog.locator('td[data-marked="true"]');
    await marked.waitFor();
    expect(await marked.textContent()).toContain("国办发[2010]54号");
    expect(await dialog.getByRole("columnheader").allTextContents()).toEqual(["A", "F", "G", "H", "I"]);
    expect(await dialog.locator("del").textContent()).toContain("[2010]");
    expect(await dialog.locator("ins").textContent()).toContain("〔2010〕");
    await dialog.getByRole("button", { name: "接受这一处" }).click();
    await dialog.getByText("已经改好。").waitFor();
    const standing = page.getByLabel("接受改正后的情况");
    expect(await standing.textContent()).toMatch(/建议改\s*\d+（原 \d+）/u);
    await dialog.getByRole("button", { name: /^撤销/u }).click();
    await dialog.getByRole("button", { name: "接受这一处" }).waitFor();
    expect(await standing.count()).toBe(0);
    await page.keyboard.press("Escape");

    await show("#/fixes");
    await page.getByRole("button", { name: /^接受全部 \d+ 处$/u }).click();
    await page.getByText("没有还可以改正的了。").waitFor();
    await page.getByRole("button", { name: "撤销这一步" }).click();
    await page.getByRole("button", { name: /^接受全部 \d+ 处$/u }).waitFor();
    expect(wrong).toEqual([]);
  });

  test("each letter is looked for at once, and the address follows; the table scrolls on after nothing was found", async () => {
    await show("#/findings?by=none");
    await page.getByText(/^共 \d+ 处/u).waitFor();
    const search = page.getByLabel("搜索");
    await search.pressSequentially("qushuiq", { delay: 20 });
    await page.getByText("没有符合这些条件的问题。").waitFor();
    await search.press("Backspace");
    await page.locator('tr[data-at="0"]').getByText("取水许可").first().waitFor();
    await page.waitForURL(/q=qushui$/u);
    // A filter that is set while somebody types forgets no letter.
    await search.press("Backspace");
    await page.getByLabel("分组").selectOption("unit");
    expect(page.url()).toMatch(/q=qushu$/u);
    await page.goBack();
    await search.fill("");
    await page.getByText(/^共 \d+ 处/u).waitFor();
    await page.locator('tr[data-at="0"]').waitFor();
    const last = Number(await page.getByRole("treegrid").getAttribute("aria-rowcount")) - 2;
    await page
      .locator('tr[data-at="0"]')
      .locator("xpath=ancestor::div[1]")
      .evaluate((place) => {
        place.scrollTop = place.scrollHeight;
      });
    await page.locator(`tr[data-at="${last}"][data-kind="finding"]`).waitFor();
    expect(wrong).toEqual([]);
  });

  test("the address keeps filters and the open finding; the back button goes the same way", async () => {
    await show("#/findings");
    await page.getByLabel("单位").selectOption("县水利局");
    await page.getByLabel("分组").selectOption("item");
    expect(decodeURIComponent(page.url())).toMatch(/#\/findings\?by=item&unit=县水利局$/u);
    const kept = page.url();
    await page.locator('tr[data-kind="finding"]').first().click();
    await page.getByRole("dialog").getByRole("heading", { level: 2 }).waitFor();
    const open = page.url();
    await page.goBack();
    await page.getByRole("dialog").waitFor({ state: "detached" });
    expect(page.url()).toBe(kept);
    await page.goForward();
    await page.getByRole("dialog").getByRole("heading", { level: 2 }).waitFor();
    expect(page.url()).toBe(open);
    await page.goBack();
    await page.goBack();
    await page.goBack();
    expect(await page.getByLabel("单位").inputValue()).toBe("");
  });

  test.each([
    ["light", 1280],
    ["dark", 360],
  ] as const)("axe finds nothing, and nothing scrolls sideways: %s, %i px", async (theme, width) => {
    await page.setViewportSize({ width, height: 740 });
    const problems: string[] = [];
    for (const address of ["#/findings", "#/findings?q=没有的", "#/fixes"]) {
      await show(address);
      await page.locator('tr[data-at="0"], [data-empty], #main ul').first().waitFor();
      problems.push(...(await axeProblems(page, theme)).map((found) => `${address}: ${found}`));
      const over = (await page.evaluate("document.documentElement.scrollWidth - innerWidth")) as number;
      if (over > 0) problems.push(`${address}: ${over}px too wide`);
    }
    await show("#/findings?by=none&fix=yes");
    await page.locator('tr[data-at="0"]').click();
    await page.getByRole("dialog").locator("blockquote").first().waitFor();
    problems.push(...(await axeProblems(page, theme)).map((found) => `a finding: ${found}`));
    await page.keyboard.press("Escape");
    expect(problems).toEqual([]);
    expect(wrong).toEqual([]);
  });
});
