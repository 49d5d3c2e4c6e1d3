import { openChromium } from "@zp/testkit/browser";
import { type Handled, handle } from "./handling.ts";
import { servePage } from "./site.ts";
import { type Told, watcher } from "./watcher.ts";

export type Page = Awaited<ReturnType<Awaited<ReturnType<typeof openChromium>>["newPage"]>>;

/** What the page took for one workbook, from the moment it was chosen. */
export interface OpenedInPage {
  readonly summaryMs: number;
  /** Longest task of the page's own thread until all of the first view stood, 0 where none was of 50 ms or more. */
  readonly longestTaskMs: number;
  /** Of the page and its worker, with the lists held. */
  readonly memoryMb: number;
  /** Text of the summary. */
  readonly said: string;
  /** What was done with the lists then; once. */
  readonly handled: Handled | undefined;
}

/** Opens a workbook so many times, each in a page of its own; works with it in the last one. */
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
      // The table of units comes piece by piece: what is drawn after the figures counts as well.
      await page.waitForTimeout(1000);
      const { tasks, chosen, summary } = (await page.evaluate("window.zp")) as Told;
      const during = tasks.filter(([start]) => start >= chosen).map(([, ms]) => ms);
      const said = (await page.locator("main").textContent()) ?? "";
      const memory = (await page.evaluate("performance.measureUserAgentSpecificMemory()")) as {
        bytes: number;
      };
      const handled = run === runs - 1 ? await handle(page) : undefined;
      all.push({
        summaryMs: summary - chosen,
        longestTaskMs: Math.max(0, ...during),
        memoryMb: memory.bytes / 1e6,
        said,
        handled,
      });
      await page.close();
    }
  } finally {
    await browser.close();
    await served.close();
  }
  return all;
}
