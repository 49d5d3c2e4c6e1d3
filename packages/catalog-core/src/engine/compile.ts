import type { Source } from "../model/index.ts";
import { type Citation, hasEnded, isInForce } from "../sources.ts";
import type { Metric } from "./metric.ts";
import type { PolicyPack } from "./pack.ts";
import type {
  AnyEntryRule,
  AnyItemRule,
  AnyListRule,
  AnyRule,
  AnySourceRule,
  AnyTargetRule,
  Severity,
  SourceFacts,
} from "./rule.ts";

/** An enabled rule with the options and the severity that the pack gives it. */
export interface Enabled<Rule extends AnyRule> {
  readonly rule: Rule;
  /** Its place in the order of rules. */
  readonly place: number;
  readonly options: unknown;
  readonly severity: Severity;
  /** Those that hold on the day of judgement. */
  readonly citations: readonly Citation[];
}

/**
 * A rule on single subjects as it is asked hundreds of thousands of times: every one has the same shape, whatever its
 * author left out.
 */
export interface Judging<Rule extends AnyItemRule | AnyEntryRule = AnyItemRule | AnyEntryRule>
  extends Enabled<Rule> {
  readonly appliesTo: Rule["appliesTo"] | undefined;
  /** Rules that ask the same `appliesTo` with the same options share a number: of one subject it is asked once. */
  readonly question: number;
  readonly columns: readonly string[];
  readonly needsSome: readonly string[];
  readonly needs: readonly string[];
  readonly check: Rule["check"];
}

/** What a pack makes of the rules: sorted by what they look at. */
export interface Programme {
  readonly all: readonly Enabled<AnyRule>[];
  readonly item: readonly Judging<AnyItemRule>[];
  readonly entry: readonly Judging<AnyEntryRule>[];
  readonly source: readonly Enabled<AnySourceRule>[];
  readonly list: readonly Enabled<AnyListRule>[];
  readonly target: readonly Enabled<AnyTargetRule>[];
  /** What rules and metrics look at in a table of the layer. */
  readonly needs: Readonly<Record<Source["layer"], readonly Need[]>>;
}

/** That one rule or metric looks at an element, or at one that would do as well. */
export interface Need {
  readonly by: "rules" | "metrics";
  readonly element: string;
  readonly standIns: readonly string[];
}

/** The elements that a table has no column for, nor any that would do, with how many rules and metrics miss each. */
export function missedIn(needs: readonly Need[], present: ReadonlySet<string>): SourceFacts["missed"] {
  const missed = new Map<string, { rules: number; metrics: number }>();
  for (const { by, element, standIns } of needs) {
    if (present.has(element) || standIns.some((other) => present.has(other))) continue;
    const count = missed.get(element) ?? { rules: 0, metrics: 0 };
    count[by] += 1;
    missed.set(element, count);
  }
  return [...missed]
    .map(([element, count]) => ({ element, ...count }))
    .sort((a, b) => (a.element < b.element ? -1 : 1));
}

/** A pack that asks for what there is not, or gives an option that its rule does not take. */
export class PackError extends Error {
  override readonly name = "PackError";
}

const bound = { must: "error", should: "warning", may: "info" } as const;
const weight = { info: 0, warning: 1, error: 2 } as const;

/**
 * The citations of a rule that hold on the day of judgement, the later ones too where the pack lets them judge; never a text
 * that another has replaced, nor a document that the pack sets aside.
 *
 * @returns none where the rule rests on nothing that was in force there
 * @example
 * const stated = rules.find(({ id }) => id === "visits/stated")!;
 * citationsOn(stated, "2018-08-25", zhenping2018)[0]?.source; // "zp-2018-98"
 * citationsOn(stated, "2020-12-31", national2020).length; // 0
 */
export const citationsOn = (rule: AnyRule, day: string, pack: PolicyPack): readonly Citation[] =>
  rule.basis.filter(
    ({ source }) =>
      pack.sourcesSetAside?.includes(source) !== true &&
      (pack.conventions.laterSources ? !hasEnded(source, day) : isInForce(source, day)),
  );

