import { openChromium, type Site, serveFolder } from "@zp/testkit/browser";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { builtFile, builtSite, noPage } from "./support/built-page.ts";
import { choose } from "./support/watched-page.ts";

const list = `事项名称,事项类型,办件类型,法定办结时限,承诺办结时限,到办事现场次数,实施机构
取水许可,行政许可,承诺件,20个工作日,15个工作日,2,县水利局
河道采砂许可,行政许可,承诺件,20个工作日,10个工作日,0,县水利局
`;

/* What `npm run build` has made, in a real browser: dropped, read, summed up, and not a word to anybody. */
describe.skipIf(noPage)("the check", () => {
  let browser: Awaited<ReturnType<typeof openChromium>>;
  let site: Site;
  beforeAll(async () => {
    browser = await openChromium();
    site = await serveFolder(builtSite);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  const addressOf = {
    "from a server": () => site.url,
    "from a disk": () => builtFile,
  };

  test.each(Object.entries(addressOf))(
    "%s: lists are dropped and summed up, without a request",
    async (where, address) => {
      const context = await browser.newContext();
      const page = await context.newPage();
      page.setDefaultTimeout(60_000);
      const wrong: string[] = [];
      page.on("pageerror", (error) => wrong.push(String(error)));
      page.on("console", (message) => {
        if (message.type() === "error") wrong.push(message.text());
      });
      await page.goto(address());
      await page.getByText("把清单文件或文件夹拖到这里").waitFor();
      // What comes late is fetched from the site itself, or is there already; nothing else is asked for.
      const asked: string[] = [];
      page.on("request", (request) => asked.push(request.url()));
      const files = await page.evaluateHandle((text) => {
        const data = new DataTransfer();
        data.items.add(new File([text], "水利局.csv", { type: "text/csv" }));
        return data;
      }, list);
      await page.getByRole("region", { name: "选入清单" }).dispatchEvent("drop", { dataTransfer: files });
      await page.getByRole("heading", { name: "总览" }).waitFor();
      expect(await page.getByText("文件 1 份；编制单位 1 个；实施清单 2 项").count()).toBe(1);
      expect(await page.getByText("未达 80% 目标，还差 1 项").count()).toBe(1);
      const outside = asked.filter((url) => !url.startsWith("blob:") && !url.startsWith(site.url));
      expect(outside).toEqual([]);
      if (where === "from a disk") expect(asked.filter((url) => !url.startsWith("blob:"))).toEqual([]);

      await page.getByRole("button", { name: "换一批清单" }).click();
      await page.getByRole("button", { name: "先用样例县看看" }).click();
      await page.getByText("编制单位 26 个").waitFor();
      expect(wrong).toEqual([]);
      await context.close();
    },
  );

  test("hundreds of units come into their table piece by piece, and all at once before it is printed", async () => {
    const page = await browser.newPage();
    await page.goto(site.url);
    const [head = ""] = list.split("\n");
    const rows = Array.from(
      { length: 300 },
      (_, at) => `取水许可${at},行政许可,承诺件,20个工作日,5个工作日,1,第${at}局`,
    );
    const buffer = Buffer.from([head, ...rows].join("\n"));
    const drawn = page.getByRole("region", { name: "各单位" }).locator("tbody tr");
    for (const printed of [true, false]) {
      await choose(page, { name: "全县.csv", mimeType: "text/csv", buffer });
      await drawn.first().waitFor();
      if (printed) {
        await page.evaluate("dispatchEvent(new Event('beforeprint'))");
        expect(await drawn.count()).toBe(300);
      } else await drawn.nth(299).waitFor();
      await page.reload();
    }
    await page.close();
  });

  test("opens again without a network, once it was there", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    await page.goto(site.url);
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    await context.setOffline(true);
    await page.reload();
    await page.getByRole("button", { name: "先用样例县看看" }).click();
    await page.getByText("编制单位 26 个").waitFor();
    await context.close();
  });
});
