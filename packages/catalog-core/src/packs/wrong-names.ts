import { codeSchemes } from "../codes/index.ts";
import { currentRuleId } from "../engine/index.ts";
import { metrics } from "../metrics/index.ts";
import { retiredRules, rules } from "../rules/index.ts";
import { isStageColumn, stageColumns } from "../schedule/index.ts";
import { sources } from "../sources.ts";
import { type PackProblem, problemsOf, unknownName } from "./pack-problems.ts";

type Loose = Readonly<Record<string, unknown>>;

const recordOf = (value: unknown): Loose =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Loose) : {};
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const targetIds = metrics.filter(({ targetKind }) => targetKind === "list").map(({ id }): string => id);
const schemeIds = codeSchemes.map(({ id }): string => id);
const ruleById = new Map<string, (typeof rules)[number]>(rules.map((rule) => [rule.id, rule]));

/**
 * Names that are right in form, and of nothing that there is: a slip of a letter would otherwise be passed over in silence.
 *
 * @param json a pack or an extension, in whatever state
 */
export function wrongNames(json: object): PackProblem[] {
  const pack = json as Loose;
  return [
    ...wrongTargets(recordOf(pack.targets)),
    ...wrongEntries("codeSchemes", listOf(pack.codeSchemes), schemeIds, "没有这种编码规则"),
    ...wrongEntries("sourcesSetAside", listOf(pack.sourcesSetAside), Object.keys(sources), "没有这份文件"),
    ...Object.entries(recordOf(pack.rules)).flatMap(([id, setting]) => wrongRule(id, recordOf(setting))),
    ...wrongStages(listOf(pack.schedule)),
  ];
}

const wrongTargets = (targets: Loose): PackProblem[] =>
  Object.entries(targets)
    .filter(([id]) => !targetIds.includes(id))
    .map(([id, value]) =>
      unknownName({ key: `targets.${id}`, value, expected: "没有这个可以设目标的指标" }, id, targetIds),
    );

const wrongEntries = (
  key: string,
  entries: readonly unknown[],
  allowed: readonly string[],
  expected: string,
): PackProblem[] =>
  entries.flatMap((name, at) =>
    typeof name !== "string" || allowed.includes(name)
      ? []
      : [unknownName({ key: `${key}.${at}`, value: name, expected }, name, allowed)],
  );

function wrongRule(id: string, { options = {} }: Loose): PackProblem[] {
  const current = currentRuleId(id, retiredRules);
  // A rule that was given up may still be named: the setting does nothing.
  if (current === undefined) return [];
  const rule = ruleById.get(current);
  if (rule === undefined) {
    const expected = "没有这条规则（zp rules 列出全部）";
    return [unknownName({ key: `rules.${id}`, expected }, id, [...ruleById.keys()])];
  }
  const parsed = rule.options.safeParse(options);
  if (parsed.success) return [];
  const names = Object.keys((rule.options as { readonly shape?: object }).shape ?? {});
  return problemsOf(parsed.error.issues, options, () => names).map((problem): PackProblem => {
    const key = `rules.${id}.options.${problem.key}`;
    const none = names.length === 0 ? { expected: "没有这个选项，这条规则不带选项" } : {};
    return { ...problem, key, ...none };
  });
}

function wrongStages(schedule: readonly unknown[]): PackProblem[] {
  const seen = new Set<unknown>();
  return schedule.flatMap((entry, at): PackProblem[] => {
    const { stage, kind = "stage", from, until } = recordOf(entry);
    const key = `schedule.${at}`;
    const problems: PackProblem[] = [];
    if (typeof stage === "string" && kind !== "whole" && !isStageColumn(stage)) {
      const expected = "进度表没有这个阶段的一栏";
      problems.push(unknownName({ key: `${key}.stage`, value: stage, expected }, stage, stageColumns));
    }
    if (seen.has(stage)) problems.push({ key: `${key}.stage`, value: stage, expected: "这个阶段已经写过" });
    seen.add(stage);
    if (typeof from === "string" && typeof until === "string" && from > until) {
      problems.push({ key: `${key}.from`, value: from, expected: `晚于截止日期 ${until}` });
    }
    return problems;
  });
}
