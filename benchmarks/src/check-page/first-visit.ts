import { openChromium } from "@zp/testkit/browser";
import { packed, servePage } from "./site.ts";
import { type Told, watcher } from "./watcher.ts";

/** The first visit, on a telephone: processor four times slower, 1.6 Mbit/s, 150 ms for each way and back. */
export interface FirstVisit {
  readonly gzippedKb: number;
  /** With what reads and judges, which the worker fetches while nothing is asked of it. */
  readonly withWorkerKb: number;
  /** From the call of the page until its buttons are there and no long task is left. */
  readonly interactiveMs: number;
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
