import { noChromium, openChromium, type Site, serveSite } from "@zp/testkit/browser";
import { bundle } from "@zp/testkit/bundle";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

/* The form as a person uses it, in a real browser. Skipped where the machine has none (.ci/run installs it). */

describe.skipIf(noChromium)("the React form", () => {
  let browser: Awaited<ReturnType<typeof openChromium>>;
  let page: Awaited<ReturnType<typeof browser.newPage>>;
  let site: Site;
  const errors: string[] = [];

  beforeAll(async () => {
    const from = new URL("../../src/embeddings/react-form/", import.meta.url);
    const { code } = await bundle(`import "./main.tsx";`, { from });
    site = await serveSite({
      "/": {
        type: "text/html; charset=utf-8",
        body: `<!doctype html><html lang="zh-CN"><title>事项</title><body><script type="module" src="/form.js"></script>`,
      },
      "/form.js": { type: "text/javascript; charset=utf-8", body: code },
    });
    browser = await openChromium();
    page = await browser.newPage();
    page.on("pageerror", (error) => errors.push(String(error)));
    page.setDefaultTimeout(30_000);
    await page.goto(site.url);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  const told = async () => [
    ...(await page.getByRole("alert").allTextContents()),
    ...(await page.getByRole("status").allTextContents()),
  ];
  const fill = async (label: string, text: string) => {
    await page.getByLabel(label).fill(text);
    await page.getByLabel(label).blur();
  };

  test("says nothing before anything is filled in", async () => {
    await page.getByRole("button", { name: "保存" }).waitFor();
    expect((await told()).filter((text) => text !== "")).toEqual([]);
    expect(await page.getByText("条规则要对照整份清单").textContent()).toMatch(/还有 [1-9]\d* 处/u);
  });

  test("holds a promise against the statutory limit as it is typed, and is quiet about the rest", async () => {
    await page.getByLabel("事项类型").selectOption("行政许可");
    await page.getByLabel("办件类型").selectOption("承诺件");
    await fill("法定办结时限", "20个工作日");
    await fill("承诺办结时限", "30个工作日");
    const finding = page.getByRole("status").filter({ hasText: "20" }).first();
    await finding.waitFor();
    expect((await told()).join("")).not.toContain("未填");
    await fill("承诺办结时限", "10个工作日");
    await finding.waitFor({ state: "detached" });
  });

  test("refuses what cannot be read, with what is expected", async () => {
    await fill("到办事现场次数", "很多次");
    await page.getByText("应写次数，如“0”“1次”").waitFor();
    await fill("到办事现场次数", "1次");
    await page.getByText("应写次数，如“0”“1次”").waitFor({ state: "detached" });
  });

  test("offers the correction of form, and hands in what was read", async () => {
    await fill("事项名称", "取水许可  ");
    await page.getByRole("button", { name: "改为“取水许可”" }).click();
    expect(await page.getByLabel("事项名称").inputValue()).toBe("取水许可");
    await page.getByRole("button", { name: "保存" }).click();
    await page.getByText('"name":"取水许可"').waitFor();
    expect(JSON.parse((await page.locator("output").textContent()) ?? "")).toMatchObject({
      itemType: "permit",
      maxVisits: { kind: "count", count: 1 },
      promisedTimeLimit: { kind: "duration", amount: 10, unit: "workday" },
    });
    expect(errors).toEqual([]);
  });
});
