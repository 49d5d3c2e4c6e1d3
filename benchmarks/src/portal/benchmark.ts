import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BuildingOptions, benchmarkBuilding } from "./building.ts";

export interface PortalOptions extends BuildingOptions {
  /** Runs of Lighthouse for each page. */
  readonly scores: number;
}

/** Builds sites, then types into the search of the largest one. The browser comes last: children count its memory too. */
export async function benchmarkPortal(
  options: PortalOptions,
  progress: (text: string) => void,
): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "zp-benchmark-"));
  try {
    const { section, site } = await benchmarkBuilding(options, folder, progress);
    const { noChromium } = await import("@zp/testkit/browser");
    if (noChromium) return `${section}\n\nNo Chromium on this machine: search and Lighthouse are left out.`;
    const { searchBoth, searchSection } = await import("./searching.ts");
    const searched = searchSection(options.sizes.at(-1)!, await searchBoth(site, progress));
    const { scorePages, scoreSection } = await import("./lighthouse.ts");
    const scored = scoreSection(await scorePages(site, options.scores, progress));
    return [section, searched, scored].join("\n\n");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
