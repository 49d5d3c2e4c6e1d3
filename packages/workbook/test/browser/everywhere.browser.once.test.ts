import { generateItems } from "@zp/testkit";
import { noChromium, openChromium, type Site, serveSite } from "@zp/testkit/browser";
import { bundle } from "@zp/testkit/bundle";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exceljsList } from "../support/writers.ts";
import { type Given, scenario } from "./scenario.ts";

/*
 * The same answers, to the byte, in Node, in a page and in a worker, under a policy that lets nothing in from elsewhere and
 * evaluates no text. Skipped where the machine has no Chromium (.ci/run installs it).
 */

const policy = "default-src 'none'; script-src 'self'; worker-src 'self'";
const worker = `
  import { scenario } from "./scenario.ts";
  self.onmessage = async ({ data }) => self.postMessage(await scenario(data));`;

describe.skipIf(noChromium)("in Node, in a page and in a worker", () => {
  let browser: Awaited<ReturnType<typeof openChromium>>;
  let site: Site;
  let given: Given;
  let inNode: string;

  beforeAll(async () => {
    const from = new URL(".", import.meta.url);
    const script = async (code: string) => ({
      type: "text/javascript; charset=utf-8",
      body: (await bundle(code, { from })).code,
    });
    const files = {
      "/": { type: "text/html; charset=utf-8", body: "<!doctype html><title>zp</title>" },
      "/scenario.js": await script(`export { scenario } from "./scenario.ts";`),
      "/worker.js": await script(worker),
    };
    site = await serveSite(files, { "content-security-policy": policy });
    given = { bytes: [...(await exceljsList())], items: [...generateItems(25)] };
    inNode = await scenario(given);
    browser = await openChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  test("the scenario finds something", () => {
    const { report, files } = JSON.parse(inNode);
    expect(files[0].status).toBe("read");
    expect(report.items).toBe(45);
    expect(report.findings.length).toBeGreaterThan(100);
  });

  // Another zone and another language than any that the suite runs in.
  const elsewhere = { timezoneId: "Pacific/Kiritimati", locale: "tr-TR" };

  test("a page answers the same", async () => {
    const page = await browser.newPage(elsewhere);
    await page.goto(site.url);
    // As a text: what the test's own transformer makes of import() means nothing in a page.
    const ask = `import("/scenario.js").then(({ scenario }) => scenario(${JSON.stringify(given)}))`;
    const answer = await page.evaluate<string>(ask);
    expect(answer === inNode || firstDifference(answer, inNode)).toBe(true);
    await page.close();
  });

  test("a worker answers the same", async () => {
    const page = await browser.newPage(elsewhere);
    await page.goto(site.url);
    const answer = await page.evaluate(
      (given) =>
        new Promise<string>((resolve, reject) => {
          const worker = new Worker("/worker.js", { type: "module" });
          worker.onmessage = ({ data }) => resolve(data);
          worker.onerror = ({ message }) => reject(new Error(message));
          worker.postMessage(given);
        }),
      given,
    );
    expect(answer === inNode || firstDifference(answer, inNode)).toBe(true);
    await page.close();
  });
});

/** Where two long texts part, short enough to be read. */
function firstDifference(a: string, b: string): string {
  const at = [...a].findIndex((character, index) => character !== b[index]);
  return `${a.slice(Math.max(0, at - 40), at + 40)} ≠ ${b.slice(Math.max(0, at - 40), at + 40)}`;
}
