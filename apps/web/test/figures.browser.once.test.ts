import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { noPage } from "./support/built-page.ts";
import { axeProblems, choose, type Watched, watchedPage } from "./support/watched-page.ts";

const header = "事项名称,事项类型,办件类型,法定办结时限,承诺办结时限,到办事现场次数,实施机构,是否网办";
const rows = [
  "食品经营许可,行政许可,承诺件,20个工作日,15个工作日,2,县市场监督管理局,是",
  "取水许可,行政许可,承诺件,20个工作日,5个工作日,1,县水利局,否",
  "河道采砂许可,行政许可,承诺件,20个工作日,10个工作日,0,县水利局,否",
  "户口登记,行政确认,即办件,,,1,县公安局,否",
];
const file = (name: string, lines: readonly string[]) => ({
  name,
  mimeType: "text/csv",
  buffer: Buffer.from([header, ...lines].join("\n")),
});

/* Figures, plan and comparison in a real browser, under the policy of a strict server, by keyboard where it matters. */
describe.skipIf(noPage)("figures, plan, comparison", () => {
  let watched: Watched;
  beforeAll(async () => {
    watched = await watchedPage();
  });
  afterAll(() => watched?.close());

  test("a convention moves the number and is reset; ticks move the what-if; an earlier list is compared", async () => {
    const { page, wrong, outside } = watched;
    const clean = async (what: string): Promise<void> => {
      expect([what, await axeProblems(page, "light"), wrong, outside]).toEqual([what, [], [], []]);
    };

    await choose(page, file("全县.csv", rows));
    await page.getByRole("link", { name: "指标", exact: true }).click();
    await page.getByRole("region", { name: "各类事项承诺时限构成" }).first().locator("svg").waitFor();
    await clean("figures");

    const card = page.getByRole("link", { name: /^承诺时限在法定时限一半以内/u });
    await card.focus();
    await page.keyboard.press("Enter");
    const head = page.getByRole("heading", { level: 1, name: "承诺时限在法定时限一半以内的事项占比" });
    await head.waitFor();
    expect(await head.evaluate((element) => element === document.activeElement)).toBe(true);
    const figure = page.getByRole("region", { name: "数值" });
    expect(await figure.textContent()).toContain("66.67%");
    await page.getByRole("button", { name: "即办件 1 项" }).click();
    await page.getByRole("region", { name: "即办件的事项" }).getByText("户口登记").waitFor();
    await page.getByRole("button", { name: "即办件计入" }).click();
    await figure.getByText("75.00%").waitFor();
    await page.getByText("能够判定的承诺件 + 即办件").first().waitFor();
    await page.getByRole("button", { name: "即办件不计入" }).click();
    await figure.getByText("75.00%").waitFor({ state: "detached" });
    await page.getByLabel("承诺时限占法定时限的上限").selectOption({ label: "80%" });
    await figure.getByText("100.00%").waitFor();
    expect(await figure.textContent()).toMatch(/66\.67%[\s\S]*100\.00%/u);
    expect(new URL(page.url()).hash).toContain("promisedShare");
    await clean("definition, tried out");
    await page.getByRole("button", { name: "恢复政策包口径" }).first().click();
    await figure.getByText("100.00%").waitFor({ state: "detached" });
    // What was tried is one step back.
    await page.goBack();
    await figure.getByText("100.00%").waitFor();

    await page.getByRole("link", { name: "整改", exact: true }).click();
    const outcome = page.getByRole("region", { name: "改后的指标" });
    await outcome.getByText("采用 2 处").waitFor();
    await page.getByRole("checkbox", { name: /食品经营许可.*一次到场/u }).press("Space");
    await outcome.getByText("按您的选择：采用 1 处").waitFor();
    await page.getByRole("link", { name: "总览", exact: true }).click();
    await page.getByRole("link", { name: "整改", exact: true }).click();
    await outcome.getByText("按您的选择：采用 1 处").waitFor();
    await clean("plan");
    await outcome.getByRole("button", { name: "恢复最省的一组" }).click();
    await outcome.getByText("按最省的一组：采用 2 处").waitFor();

    await page.getByRole("link", { name: "比较", exact: true }).click();
    await page.getByText("把上期的清单拖到这里").waitFor();
    await clean("comparison, empty");
    const earlier = rows.slice(0, -1).map((row) => row.replace("10个工作日,0", "15个工作日,2"));
    await page.getByLabel("选择原来的清单文件").setInputFiles(file("六月.csv", earlier));
    await page.getByText("原来：六月").waitFor();
    await page.getByRole("region", { name: "增减和变动" }).getByRole("link", { name: "时限缩短 1" }).click();
    await page.getByRole("region", { name: "逐项变动" }).last().getByText("河道采砂许可").waitFor();
    await page.getByRole("button", { name: /已没有的问题 [1-9]/u }).waitFor();
    await clean("comparison");
  });
});
