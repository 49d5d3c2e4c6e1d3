import type { DirectoryEntry, ItemElement } from "../model/index.ts";
import type { EntryRule, ItemRule, ListRule, SourceRule, TargetRule } from "./rule.ts";

/**
 * Declares a rule on one item of the implementation list. The file of a rule has it as its default export.
 *
 * @example
 * import * as z from "zod";
 * const stated = defineItemRule({
 *   id: "visits/stated",
 *   title: "写明到办事现场次数",
 *   severity: "error",
 *   basis: [{ source: "zp-2018-98", article: "五(三)", force: "must" }],
 *   why: "“最多跑一次”按到办事现场次数考核。",
 *   columns: ["maxVisits"],
 *   needs: [],
 *   options: z.strictObject({}),
 *   data: z.strictObject({}),
 *   check: ({ maxVisits }) => (maxVisits === undefined ? fail(["maxVisits"], {}) : pass),
 *   message: () => "到办事现场次数未填写。",
 *   suggestion: () => "填写申请人最多要到现场的次数。",
 * });
 * const checker = new Checker({ rules: [stated], metrics: [], pack: zhenping2018 });
 * checker.add({ id: "1", name: "临时救助金给付" });
 * checker.finish().findings.map(({ key }) => key); // ["visits/stated|1|maxVisits"]
 */
export const defineItemRule = <const K extends ItemElement, Data, Options>(
  rule: Omit<ItemRule<K, Data, Options>, "level">,
): ItemRule<K, Data, Options> => ({ level: "item", ...rule });

/**
 * Declares a rule on one entry of the directory.
 *
 * @example
 * import * as z from "zod";
 * const named = defineEntryRule({
 *   id: "elements/directory-named",
 *   title: "目录清单写明事项名称",
 *   severity: "error",
 *   basis: [{ source: "zp-2018-98", article: "四(三)", force: "must" }],
 *   why: "没有名称，无从对应实施清单。",
 *   needs: [],
 *   options: z.strictObject({}),
 *   data: z.strictObject({}),
 *   check: ({ name }) => (name === undefined ? fail(["name"], {}) : pass),
 *   message: () => "目录清单的“事项名称”未填。",
 *   suggestion: () => "补填“事项名称”。",
 * });
 * named.level; // "entry"
 */
export const defineEntryRule = <const K extends keyof DirectoryEntry, Data, Options>(
  rule: Omit<EntryRule<K, Data, Options>, "level">,
): EntryRule<K, Data, Options> => ({ level: "entry", ...rule });

/**
 * Declares a rule on a table as a whole.
 *
 * @example
 * import * as z from "zod";
 * const hasVisits = defineSourceRule({
 *   id: "elements/visits-column",
 *   title: "表中有到办事现场次数一栏",
 *   severity: "warning",
 *   desk: "centre",
 *   basis: [{ source: "zp-2018-98", article: "四(三)", force: "must" }],
 *   why: "缺这一栏，“最多跑一次”无法计算。",
 *   options: z.strictObject({}),
 *   data: z.strictObject({ items: z.int() }),
 *   check: ({ present }, { items }) => (present.includes("maxVisits") ? pass : fail(["maxVisits"], { items })),
 *   message: ({ items }) => `表中没有“到办事现场次数”一栏，影响 ${items} 项。`,
 *   suggestion: () => "请编制单位补填这一栏。",
 * });
 * hasVisits.level; // "source"
 */
export const defineSourceRule = <Data, Options>(
  rule: Omit<SourceRule<Data, Options>, "level">,
): SourceRule<Data, Options> => ({ level: "source", ...rule });

/**
 * Declares a rule on items held against one another.
 *
 * @example
 * import * as z from "zod";
 * const oneName = defineListRule<Map<string, string[]>, object, object>({
 *   id: "elements/names-differ",
 *   title: "事项名称不重复",
 *   severity: "warning",
 *   basis: [{ source: "zp-2018-98", article: "五(一)", force: "should" }],
 *   why: "同名的事项分不清。",
 *   needs: ["name"],
 *   options: z.strictObject({}),
 *   data: z.strictObject({}),
 *   init: () => new Map(),
 *   add(names, { id, name = "" }) {
 *     names.set(name, [...(names.get(name) ?? []), id]);
 *   },
 *   merge(names, later) {
 *     for (const [name, ids] of later) names.set(name, [...(names.get(name) ?? []), ...ids]);
 *   },
 *   save: (names) => [...names],
 *   load: (saved) => new Map(saved as [string, string[]][]),
 *   finish(names) {
 *     const again = [...names.values()].flatMap((ids) => ids.slice(1));
 *     const violations = again.map((id) => ({
 *       subject: { kind: "implementation-item", id, label: id } as const,
 *       path: ["name"] as const,
 *       data: {},
 *     }));
 *     return { passed: names.size, failed: again.length, skipped: [], blocked: [], violations };
 *   },
 *   message: () => "与别的事项同名。",
 *   suggestion: () => "在名称中写明区别。",
 * });
 * const checker = new Checker({ rules: [oneName], metrics: [], pack: zhenping2018 });
 * for (const id of ["1", "2"]) checker.add({ id, name: "临时救助金给付" });
 * checker.finish().findings.map(({ subject }) => subject.id); // ["2"]
 */
export const defineListRule = <State, Data, Options>(
  rule: Omit<ListRule<State, Data, Options>, "level">,
): ListRule<State, Data, Options> => ({ level: "list", ...rule });

/**
 * Declares a rule that holds a metric against its target.
 *
 * @example
 * import * as z from "zod";
 * const reached = defineTargetRule({
 *   id: "visits/at-most-once-target",
 *   title: "“最多跑一次”事项占比达到目标",
 *   severity: "error",
 *   basis: [{ source: "zp-2018-98", article: "五(三)", force: "must" }],
 *   why: "目标既对全县，也对每个编制单位。",
 *   metric: "visits/at-most-once",
 *   options: z.strictObject({}),
 *   data: z.strictObject({ missing: z.int() }),
 *   judge({ target }) {
 *     if (target === undefined) return skip("政策包没有设定目标");
 *     return target.missing === 0 ? pass : fail(["maxVisits"], { missing: target.missing });
 *   },
 *   message: ({ missing }) => `还差 ${missing} 项。`,
 *   suggestion: () => "先补填未写明次数的事项。",
 * });
 * reached.level; // "target"
 */
export const defineTargetRule = <Data, Options>(
  rule: Omit<TargetRule<Data, Options>, "level">,
): TargetRule<Data, Options> => ({ level: "target", ...rule });
