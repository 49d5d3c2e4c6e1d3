import { rmSync } from "node:fs";
import { join } from "node:path";
import { runJob } from "../child/run-job.ts";
import { least } from "../report/statistics.ts";
import { ratio, table, whole } from "../report/table.ts";
import type { BareSite } from "./bare-site.ts";
import { type Published, publishOnce } from "./publish-once.ts";

export interface BuildingOptions {
  readonly sizes: readonly number[];
  /** Processes for each way. */
  readonly runs: number;
  /** Limit of the heap under which the largest site is built once more. */
  readonly heapMb: number;
}

/** All that was measured of one size. */
export interface Buildings {
  readonly items: number;
  readonly snapshotBytes: number;
  readonly first: readonly Published[];
  /** The same into the same folder once more. */
  readonly again: Published;
  readonly bare: readonly (BareSite & { readonly peakMb: number })[];
  /** Built under a limit of the heap. */
  readonly limited: Published;
}

/** Builds sites of each size both ways. @returns the section, and the folder of the largest site */
export async function benchmarkBuilding(
  { sizes, runs, heapMb }: BuildingOptions,
  folder: string,
  progress: (text: string) => void,
): Promise<{ section: string; site: string }> {
  const all: Buildings[] = [];
  let site = "";
  for (const items of sizes) {
    const snapshot = join(folder, `${items}.json`);
    progress(`a snapshot of ${whole(items)} items`);
    const { output: snapshotBytes } = await runJob("write-snapshot", { file: snapshot, items });
    const first: Published[] = [];
    const bare: Buildings["bare"][number][] = [];
    for (let run = 0; run < runs; run += 1) {
      progress(`a site of ${whole(items)} items, run ${run + 1} of ${runs}`);
      // Of 50,000 items a site has a gigabyte: only the last one is kept.
      if (site !== "") rmSync(site, { recursive: true });
      site = join(folder, `site-${items}-${run}`);
      first.push(await publishOnce({ snapshot, out: site }));
      const out = join(folder, `bare-${items}-${run}`);
      const { output, peakMb } = await runJob("write-bare-site", { snapshot, like: site, out });
      bare.push({ ...output, peakMb });
      rmSync(out, { recursive: true });
    }
    progress(`the site of ${whole(items)} items once more`);
    const again = await publishOnce({ snapshot, out: site });
    const limited = await publishOnce({ snapshot, out: site, heapMb });
    all.push({ items, snapshotBytes, first, again, bare, limited });
  }
  return { section: buildingSection(all, heapMb), site };
}

/** @throws Error when a second run wrote anything, or the template's site is another one */
export function buildingSection(all: readonly Buildings[], heapMb: number): string {
  for (const { items, first, again, bare } of all) {
    const { unchanged, ...others } = again.files;
    if (Object.values(others).some((count) => count !== 0)) {
      throw new Error(`the second site of ${items} items wrote ${JSON.stringify(again.files)}`);
    }
    // The manifest, which counts itself as no file of the site.
    if (bare.some(({ files }) => files !== first[0]!.files.added + 1) || unchanged !== first[0]!.files.added)
      throw new Error(`the sites of ${items} items have not the same files`);
  }
  const seconds = (values: readonly { ms: number }[]): string =>
    (least(values.map(({ ms }) => ms)) / 1000).toFixed(1);
  const cpu = (values: readonly { cpuMs: number }[]): number =>
    least(values.map(({ cpuMs }) => cpuMs)) / 1000;
  const peak = (values: readonly { peakMb: number }[]): number => least(values.map(({ peakMb }) => peakMb));
  const rows = all.flatMap(({ items, first, again, bare, limited }) => {
    const [ours, theirs] = [cpu(first), cpu(bare)];
    const [ourPeak, theirPeak] = [peak(first), peak(bare)];
    const once = (what: string, run: Published): string[] => [
      what,
      seconds([run]),
      cpu([run]).toFixed(1),
      "",
      whole(run.peakMb),
      "",
      "0",
    ];
    return [
      [
        `zp publish, ${whole(items)} items`,
        seconds(first),
        ours.toFixed(1),
        ratio(ours / theirs),
        whole(ourPeak),
        ratio(ourPeak / theirPeak),
        whole(first[0]!.files.added),
      ],
      once("… the same once more", again),
      once(`… once more, in a heap of ${heapMb} MB`, limited),
      [
        "a template alone",
        seconds(bare),
        theirs.toFixed(1),
        ratio(1),
        whole(theirPeak),
        ratio(1),
        whole(bare[0]!.files),
      ],
    ];
  });
  const [small, large] = [all[0]!, all.at(-1)!];
  const growth =
    small === large
      ? []
      : [
          "",
          `- time of the processor an item at ${whole(large.items)} ÷ at ${whole(small.items)}: ${ratio(
            cpu(large.first) / large.items / (cpu(small.first) / small.items),
          )}`,
          `- kB of peak for each item more: ${perItem(small, large, ({ first }) => peak(first))}; of the template: ${perItem(small, large, ({ bare }) => peak(bare))}; in a heap of ${heapMb} MB: ${perItem(small, large, ({ limited }) => limited.peakMb)}; the snapshot itself has ${(large.snapshotBytes / large.items / 1000).toFixed(1)} on the disk`,
        ];
  return [
    "### Sites",
    "",
    table(["way", "s", "CPU s", "÷ template", "peak MB", "÷ template", "files written"], rows),
    ...growth,
  ].join("\n");
}

const perItem = (small: Buildings, large: Buildings, peakOf: (of: Buildings) => number): string =>
  (((peakOf(large) - peakOf(small)) * 1000) / (large.items - small.items)).toFixed(1);
