import type { Waiver } from "./finding.ts";
import type { PolicyPack } from "./pack.ts";

/** A rule that is no longer under this id. Waivers, ledgers and packs name rules by id, so the way from the old one stays. */
export interface RetiredRule {
  readonly id: string;
  /** `YYYY-MM-DD` */
  readonly on: string;
  /** Under which id it goes on; left out where nothing asks for it any more. */
  readonly to?: string;
  /** Chinese, a sentence: why. */
  readonly because: string;
}

/**
 * The id under which a rule goes on today, over as many renamings as there were; `undefined` where it was given up.
 *
 * @param retired the rules that were renamed or removed
 * @example
 * const retired = [{ id: "visits/given", on: "2026-12-01", to: "visits/stated", because: "改名。" }];
 * currentRuleId("visits/given", retired); // "visits/stated"
 * currentRuleId("visits/stated", retired); // "visits/stated"
 */
export function currentRuleId(id: string, retired: readonly RetiredRule[]): string | undefined {
  let current: string | undefined = id;
  // Each step takes one entry; a circle, which a test of the list refuses, ends all the same.
  for (const _step of retired) {
    const entry = retired.find((one) => one.id === current);
    if (entry === undefined) return current;
    current = entry.to;
  }
  return current;
}

/**
 * The key of a finding, or of a waiver, under the id that its rule has today.
 *
 * @param key `rule|subject` or `rule|subject|path`
 * @returns the same key where the rule was not renamed, or was given up
 * @example
 * const retired = [{ id: "visits/given", on: "2026-12-01", to: "visits/stated", because: "改名。" }];
 * currentKey("visits/given|1|maxVisits", retired); // "visits/stated|1|maxVisits"
 */
export function currentKey(key: string, retired: readonly RetiredRule[]): string {
  const end = key.indexOf("|");
  const id = end === -1 ? key : key.slice(0, end);
  const current = currentRuleId(id, retired) ?? id;
  return current === id ? key : `${current}${end === -1 ? "" : key.slice(end)}`;
}

/**
 * The pack with its settings under the ids that rules have today. A setting of a rule that was given up is left out; one
 * under today's id goes before one under an old id.
 *
 * @example
 * const retired = [{ id: "visits/given", on: "2026-12-01", to: "visits/stated", because: "改名。" }];
 * const pack = { ...zhenping2018, rules: { "visits/given": { enabled: false } } };
 * packOfToday(pack, retired).rules["visits/stated"]; // { enabled: false }
 */
export function packOfToday(pack: PolicyPack, retired: readonly RetiredRule[]): PolicyPack {
  const old = Object.keys(pack.rules).filter((id) => retired.some((one) => one.id === id));
  if (old.length === 0) return pack;
  const rules: Record<string, PolicyPack["rules"][string]> = {};
  for (const id of old) {
    const current = currentRuleId(id, retired);
    const setting = pack.rules[id];
    if (current !== undefined && setting !== undefined) rules[current] = setting;
  }
  for (const [id, setting] of Object.entries(pack.rules)) if (!old.includes(id)) rules[id] = setting;
  return { ...pack, rules };
}

/**
 * Waivers under the ids that rules have today.
 *
 * @example
 * const retired = [{ id: "visits/given", on: "2026-12-01", to: "visits/stated", because: "改名。" }];
 * const waiver = { key: "visits/given|1", reason: "系统改造中", approvedBy: "县政务服务中心", until: "2026-12-31" };
 * waiversOfToday([waiver], retired)[0]?.key; // "visits/stated|1"
 */
export const waiversOfToday = (waivers: readonly Waiver[], retired: readonly RetiredRule[]): Waiver[] =>
  waivers.map((waiver) => ({ ...waiver, key: currentKey(waiver.key, retired) }));
