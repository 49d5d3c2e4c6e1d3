import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { openChromium, type Site, serveFolder } from "@zp/testkit/browser";
import { contentPolicy } from "../../build/content-policy.mjs";
import { builtSite } from "./built-page.ts";

type Browser = Awaited<ReturnType<typeof openChromium>>;
export type Page = Awaited<ReturnType<Browser["newPage"]>>;

/** The built page in a browser, from a server as strict as the page itself, with all that must not happen written down. */
export interface Watched {
  readonly page: Page;
  readonly url: string;
  /** Errors of the page and of its worker, dialogs, and what the content security policy had to stop. */
  readonly wrong: string[];
  /** Requests to anywhere but the site: not one is let through. */
  readonly outside: string[];
  /** Without a network from now on; what was built is kept by the browser before. */
  goOffline(): Promise<void>;
  close(): Promise<void>;
}

export async function watchedPage(): Promise<Watched> {
  const [browser, served]: [Browser, Site] = await Promise.all([
    openChromium(),
    serveFolder(builtSite, {
      "content-security-policy": contentPolicy.site,
      "x-content-type-options": "nosniff",
    }),
  ]);
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const [wrong, outside]: [string[], string[]] = [[], []];
  page.on("pageerror", (error) => wrong.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") wrong.push(message.text());
  });
  page.on("dialog", (dialog) => {
    wrong.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  context.on("request", (request) => {
    if (!request.url().startsWith(served.url) && !request.url().startsWith("blob:"))
      outside.push(request.url());
  });
  await page.goto(served.url);
  return {
    page,
    url: served.url,
    wrong,
    outside,
    goOffline: async () => {
      await page.evaluate(async () => {
        await navigator.serviceWorker.ready;
      });
      await context.setOffline(true);
      await page.reload();
    },
    close: async () => {
      await browser.close();
      await served.close();
    },
  };
}

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds; of the dark theme only colours are looked at, as it differs in nothing else. */
export async function axeProblems(page: Page, theme: "light" | "dark"): Promise<string[]> {
  await page.emulateMedia({ colorScheme: theme });
  // Through the debugger, where the page's own policy does not reach.
  await page.evaluate(`window.axe === undefined && (() => { ${axe} })()`);
  const only = theme === "dark" ? ", { runOnly: ['color-contrast'] }" : "";
  const { violations } = (await page.evaluate(`axe.run(document${only})`)) as {
    violations: { id: string; nodes: { html: string }[] }[];
  };
  return violations.map(({ id, nodes }) => `${theme}: ${id}: ${nodes[0]?.html}`);
}

/** Lists in the place of those that are held, as the field for files takes them. */
export const choose = (page: Page, files: Parameters<Page["setInputFiles"]>[1]): Promise<void> =>
  page.getByLabel("选择清单文件").setInputFiles(files);
