import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { noPage } from "./support/built-page.ts";
import { choose, type Page, type Watched, watchedPage } from "./support/watched-page.ts";

const competing = [
  "事项名称,到场次数,跑动次数,实施机构",
  "取水许可,1,2,县水利局",
  "河道采砂许可,0,1,县水利局",
].join("\n");
const list = { name: "水利局.csv", mimeType: "text/csv", buffer: Buffer.from(competing) };

describe.skipIf(noPage)("columns that compete, in a browser", () => {
  let watched: Watched;
  let page: Page;
  beforeAll(async () => {
    watched = await watchedPage();
    page = watched.page;
  });
  afterAll(() => watched?.close());
  const drop = () => choose(page, list);
  const dialog = () => page.getByRole("dialog", { name: "列对应：请确认列的含义" });

  test("are asked about by themselves, with their cells; by keyboard alone; Esc leaves it for later", async () => {
    await drop();
    await dialog().waitFor();
    expect(await dialog().getByRole("columnheader").allTextContents()).toEqual(["到场次数", "跑动次数"]);
    expect(await dialog().getByRole("cell").allTextContents()).toEqual(["1", "2", "0", "1"]);
    await page.keyboard.press("Escape");
    await dialog().waitFor({ state: "detached" });
    expect(await page.getByText("1 份清单因此没有计入").count()).toBe(1);
    await page.getByRole("button", { name: "现在确认" }).press("Enter");
    await dialog().getByRole("radio", { name: "“跑动次数”是到办事现场次数" }).press("Space");
    await dialog().getByRole("button", { name: "按这 1 个回答重新读取" }).press("Enter");
    await page.getByText("实施清单 2 项").waitFor();
    expect(await page.getByText("待确认").count()).toBe(0);
  });

  test("are not asked about again in a file of the same layout", async () => {
    await page.reload();
    await drop();
    await page.getByText("实施清单 2 项").waitFor();
    expect(await dialog().count()).toBe(0);
    expect([watched.wrong, watched.outside]).toEqual([[], []]);
  });
});
