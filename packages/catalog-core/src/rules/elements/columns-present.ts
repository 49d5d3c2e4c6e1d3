import * as z from "zod";
import { defineSourceRule, failAll, skip, type Violation } from "../../engine/index.ts";
import { labelOf } from "../../terms/index.ts";
import { accuracy, directoryElements, implementationElements, nationalElements } from "../citations.ts";
import { directoryElementsOfOrder, givenByRows, implementationElementsOfOrder } from "./order-elements.ts";

const data = z.strictObject({
  element: z.string(),
  /** Items of the table. */
  items: z.int(),
  /** Rules and metrics that look at the element. */
  rules: z.int(),
  metrics: z.int(),
  /** That no document in force names the element, though others would. */
  notRequired: z.literal(true).optional(),
});
type Data = z.output<typeof data>;

/**
 * Whether a list may do without the column: the order does not name the element, and no figure rests on it. Only a rule
 * that looks at it has then nothing to look at.
 */
const isOptional = ({ element, metrics, notRequired }: Data): boolean =>
  metrics === 0 && (notRequired === true || !ofOrder.has(element));

const ofOrder: ReadonlySet<string> = new Set([
  "name",
  "itemType",
  ...directoryElementsOfOrder,
  ...implementationElementsOfOrder,
]);

/** “、3 条规则” where there are any. */
const part = (count: number, word: string): string => (count === 0 ? "" : `、${count} ${word}`);

export default defineSourceRule({
  id: "elements/columns-present",
  title: "表中有检查所需的各栏",
  severity: "warning",
  desk: "centre",
  basis: [implementationElements, directoryElements, accuracy, nationalElements],
  history: [
    { on: "2026-11-23", what: "新增。" },
    { on: "2026-11-26", what: "加上国家标准作依据，“收费标准”除外。" },
  ],
  why: "整栏缺失与单元格空白是两回事：缺一栏，表中所有事项的这一要素都无从检查，有关指标无法计算，但不能算作各编制单位逐项漏填。",
  notFor: "进度表：缺哪一栏，由进度检查自己说明。",
  options: z.strictObject({
    /** Elements that the documents in force do not name: a list may do without their columns. */
    notRequired: z.array(z.string()).default([]),
  }),
  data,
  check(source, facts, { notRequired }) {
    if (source.layer === "stageDates") return skip("不是目录清单，也不是实施清单");
    const present = new Set(source.present);
    const violations: Violation<Data>[] = [];
    const asked = new Map(facts.missed.map((missed) => [missed.element, missed]));
    const named: readonly string[] =
      source.layer === "directory" ? directoryElementsOfOrder : implementationElementsOfOrder;
    const required = named.filter((element) => !notRequired.includes(element));
    for (const element of new Set([...required, ...asked.keys()])) {
      const rows = (givenByRows as Readonly<Record<string, string>>)[element];
      if (present.has(element) || (rows !== undefined && present.has(rows))) continue;
      const { rules, metrics } = asked.get(element) ?? { rules: 0, metrics: 0 };
      const said = notRequired.includes(element) ? { notRequired: true as const } : {};
      violations.push({ path: [element], data: { element, items: facts.items, rules, metrics, ...said } });
    }
    return failAll(violations);
  },
  message: ({ element, items, rules, metrics }) =>
    `表中没有“${labelOf(element)}”一栏，影响 ${items} 项${part(rules, "条规则")}${part(metrics, "项指标")}。`,
  suggestion: (found) =>
    `核对表头：该栏用了别的名称的，在映射中指明哪一列是“${labelOf(found.element)}”；确实没有的，${
      isOptional(found) ? "所依据的文件没有要求，可以不补，有关检查不作判断。" : "请编制单位补填这一栏。"
    }`,
});
