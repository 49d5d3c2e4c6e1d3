import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { type Answer, openChromium, type Site, serveSite } from "@zp/testkit/browser";

/** What the page took for one workbook, from the moment it was chosen. */
export interface OpenedInPage {
  readonly summaryMs: number;
  /** Longest task of the page's own thread until the summary stood, 0 where none was of 50 ms or more. */
  readonly longestTaskMs: number;
  /** Of the page and its worker, with the lists held. */
  readonly memoryMb: number;
  /** Text of the summary. */
  readonly said: string;
  /** Of each search: from when it was asked, after the pause in typing, to the rows laid out. */
  readonly searchMs: readonly number[];
}

/** The first visit, on a telephone: processor four times slower, 1.6 Mbit/s, 150 ms for each way and back. */
export interface FirstVisit {
  readonly gzippedKb: number;
  /** With what reads and judges, which the worker fetches while nothing is asked of it. */
  readonly withWorkerKb: number;
  /** From the call of the page until its buttons are there and no long task is left. */
  readonly interactiveMs: number;
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".webmanifest": "application/manifest+json",
};

/** Found beside the program, which brings the page along. */
const cli = createRequire(import.meta.url).resolve("@zp/cli/terminal");
const folder = join(createRequire(cli).resolve("@zp/web/package.json"), "../dist/site");

function packed(): Record<string, Answer> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const answers = Object.fromEntries(
    files.map((entry) => {
      const file = join(entry.parentPath ?? entry.path, entry.name);
      const type = types[extname(file)] ?? "application/octet-stream";
      return [file.slice(folder.length), { type, body: gzipSync(readFileSync(file), { level: 9 }) }] as const;
    }),
  );
  return { ...answers, "/": answers["/index.html"]! };
}

/** Serves the page packed, and isolated so that its memory can be measured. */
const servePage = (): Promise<Site> =>
  serveSite(packed(), {
    "content-encoding": "gzip",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-embedder-policy": "require-corp",
  });

/** Takes times where they happen: in the page. */
const watcher = `
  window.zp = { tasks: [], chosen: 0, summary: undefined, ready: undefined };
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) window.zp.tasks.push([startTime, duration]);
  }).observe({ type: "longtask", buffered: true });
  addEventListener("change", ({ target }) => { if (target.type === "file") window.zp.chosen = performance.now(); }, true);
  new MutationObserver(() => {
    const head = document.querySelector("main h1")?.textContent;
    if (head !== undefined) window.zp.ready ??= performance.now();
    if (head === "总览") {
      document.body.offsetHeight;
      window.zp.summary ??= performance.now();
    }
  }).observe(document, { childList: true, subtree: true, characterData: true });
  window.zpSearch = (text) => new Promise((resolve) => {
    let asked;
    for (const name of ["pushState", "replaceState"]) {
      const own = History.prototype[name];
      history[name] = (...args) => { asked ??= performance.now(); own.apply(history, args); };
    }
    const busy = new MutationObserver(() => {
      if (asked === undefined || document.querySelector("table[aria-busy=false]") === null) return;
      busy.disconnect();
      document.body.offsetHeight;
      resolve(performance.now() - asked);
    });
    busy.observe(document, { subtree: true, attributes: true, attributeFilter: ["aria-busy"] });
    const input = document.querySelector("input[type=search]");
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set.call(input, text);
    input.dispatchEvent(new Event("input", { bubbles: true }));
  });
`;

// Parts of names, pinyin and initials, all of which are found.
const queries = ["食品", "取水", "林木", "婚姻", "工伤", "spjy", "gongshang", "nj", "bdc", "hunyin"];

interface Told {
  readonly tasks: readonly (readonly [start: number, duration: number])[];
  readonly chosen: number;
  readonly summary: number;
  readonly ready: number;
}

/** Opens a workbook so many times, each in a page of its own; searches in the last one. */
export async function openInPage(file: string, runs: number): Promise<OpenedInPage[]> {
  const served = await servePage();
  const browser = await openChromium(["--enable-blink-features=ForceEagerMeasureMemory"]);
  const all: OpenedInPage[] = [];
  try {
    for (let run = 0; run < runs; run += 1) {
      const page = await browser.newPage({ serviceWorkers: "block" });
      page.setDefaultTimeout(180_000);
      await page.addInitScript(watcher);
      await page.goto(served.url, { waitUntil: "networkidle" });
      await page.locator("input[type=file]").first().setInputFiles(file);
      await page.getByRole("heading", { name: "总览", level: 1 }).waitFor();
      const { tasks, chosen, summary } = (await page.evaluate("window.zp")) as Told;
      const during = tasks.filter(([start]) => start >= chosen && start <= summary).map(([, ms]) => ms);
      const said = (await page.locator("main").textContent()) ?? "";
      const memory = (await page.evaluate("performance.measureUserAgentSpecificMemory()")) as {
        bytes: number;
      };
      const searchMs: number[] = [];
      if (run === runs - 1) {
        await page.evaluate("location.hash = '#/findings'");
        await page.locator("table[aria-busy=false]").waitFor();
        // The first one reads every name for its pinyin, once.
        for (const query of ["许可", ...queries]) {
          searchMs.push((await page.evaluate(`window.zpSearch(${JSON.stringify(query)})`)) as number);
        }
      }
      all.push({
        summaryMs: summary - chosen,
        longestTaskMs: Math.max(0, ...during),
        memoryMb: memory.bytes / 1e6,
        said,
        searchMs,
      });
      await page.close();
    }
  } finally {
    await browser.close();
    await served.close();
  }
  return all;
}

/** Calls the page for the first time, as a telephone does. */
export async function visitFirst(runs: number): Promise<FirstVisit[]> {
  const served = await servePage();
  const browser = await openChromium();
  const all: FirstVisit[] = [];
  try {
    for (let run = 0; run < runs; run += 1) {
      const context = await browser.newContext({ serviceWorkers: "block" });
      const page = await context.newPage();
      await page.addInitScript(watcher);
      const session = await context.newCDPSession(page);
      await session.send("Network.enable");
      await session.send("Network.emulateNetworkConditions", {
        offline: false,
        latency: 150,
        downloadThroughput: (1.6 * 1024 * 1024) / 8,
        uploadThroughput: (750 * 1024) / 8,
      });
      await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
      let bytes = 0;
      const files = packed();
      context.on("request", (request) => {
        bytes += files[new URL(request.url()).pathname]?.body.length ?? 0;
      });
      await page.goto(served.url);
      await page.locator("h1").waitFor();
      // What is read and judged with comes after it, in the worker.
      const first = bytes;
      await page.waitForLoadState("networkidle");
      const { tasks, ready } = (await page.evaluate("window.zp")) as Told;
      const ends = tasks.map(([start, ms]) => start + ms);
      all.push({
        gzippedKb: first / 1000,
        withWorkerKb: bytes / 1000,
        interactiveMs: Math.max(ready, ...ends),
      });
      await context.close();
    }
  } finally {
    await browser.close();
    await served.close();
  }
  return all;
}
