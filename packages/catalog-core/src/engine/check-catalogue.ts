import type { Catalogue } from "../model/index.ts";
import { Checker, type CheckSettings } from "./checker.ts";
import type { CheckReport, Waiver } from "./finding.ts";

/**
 * Checks a whole catalogue at once.
 *
 * @example
 * const { catalogue } = fromRecords([{ 事项名称: "临时救助金给付", 到办事现场次数: "1" }]);
 * const report = checkCatalogue(catalogue, { rules, metrics, pack: zhenping2018 });
 * report.metrics.overall["visits/at-most-once"]?.numerator; // 1
 */
export function checkCatalogue(
  catalogue: Catalogue,
  settings: CheckSettings,
  waivers: readonly Waiver[] = [],
): CheckReport {
  const checker = new Checker({ organisations: catalogue.organisations, ...settings });
  checker.addCatalogue(catalogue);
  return checker.finish(waivers);
}
