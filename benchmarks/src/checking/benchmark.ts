import { runJob } from "../child/run-job.ts";
import { least, median } from "../report/statistics.ts";
import { aim, ratio, table, whole } from "../report/table.ts";
import type { Comparison } from "./compare.ts";
import { type ContestantId, contestants, contestantIds as ids } from "./contestants.ts";
import type { Streamed } from "./stream.ts";
import { whyUncompared } from "./uncompared.ts";

export interface CheckingOptions {
  /** Items of the comparison, and its rounds. */
  readonly items: number;
  readonly rounds: number;
  /** Items of each streamed run. */
  readonly growth: readonly number[];
}

/** A contestant on so many items, streamed in a process of its own. */
export interface StreamedAlone extends Streamed {
  readonly items: number;
  readonly peakMb: number;
}

/** Times on the same items in the same run, then memory of each in a process of its own, then growth. */
export async function benchmarkChecking(
  { items, rounds, growth }: CheckingOptions,
  progress: (text: string) => void,
): Promise<string> {
  progress(`checking ${whole(items)} items, ${rounds} rounds of ${ids.length} ways`);
  const { output } = await runJob("compare-checks", { items, rounds });
  const alone = {} as Record<ContestantId, StreamedAlone>;
  for (const contestant of ids) {
    progress(`${whole(items)} items streamed: ${contestants[contestant]}`);
    alone[contestant] = await streamAlone(items, contestant);
  }
  const grown: StreamedAlone[] = [];
  for (const size of growth) {
    progress(`${whole(size)} items streamed`);
    grown.push(size === items ? alone["with-metrics"] : await streamAlone(size, "with-metrics"));
  }
  return `${comparisonSection(items, output, alone)}\n\n${growthSection(grown)}`;
}

async function streamAlone(items: number, contestant: ContestantId): Promise<StreamedAlone> {
  const { output, peakMb } = await runJob("stream-checks", { items, contestant });
  return { ...output, items, peakMb };
}

/** The table of all ways on the same items. */
export function comparisonSection(
  items: number,
  { times, rules, uncompared }: Comparison,
  alone: Readonly<Record<ContestantId, Pick<StreamedAlone, "peakMb">>>,
): string {
  const engine = least(times.engine);
  const text = table(
    ["way", "min ms", "median", "items/s", "speed ÷ engine's", "peak MB, streamed"],
    ids.map((id) => [
      contestants[id],
      whole(least(times[id])),
      whole(median(times[id])),
      whole((items / least(times[id])) * 1000),
      ratio(engine / least(times[id])),
      whole(alone[id].peakMb),
    ]),
  );
  return [
    `### Checking ${whole(items)} items, ${rules} rules`,
    "",
    text,
    "",
    aim("speed of the engine ÷ that of the pass by hand", least(times["by-hand"]) / engine, 0.5, "higher"),
    ...whyUncompared(uncompared),
  ].join("\n");
}

/** The table of growth: time and memory per item should stay as they are. */
export function growthSection(grown: readonly StreamedAlone[]): string {
  const text = table(
    ["items", "ms", "items/s", "µs per item", "held MB", "held bytes per item", "peak MB"],
    grown.map(({ items, ms, heldMb, peakMb }) => [
      whole(items),
      whole(ms),
      whole((items / ms) * 1000),
      ((ms / items) * 1000).toFixed(1),
      heldMb.toFixed(1),
      whole((heldMb * 2 ** 20) / items),
      whole(peakMb),
    ]),
  );
  return `### Growth: all rules and all metrics, streamed, findings capped\n\n${text}`;
}
