import type { ImplementationItem } from "@zp/catalog-core/model";
import { statedAs } from "@zp/catalog-core/terms";
import { type Counts, note } from "./counts.ts";
import type { ItemFacts } from "./item-facts.ts";

export const isFullyOnline = ({ onlineDepth }: ImplementationItem): boolean =>
  onlineDepth?.some(
    (depth) => depth === "handling" || depth === "result-feedback" || depth === "certificate-feedback",
  ) ?? false;

/** Whether one can apply without going anywhere; `undefined` where that is not said. */
export function canStayAway(item: ImplementationItem): boolean | undefined {
  if (item.online === "yes" || isFullyOnline(item)) return true;
  const { channels = [] } = item;
  let unknown = channels.length === 0 && item.online !== "no";
  for (const channel of channels) {
    if (channel === "online" || channel === "mobile" || channel === "postal" || channel === "agent")
      return true;
    if (channel !== "window" && channel !== "self-service") unknown = true;
  }
  return unknown ? undefined : false;
}

/** The result has to be fetched in person: there is one to hand over, and courier is stated not to be. */
function mustFetch({ express, results, onlineDepth, channels }: ImplementationItem): boolean {
  if (express !== "no" || results === undefined) return false;
  if (!results.some(({ type }) => type !== "none")) return false;
  return !onlineDepth?.includes("certificate-feedback") && !channels?.includes("postal");
}

export function checkVisits({ item, untold }: ItemFacts, present: ReadonlySet<string>, counts: Counts): void {
  const { maxVisits, visitReason } = item;
  if (maxVisits === undefined) {
    if (!untold && present.has("maxVisits")) note(counts["visits/stated"], 1);
    return;
  }
  if (maxVisits.kind !== "count") {
    if (maxVisits.kind !== "unreadable") note(counts["visits/stated"], 1);
    return;
  }
  const visits = maxVisits.count;
  if (visitReason !== undefined || present.has("visitReason")) {
    const isGiven =
      visitReason !== undefined &&
      statedAs("visitReason", visitReason) === undefined &&
      !/^(?:无需|无须|不需|不用|不必)/.test(visitReason.trim());
    if (isGiven === (visits === 0)) note(counts["visits/reason-when-needed"], 1);
  }
  if (visits === 0) {
    if (item.channels === undefined && item.online === undefined) return;
    const remotely = canStayAway(item);
    if (remotely === false || (remotely === true && mustFetch(item))) {
      note(counts["visits/zero-needs-a-way"], 1);
    }
  } else if (isFullyOnline(item)) note(counts["visits/full-online-is-zero"], 1);
}

interface Share {
  atMostOnce: number;
  blank: number;
  total: number;
}

/** “最多跑一次” of the list and of each unit, each code counted once. */
export class AtMostOnce {
  readonly #codes = new Set<string>();
  readonly #units = new Map<string, Share>();

  add({ item, counts: isCounted, unit = "" }: ItemFacts): void {
    let share = this.#units.get(unit);
    if (share === undefined) {
      share = { atMostOnce: 0, blank: 0, total: 0 };
      this.#units.set(unit, share);
    }
    const { implementationCode, maxVisits } = item;
    if (implementationCode !== undefined) {
      const code = implementationCode.trim().toUpperCase();
      if (this.#codes.has(code)) return;
      this.#codes.add(code);
    }
    if (!isCounted) return;
    share.total += 1;
    if (maxVisits?.kind !== "count") share.blank += 1;
    else if (maxVisits.count <= 1) share.atMostOnce += 1;
  }

  finish(present: ReadonlySet<string>, counts: Counts): void {
    if (!present.has("maxVisits")) return;
    const all: Share = { atMostOnce: 0, blank: 0, total: 0 };
    // A list of one unit is the unit.
    const isOne = this.#units.size === 1;
    for (const share of this.#units.values()) {
      all.atMostOnce += share.atMostOnce;
      all.blank += share.blank;
      all.total += share.total;
      if (!isOne) judge(share, counts);
    }
    judge(all, counts);
  }
}

/** Four fifths are the target; where less than four fifths are filled, there is no verdict. */
function judge({ atMostOnce, blank, total }: Share, counts: Counts): void {
  if (total === 0 || (total - blank) * 5 < total * 4) return;
  if (atMostOnce * 5 < total * 4) note(counts["visits/at-most-once-target"], 1);
}
