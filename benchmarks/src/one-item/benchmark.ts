import { runJob } from "../child/run-job.ts";
import { ratio, table, whole } from "../report/table.ts";
import { type OneItemTimes, questionIds, questions } from "./compare.ts";

export interface OneItemOptions {
  /** Different items that are asked about, and how often. */
  readonly items: number;
  readonly rounds: number;
}

/** Answers for one item must come between two keystrokes. */
const AIM_MS = 0.2;

/** Checks single items as a form does, beside a schema on the same items in the same run. */
export async function benchmarkOneItem(
  options: OneItemOptions,
  progress: (text: string) => void,
): Promise<string> {
  progress(`one item at a time, ${whole(options.items)} items, ${options.rounds} rounds`);
  const { output } = await runJob("compare-one-item", options);
  return oneItemSection(options.items, output);
}

/** The table of all questions on the same items. */
export function oneItemSection(items: number, { rules, findings, times }: OneItemTimes): string {
  const text = table(
    ["question", "µs, mean", "µs, p99", "time ÷ zod's"],
    questionIds.map((id) => [
      questions[id],
      times[id].mean.toFixed(1),
      times[id].p99.toFixed(1),
      ratio(times[id].mean / times.zod.mean),
    ]),
  );
  const ms = times["all-elements"].mean / 1000;
  return [
    `### One item at a time: ${rules} rules, ${findings.toFixed(1)} findings an item, ${whole(items)} items`,
    "",
    text,
    "",
    `- one item with all its findings and fixes: ${ms.toFixed(3)} ms (aim < ${AIM_MS} ms) — ${ms < AIM_MS ? "reached" : "not reached"}`,
  ].join("\n");
}
