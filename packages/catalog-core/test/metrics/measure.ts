import {
  Checker,
  type Conventions,
  type Measurement,
  type MetricReport,
  PolicyPack,
} from "../../src/engine/index.ts";
import { metrics } from "../../src/metrics/index.ts";
import type { ImplementationItem, Source } from "../../src/model/index.ts";
import { zhenping2018 } from "../../src/packs/index.ts";
import type { DurationLimit, TimeUnit } from "../../src/time-limit/index.ts";

export type Drafted = Partial<ImplementationItem>;

/** All metrics over a list, under the pack of 镇坪 with these conventions instead. */
export function measure(
  items: readonly Drafted[],
  {
    conventions = {},
    sources = [],
  }: { conventions?: Partial<Conventions>; sources?: readonly Source[] } = {},
): MetricReport {
  const pack = PolicyPack.parse({
    ...zhenping2018,
    conventions: { ...zhenping2018.conventions, ...conventions },
  });
  const checker = new Checker({ rules: [], metrics, pack });
  for (const source of sources) checker.addSource(source);
  for (const [index, item] of items.entries()) checker.add({ id: `i${index}`, ...item });
  return checker.finish().metrics;
}

/** One metric over a list. */
export const measureOne = (
  id: string,
  items: readonly Drafted[],
  settings?: Parameters<typeof measure>[1],
): Measurement => measure(items, settings).overall[id]!;

/** `20/40`, as it stands in the report: numerator and denominator unreduced. */
export const fraction = ({ numerator, denominator }: Measurement): string => `${numerator}/${denominator}`;

const limit =
  (unit: TimeUnit) =>
  (amount: number): DurationLimit => ({ kind: "duration", amount, unit });
export const workdays = limit("workday");
export const days = limit("day");
export const calendarDays = limit("calendar-day");
export const months = limit("month");
export const years = limit("year");
export const bare = limit("unstated");

/** Statutory limit, promised limit. */
export const pair = (
  statutoryTimeLimit: ImplementationItem["statutoryTimeLimit"],
  promisedTimeLimit: ImplementationItem["promisedTimeLimit"],
): Drafted => ({
  ...(statutoryTimeLimit === undefined ? {} : { statutoryTimeLimit }),
  ...(promisedTimeLimit === undefined ? {} : { promisedTimeLimit }),
});
export const visits = (count: number): Drafted => ({ maxVisits: { kind: "count", count } });
