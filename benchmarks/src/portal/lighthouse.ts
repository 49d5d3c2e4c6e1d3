import { readdirSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { join } from "node:path";
import { openChromium, serveFolder } from "@zp/testkit/browser";
import { median } from "../report/statistics.ts";
import { table } from "../report/table.ts";

/** Performance of a page as Lighthouse scores it, from 0 to 1, on its telephone with a slow network. */
export interface Scored {
  readonly page: string;
  readonly scores: readonly number[];
}

/** Scores home, an item, a list and the search. */
export async function scorePages(
  site: string,
  runs: number,
  progress: (text: string) => void,
): Promise<Scored[]> {
  const [item = ""] = readdirSync(join(site, "items"));
  const pages = [
    ["home", "index.html"],
    ["item", `items/${item}`],
    ["list of 100 items", "browse/type-permit.html"],
    ["statistics", "statistics.html"],
  ] as const;
  const { default: lighthouse } = await import("lighthouse");
  const port = await freePort();
  const served = await serveFolder(site);
  const browser = await openChromium([`--remote-debugging-port=${port}`]);
  try {
    const all: Scored[] = [];
    for (const [page, path] of pages) {
      const scores: number[] = [];
      for (let run = 0; run < runs; run += 1) {
        progress(`Lighthouse: ${page}, run ${run + 1} of ${runs}`);
        const result = await lighthouse(served.url + path, {
          port,
          onlyCategories: ["performance"],
          logLevel: "silent",
        });
        scores.push(result?.lhr.categories.performance?.score ?? 0);
      }
      all.push({ page, scores });
    }
    return all;
  } finally {
    await browser.close();
    await served.close();
  }
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

export const scoreSection = (all: readonly Scored[]): string =>
  [
    "### Lighthouse, performance (telephone, slow network)",
    "",
    table(
      ["page", "score", "runs"],
      all.map(({ page, scores }) => [page, String(Math.round(median(scores) * 100)), String(scores.length)]),
    ),
  ].join("\n");
