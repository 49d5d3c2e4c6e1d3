import { Checker } from "@zp/catalog-core/engine";
import { metrics } from "@zp/catalog-core/metrics";
import { ImplementationItem } from "@zp/catalog-core/model";
import { zhenping2018 } from "@zp/catalog-core/packs";
import { rules } from "@zp/catalog-core/rules";
import { GENERATED_SOURCE } from "@zp/testkit";
import { Ajv2020 } from "ajv/dist/2020.js";
import * as z from "zod";
import { type Count, rulesByHand } from "./by-hand/counts.ts";
import { SinglePass } from "./by-hand/single-pass.ts";
import type { ContestantId } from "./contestants.ts";

/** Subjects that broke each rule, and at how many places; of the engine, also those that kept to it. */
export type RuleCounts = Readonly<Record<string, Readonly<Count> & { readonly passed?: number }>>;

/** One list being checked. */
export interface Run {
  add(item: ImplementationItem): void;
  /** Counts by rule; of a schema, the items that do not fit it, under `schema`. */
  finish(): RuleCounts;
}

/** Findings that the engine keeps per rule, as a command does that lists the first of them. */
const KEEP = 100;

const byHand: ReadonlySet<string> = new Set(rulesByHand);
/** Rules that are written out on both sides. */
export const comparedRules = rules.filter(({ id }) => byHand.has(id));
const judged = new Set(comparedRules.flatMap((rule) => (rule.level === "target" ? [rule.metric] : [])));
/** Metrics that a rule asks for. */
const judgedMetrics = metrics.filter(({ id }) => judged.has(id));

function engine(which: { rules: typeof rules; metrics: typeof metrics }): Run {
  const checker = new Checker({ ...which, pack: zhenping2018, keep: KEEP });
  checker.addSource(GENERATED_SOURCE);
  return {
    add: (item) => checker.add(item),
    finish: () => {
      const { coverage, faults } = checker.finish();
      if (faults[0] !== undefined) throw new Error(`${faults[0].ruleId}: ${faults[0].error}`);
      return Object.fromEntries(
        coverage.map(({ ruleId, passed, failed, findings }) => [ruleId, { passed, failed, findings }]),
      );
    },
  };
}

/** Counts what a predicate says no to. */
function schema(fits: (item: ImplementationItem) => boolean): Run {
  const count = { failed: 0, findings: 0 };
  return {
    add: (item) => {
      if (!fits(item)) count.failed += 1;
    },
    finish: () => ({ schema: count }),
  };
}

function ajv(): (item: ImplementationItem) => boolean {
  // The schema has a pattern beside each format, so that the formats need no library of their own.
  const validator = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
  const validate = validator.compile(z.toJSONSchema(ImplementationItem));
  return (item) => validate(item);
}

let validate: ReturnType<typeof ajv> | undefined;

/** How each begins; whatever is compiled is compiled once. */
export const begin: Readonly<Record<ContestantId, () => Run>> = {
  engine: () => engine({ rules: comparedRules, metrics: judgedMetrics }),
  "with-metrics": () => engine({ rules, metrics }),
  "by-hand": () => new SinglePass(GENERATED_SOURCE, zhenping2018.asOf),
  zod: () => schema((item) => ImplementationItem.safeParse(item).success),
  ajv: () => {
    validate ??= ajv();
    return schema(validate);
  },
};

/** The rules on which two counts differ, as sentences; none where they agree. */
export function disagreements(engine: RuleCounts, other: RuleCounts): string[] {
  return rulesByHand.flatMap((id) => {
    const [a, b] = [engine[id], other[id]];
    if (a === undefined) return [`the engine has no rule ${id}`];
    if (a.failed === b?.failed && a.findings === b.findings) return [];
    return [
      `${id}: the engine ${a.failed} failed, ${a.findings} findings; by hand ${b?.failed}, ${b?.findings}`,
    ];
  });
}
