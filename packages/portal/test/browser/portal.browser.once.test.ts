import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { zhenping2018 } from "@zp/catalog-core/packs";
import { noChromium, openChromium, type Site, serveFolder } from "@zp/testkit/browser";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { assetNames, portalOf } from "../../src/index.ts";
import { full, generated, ID } from "../county.ts";

/*
 * The site as people meet it: in a real browser, under a strict policy, without JavaScript, on a small screen, enlarged, from
 * a disk. Skipped where the machine has no Chromium (.ci/run installs it).
 */

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'self'";
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const guide = `items/${full.items[0]!.id}.html`;
const views = [
  ...[
    "index.html",
    "search.html?q=shipin",
    guide,
    "units/index.html",
    "browse/type.html",
    "browse/four.html",
  ],
  ...["browse/type-permit.html", "directory/index.html", "statistics.html", "statistics-units.html"],
  ...["changes/index.html", `changes/2018-08-25-${ID.slice(8, 20)}.html`, "data.html", "404.html"],
];

describe.skipIf(noChromium)("the site in Chromium", () => {
  const folder = mkdtempSync(join(tmpdir(), "zp-portal-"));
  let browser: Awaited<ReturnType<typeof openChromium>>;
  let site: Site;

  beforeAll(async () => {
    const all = generated(30);
    const earlier = {
      ...all,
      items: all.items.slice(2).map((item) => ({ ...item, serviceHours: "工作日" })),
    };
    const portal = portalOf(
      { id: ID, takenOn: "2018-08-25", catalogue: { ...all, items: [...full.items, ...all.items] } },
      {
        pack: zhenping2018,
        url: "https://www.example.gov.cn/zwfw/",
        previous: [{ id: `sha-256:${"1".repeat(64)}`, takenOn: "2018-06-15", catalogue: earlier }],
      },
    );
    const write = (path: string, bytes: string | Uint8Array): void => {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    };
    for (const { path, content } of portal.files()) {
      const made = content();
      const parts = typeof made === "string" || made instanceof Uint8Array ? [made] : [...made];
      write(path, Buffer.concat(parts.map((part) => Buffer.from(part as string))));
    }
    for (const name of assetNames) {
      write(`assets/${name}`, readFileSync(new URL(`../../assets/${name}`, import.meta.url)));
    }
    site = await serveFolder(folder, { "content-security-policy": policy });
    browser = await openChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test.each(["light", "dark"] as const)(
    "axe finds nothing on any view, and the policy stops nothing: %s",
    async (scheme) => {
      const page = await browser.newPage({ colorScheme: scheme, viewport: { width: 1280, height: 900 } });
      const said: string[] = [];
      page.on("console", (message) => message.type() === "error" && said.push(message.text()));
      const problems: string[] = [];
      for (const view of views) {
        await page.goto(site.url + view);
        if (view.startsWith("search")) await page.waitForSelector("#search-results li");
        // Through the debugger, where the page's own policy does not reach.
        await page.evaluate(axe);
        // Themes differ in colours alone.
        const only = scheme === "dark" ? ", { runOnly: ['color-contrast'] }" : "";
        const { violations } = (await page.evaluate(`axe.run(document${only})`)) as {
          violations: { id: string; nodes: { html: string }[] }[];
        };
        for (const { id, nodes } of violations) problems.push(`${view}: ${id}: ${nodes[0]?.html}`);
      }
      await page.close();
      expect(problems).toEqual([]);
      expect(said).toEqual([]);
    },
  );

  test.each([
    ["a small telephone", 360],
    ["a desk at 200 %", 640],
    ["a desk at 400 %", 320],
    ["a tablet", 768],
    ["a desk", 1280],
  ])("nothing is cut off or scrolls sideways on %s", async (_name, width) => {
    const page = await browser.newPage({ viewport: { width, height: 740 } });
    const wide: string[] = [];
    for (const view of views) {
      await page.goto(site.url + view);
      const over = (await page.evaluate("document.documentElement.scrollWidth - innerWidth")) as number;
      if (over > 0) wide.push(`${view}: ${over}`);
    }
    await page.close();
    expect(wide).toEqual([]);
  });

  test("search finds by name, pinyin and initials while one types, from the keyboard, and keeps the query in the address", async () => {
    const page = await browser.newPage();
    await page.goto(`${site.url}search.html`);
    for (const query of ["食品经营许可", "shipinjingyingxuke", "spjyxk"]) {
      await page.fill("#q", query);
      await page.waitForSelector(`#search-results a[href="${guide}"]`);
    }
    await page.press("#q", "Enter");
    expect(page.url()).toMatch(/\?q=spjyxk$/);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/items\//);
    await page.goBack();
    await page.waitForSelector("#search-results li");
    await page.fill("#q", "没有这样的事");
    await page.waitForFunction("document.getElementById('search-status').textContent.includes('没有找到')");
    await page.close();
  });

  test("everything but search works without JavaScript", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(site.url);
    await page.click("text=行政许可");
    await page.click(`a[href$="${guide}"]`);
    expect(await page.textContent("h1")).toContain("食品经营许可");
    await page.goto(`${site.url}search.html`);
    expect(await page.textContent("main")).toContain("启用 JavaScript");
    await context.close();
  });

  test("a folder on a disk is enough, search included", async () => {
    const page = await browser.newPage();
    await page.goto(`${pathToFileURL(folder)}/search.html?q=spjy`);
    await page.click("#search-results a");
    await page.waitForURL(/items/);
    const font = await page.evaluate("getComputedStyle(document.querySelector('.masthead')).borderTopWidth");
    expect(font).toBe("4px");
    await page.close();
  });

  test("Lighthouse gives at least 95 for accessibility, best practices and being found", async () => {
    const probe = createServer().listen(0, "127.0.0.1");
    await once(probe, "listening");
    const { port } = probe.address() as AddressInfo;
    await new Promise((done) => probe.close(done));
    const own = await openChromium([`--remote-debugging-port=${port}`]);
    const { default: lighthouse } = await import("lighthouse");
    const result = await lighthouse(site.url + guide, {
      port,
      onlyCategories: ["accessibility", "best-practices", "seo"],
      logLevel: "silent",
    });
    await own.close();
    const scores = Object.values(result!.lhr.categories).map(({ id, score }) => [id, (score ?? 0) >= 0.95]);
    expect(scores).toEqual([
      ["accessibility", true],
      ["best-practices", true],
      ["seo", true],
    ]);
  });

  test("a guide prints as a document: no navigation, dark theme or not", async () => {
    const page = await browser.newPage({ colorScheme: "dark" });
    await page.goto(site.url + guide);
    await page.emulateMedia({ media: "print" });
    expect(await page.isVisible(".masthead")).toBe(false);
    expect(await page.isVisible(".qr")).toBe(true);
    expect(await page.evaluate("getComputedStyle(document.body).backgroundColor")).toBe("rgb(255, 255, 255)");
    await page.close();
  });
});