/** No graver than the strongest of the citations allows. */
function boundedBy(severity: Severity, citations: readonly Citation[]): Severity {
  const most = citations
    .map(({ force }): Severity => bound[force])
    .reduce((a, b) => (weight[a] >= weight[b] ? a : b), "info");
  return weight[severity] <= weight[most] ? severity : most;
}

/**
 * Reads the pack against the rules. A rule whose documents came into force later is left out: no law of 2020 judges a list
 * of 2018 unless the pack says so.
 *
 * @param asOf the day of judgement
 * @throws PackError naming the rule and the option, in Chinese
 */
export function compile(
  rules: readonly AnyRule[],
  metrics: readonly Metric[],
  pack: PolicyPack,
  asOf: string,
): Programme {
  const known = new Set<string>(rules.map((rule) => rule.id));
  for (const id of Object.keys(pack.rules)) {
    if (!known.has(id)) throw new PackError(`政策包 ${pack.id} 设置了不存在的规则“${id}”。`);
  }
  const all: Enabled<AnyRule>[] = [];
  for (const [place, rule] of rules.entries()) {
    const setting = pack.rules[rule.id];
    if (setting?.enabled === false) continue;
    const citations = citationsOn(rule, asOf, pack);
    if (citations.length === 0) continue;
    const options = rule.options.safeParse(setting?.options ?? {});
    if (!options.success) {
      const [issue] = options.error.issues;
      const named = issue?.code === "unrecognized_keys" ? issue.keys.join("、") : issue?.path.join(".");
      throw new PackError(`政策包 ${pack.id} 中规则“${rule.id}”没有选项“${named}”这样的写法。`);
    }
    all.push({
      rule,
      place,
      options: options.data,
      citations,
      severity: rule.trial ? "info" : boundedBy(setting?.severity ?? rule.severity, citations),
    });
  }
  const only = <Rule extends AnyRule>(level: Rule["level"]): Enabled<Rule>[] =>
    all.filter((enabled): enabled is Enabled<Rule> => enabled.rule.level === level);
  const needs = { directory: [] as Need[], implementation: [] as Need[], stageDates: [] as Need[] };
  for (const { rule } of all) {
    // A rule on trial asks nobody for a column.
    if (rule.trial) continue;
    if (rule.level !== "item" && rule.level !== "list" && rule.level !== "entry") continue;
    const layer = rule.level === "entry" ? "directory" : "implementation";
    const columns: readonly string[] = rule.level === "list" ? [] : (rule.columns ?? []);
    const must = new Set<string>([...(rule.needs as readonly string[]), ...columns]);
    for (const element of must) needs[layer].push({ by: "rules", element, standIns: [] });
    // Of several that would do, the first stands for all.
    const [first, ...standIns]: readonly string[] = rule.level === "list" ? [] : (rule.needsSome ?? []);
    if (first !== undefined && !must.has(first)) {
      needs[layer].push({ by: "rules", element: first, standIns });
    }
  }
  for (const metric of metrics) {
    for (const element of metric.needs) {
      needs.implementation.push({ by: "metrics", element, standIns: [] });
    }
  }
  return {
    all,
    item: judgings(only<AnyItemRule>("item")),
    entry: judgings(only<AnyEntryRule>("entry")),
    source: only<AnySourceRule>("source"),
    list: only<AnyListRule>("list"),
    target: only<AnyTargetRule>("target"),
    needs,
  };
}

function judgings<Rule extends AnyItemRule | AnyEntryRule>(
  enabled: readonly Enabled<Rule>[],
): Judging<Rule>[] {
  const asked: { readonly appliesTo: unknown; readonly options: string }[] = [];
  return enabled.map(({ rule, place, options, severity, citations }) => {
    const { appliesTo, check } = rule;
    const question = { appliesTo, options: JSON.stringify(options) };
    const known = asked.findIndex(
      (other) => other.appliesTo === question.appliesTo && other.options === question.options,
    );
    return {
      rule,
      place,
      options,
      severity,
      citations,
      appliesTo,
      question: known === -1 ? asked.push(question) - 1 : known,
      columns: rule.columns ?? [],
      needsSome: rule.needsSome ?? [],
      needs: rule.needs as readonly string[],
      check,
    };
  });
}
