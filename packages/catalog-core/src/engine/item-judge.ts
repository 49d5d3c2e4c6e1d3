import type { ImplementationItem } from "../model/index.ts";
import type { CheckSettings } from "./checker.ts";
import { compile, type Judging } from "./compile.ts";
import { type CheckContext, contextOf } from "./context.ts";
import type { Finding, RuleFault } from "./finding.ts";
import { type Answers, type Books, judge, referTo } from "./judge.ts";
import { makeFinding } from "./make-finding.ts";
import type { ElementPath } from "./outcome.ts";
import type { BlockCause } from "./rule.ts";

/** What one item is judged by: the settings of a check, without what only a list has. */
export type ItemJudgeSettings = Pick<CheckSettings, "rules" | "pack" | "asOf" | "calendar" | "laws">;

/** A rule that only a whole list can answer: items held against one another, columns of a table, targets. */
export interface LeftOut {
  readonly ruleId: string;
  /** The requirement, in Chinese. */
  readonly title: string;
  readonly level: "list" | "source" | "target";
}

/** A rule that could not be asked (未检查): an element that it needs is blank or unreadable. */
export interface Unjudged {
  readonly ruleId: string;
  readonly missing: string;
  readonly cause: BlockCause;
}

/** What the rules say of one item. */
export interface ItemJudgement {
  /** How many rules were asked. */
  readonly asked: number;
  /** In the order of the rules. */
  readonly findings: readonly Finding[];
  /** Places that are broken and not spoken of, because the caller did not ask about them. */
  readonly quiet: number;
  readonly unjudged: readonly Unjudged[];
  /** Rules that threw: our own mistake, not the item's. */
  readonly faults: readonly RuleFault[];
}

const everything = (): boolean => true;

/**
 * Asks the rules of a pack about one item at a time and keeps nothing: for forms. The pack is read once. The findings are
 * those that {@link Checker} makes of the same item; rules on whole lists stand in `leftOut`.
 *
 * @throws PackError when the pack names a rule or an option that there is not
 * @example
 * const items = new ItemJudge({ rules, pack: zhenping2018 });
 * const { findings } = items.judge({ id: "draft", name: "临时救助金给付" }, ([element]) => element === "legalBasis");
 * findings.every(({ path }) => path[0] === "legalBasis"); // true
 */
export class ItemJudge {
  readonly leftOut: readonly LeftOut[];
  readonly #judgings: readonly Judging[];
  readonly #context: CheckContext;
  readonly #answers: Answers = [];

  constructor(settings: ItemJudgeSettings) {
    const { rules, pack } = settings;
    const asOf = settings.asOf ?? pack.asOf;
    const { item, list, source, target } = compile(rules, [], pack, asOf);
    this.#judgings = item;
    // A form has a field for every element.
    this.#context = contextOf(settings, asOf, everything);
    this.leftOut = [...list, ...source, ...target]
      .sort((a, b) => a.place - b.place)
      .map(({ rule: { id, title, level } }) => ({ ruleId: id, title, level }));
  }

  /**
   * @param speaksOf whether a broken place is to be told; all are unless given
   * @returns what the rules say, with the books of what they do not
   */
  judge(item: ImplementationItem, speaksOf: (path: ElementPath) => boolean = everything): ItemJudgement {
    const findings: Finding[] = [];
    const unjudged: Unjudged[] = [];
    const faults: RuleFault[] = [];
    let quiet = 0;
    let ruleId = "";
    const books: Books = {
      skip() {},
      block: (missing, cause) => unjudged.push({ ruleId, missing, cause }),
    };
    this.#answers.fill(undefined);
    for (const judging of this.#judgings) {
      ruleId = judging.rule.id;
      try {
        const outcome = judge(judging, item, this.#context, this.#answers, books);
        if (outcome?.kind !== "fail") continue;
        for (const { path, data } of outcome.violations) {
          if (speaksOf(path)) {
            findings.push(makeFinding(judging, referTo(item, "implementation-item"), path, data));
          } else quiet += 1;
        }
      } catch (error) {
        faults.push({ ruleId, subjectId: item.id, error: String(error) });
      }
    }
    return { asked: this.#judgings.length, findings, quiet, unjudged, faults };
  }
}
