import {
  Checker,
  type CheckReport,
  type CheckSettings,
  checkCatalogue,
  packOfToday,
  type Waiver,
  waiversOfToday,
} from "./engine/index.ts";
import { metrics } from "./metrics/index.ts";
import type { Catalogue } from "./model/index.ts";
import { zhenping2018 } from "./packs/index.ts";
import { retiredRules, rules } from "./rules/index.ts";

/** How to judge; everything has a default. */
export interface CheckOptions extends Partial<CheckSettings> {
  readonly waivers?: readonly Waiver[];
}

const settingsOf = ({ waivers: _waivers, pack = zhenping2018, ...options }: CheckOptions): CheckSettings => ({
  rules,
  metrics,
  ...options,
  pack: packOfToday(pack, retiredRules),
});

/**
 * Checks and measures a catalogue with all rules and metrics, under the pack of 镇坪 2018 unless another is given.
 *
 * @returns findings in the order unit, item, rule; coverage of every rule; all metrics
 * @throws PackError when the pack names a rule or an option that there is not
 * @example
 * const { catalogue } = fromRecords([{ 事项名称: "临时救助金给付", 到办事现场次数: "1" }]);
 * const report = check(catalogue);
 * report.metrics.overall["visits/at-most-once"]?.numerator; // 1
 */
export const check = (catalogue: Catalogue, options: CheckOptions = {}): CheckReport =>
  checkCatalogue(catalogue, settingsOf(options), waiversOfToday(options.waivers ?? [], retiredRules));

/**
 * A checker to which items are added one at a time: for streams, and for parts that are merged.
 *
 * @example
 * const running = checker();
 * running.add({ id: "1", name: "临时救助金给付" });
 * const report = running.finish();
 */
export const checker = (options: Omit<CheckOptions, "waivers"> = {}): Checker =>
  new Checker(settingsOf(options));
