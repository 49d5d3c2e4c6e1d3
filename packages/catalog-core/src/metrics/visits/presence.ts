import type { CheckContext } from "../../engine/index.ts";
import type { Channel, Coded, ImplementationItem } from "../../model/index.ts";

type Conventions = CheckContext["conventions"];

/**
 * 到办事现场次数 as the pack reads it: of a range the upper end, since the number is the most an applicant may need;
 * `undefined` where no number is given. Blank is not 0.
 *
 * @example
 * visitsOf({ id: "1", maxVisits: { kind: "count", atLeast: 1, count: 2 } }, zhenping2018.conventions); // 2
 * visitsOf({ id: "1" }, zhenping2018.conventions); // undefined
 */
export function visitsOf(
  { maxVisits }: ImplementationItem,
  { visitSemantics }: Pick<Conventions, "visitSemantics">,
): number | undefined {
  if (maxVisits?.kind !== "count") return undefined;
  return visitSemantics === "min" ? (maxVisits.atLeast ?? maxVisits.count) : maxVisits.count;
}

/** Whether applying in this way is no visit. `undefined`: it does not say. */
function isRemote(channel: Coded<Channel>, conventions: Conventions): boolean | undefined {
  switch (channel) {
    case "online":
    case "mobile":
      return true;
    case "postal":
      return !conventions.postalIsVisit;
    case "agent":
      return !conventions.agentIsVisit;
    case "self-service":
      return !conventions.selfServiceIsVisit;
    case "window":
      return false;
    default:
      return undefined;
  }
}

/** Depths at which the whole handling runs online: 办理, 结果信息反馈, 电子证照反馈 (5 to 7 of the national scale). */
const fullyOnline: ReadonlySet<unknown> = new Set(["handling", "result-feedback", "certificate-feedback"]);

/**
 * Whether 网上办理深度 says that the whole handling runs online (全程网办).
 *
 * @example
 * isFullyOnline({ id: "1", onlineDepth: ["consultation", "handling"] }); // true
 */
export const isFullyOnline = (item: ImplementationItem): boolean =>
  item.onlineDepth?.some((depth) => fullyOnline.has(depth)) ?? false;

/**
 * Whether one can apply without going anywhere, by 办理形式, 是否网办 and 网上办理深度: `yes` where one of them names such
 * a way, `no` where ways are named and none is such, or where it is not online and no other way is named, `unknown` where
 * nothing is said.
 *
 * @example
 * canApplyRemotely({ id: "1", channels: ["window", "online"] }, zhenping2018.conventions); // "yes"
 * canApplyRemotely({ id: "1" }, zhenping2018.conventions); // "unknown"
 */
export function canApplyRemotely(
  item: ImplementationItem,
  conventions: Conventions,
): "yes" | "no" | "unknown" {
  if (item.online === "yes" || isFullyOnline(item)) return "yes";
  const ways = (item.channels ?? []).map((channel) => isRemote(channel, conventions));
  if (ways.includes(true)) return "yes";
  if (ways.length === 0) return item.online === "no" ? "no" : "unknown";
  return ways.includes(undefined) ? "unknown" : "no";
}

/**
 * Whether the result has to be fetched in person: there is one to hand over, and courier is stated not to be. What is
 * not said is not held against the item.
 *
 * @example
 * const licence = { id: "1", name: "食品经营许可证", type: "certificate" } as const;
 * mustFetchResult({ id: "1", express: "no", results: [licence] }, zhenping2018.conventions); // true
 * mustFetchResult({ id: "1", results: [licence] }, zhenping2018.conventions); // false
 */
export function mustFetchResult(item: ImplementationItem, conventions: Conventions): boolean {
  if (item.express !== "no") return false;
  const handedOver = (item.results ?? []).some(({ type }) => type !== "none");
  if (!handedOver || item.onlineDepth?.includes("certificate-feedback")) return false;
  return conventions.postalIsVisit || !item.channels?.includes("postal");
}

/**
 * How far the stated number of visits is borne out by the other columns.
 *
 * `supported`: one applies from afar, or the one visit is enough. `doubtful`: by what the other columns say more visits
 * are needed. `not-verifiable`: they say nothing.
 */
export type Support = "supported" | "doubtful" | "not-verifiable";

/**
 * The support of `visits` trips, by the ways to apply and to receive. An instant item is handed over on the spot.
 *
 * @example
 * supportOf({ id: "1", channels: ["window"] }, 0, false, zhenping2018.conventions); // "doubtful"
 * supportOf({ id: "1", channels: ["window"] }, 1, false, zhenping2018.conventions); // "supported"
 */
export function supportOf(
  item: ImplementationItem,
  visits: number,
  instant: boolean,
  conventions: Conventions,
): Support {
  const remotely = canApplyRemotely(item, conventions);
  if (remotely === "unknown") return "not-verifiable";
  const toApply = remotely === "yes" ? 0 : 1;
  const toFetch = mustFetchResult(item, conventions) && !(instant && toApply === 1) ? 1 : 0;
  return visits < toApply + toFetch ? "doubtful" : "supported";
}
