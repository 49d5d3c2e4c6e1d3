import {
  type Finding,
  ItemJudge,
  type ItemJudgement,
  type ItemJudgeSettings,
  type LeftOut,
  type PolicyPack,
} from "../engine/index.ts";
import type { ImplementationItem } from "../model/index.ts";
import { rules } from "../rules/index.ts";
import { fixesOf, type ItemFix } from "./fixes.ts";
import { touchedPlaces } from "./touched.ts";

/** What a form knows of its item. */
export interface ItemCheckOptions {
  /**
   * Elements that somebody has filled in or left (`promisedTimeLimit`; in rows `materials.m1.name`): all others are kept
   * quiet about. All are spoken of where it is not given, as when the form is handed in.
   */
  readonly touched?: Iterable<string>;
}

/** What is wrong with one item, what can be put right at once, and what this says nothing about. */
export interface ItemCheck extends ItemJudgement {
  /** The worst first. */
  readonly findings: readonly Finding[];
  /** Corrections of form that are safe to offer: {@link applyItemFixes} makes them. */
  readonly fixes: readonly ItemFix[];
  /** Rules that only a whole list answers, and that were therefore not asked. */
  readonly leftOut: readonly LeftOut[];
}

/** A pack made ready to answer for items one by one. */
export interface ItemChecker {
  /** Rules that only a whole list answers. */
  readonly leftOut: readonly LeftOut[];
  check(item: ImplementationItem, options?: ItemCheckOptions): ItemCheck;
}

const gravity = { error: 0, warning: 1, info: 2 } as const;

/**
 * Makes a pack ready to answer for single items, as a form asks at every keystroke. The rules are those of `check`, asked
 * by the same engine; what holds items against one another, tables and targets are left out and named in `leftOut`.
 *
 * @param options other rules, the day of judgement, a calendar, the law register; each has its default
 * @throws PackError when the pack names a rule or an option that there is not
 * @example
 * const checker = itemChecker(zhenping2018);
 * const draft = { id: "draft", maxVisits: { kind: "count", count: 2 } } as const;
 * checker.check(draft, { touched: ["maxVisits"] }).findings; // []
 * checker.leftOut.some(({ ruleId }) => ruleId === "codes/implementation-code-unique"); // true
 */
export function itemChecker(
  pack: PolicyPack,
  options: Partial<Omit<ItemJudgeSettings, "pack">> = {},
): ItemChecker {
  const items = new ItemJudge({ rules, ...options, pack });
  const { leftOut } = items;
  return {
    leftOut,
    check(item, { touched } = {}) {
      const speaksOf = touched === undefined ? () => true : touchedPlaces(touched);
      const { findings, ...books } = items.judge(item, speaksOf);
      return {
        findings: findings.toSorted((a, b) => gravity[a.severity] - gravity[b.severity]),
        fixes: fixesOf(item, findings, speaksOf),
        leftOut,
        ...books,
      };
    },
  };
}

const ready = new WeakMap<PolicyPack, ItemChecker>();

/**
 * Checks one item under a pack: findings of the elements that were touched, the worst first, with the safe corrections.
 * The pack is read once and kept; with rules of your own, or a law register, use {@link itemChecker}.
 *
 * @throws PackError when the pack names a rule or an option that there is not
 * @example
 * const draft = { id: "draft", name: "临时救助金给付 ", legalBasis: "陕政办发[2017]12号" };
 * const { findings, fixes } = checkItem(draft, zhenping2018, { touched: ["name"] });
 * findings.filter(({ path }) => path[0] === "legalBasis"); // []
 * fixes.map(({ after }) => after); // ["临时救助金给付"]
 */
export function checkItem(
  item: ImplementationItem,
  pack: PolicyPack,
  options: ItemCheckOptions = {},
): ItemCheck {
  const checker = ready.get(pack) ?? itemChecker(pack);
  ready.set(pack, checker);
  return checker.check(item, options);
}
