import * as z from "zod";
import { defineItemRule, failAll, pass, type Violation } from "../../engine/index.ts";
import { handlingOf, inPopulation } from "../../metrics/index.ts";
import type { ImplementationItem, ItemElement } from "../../model/index.ts";
import { labelOf, termOf } from "../../terms/index.ts";
import { accuracy, implementationElements, nationalElements } from "../citations.ts";
import { isApplicationUntold } from "../scope/application.ts";
import { givenByRows, implementationElementsOfOrder } from "./order-elements.ts";

const data = z.strictObject({ element: z.string() });
type Data = z.output<typeof data>;

interface Required {
  readonly element: ItemElement;
  readonly rows: ItemElement | undefined;
  /** “无” in it is as good as a blank, so an empty list is one too. */
  readonly emptyIsBlank: boolean;
}

const required: readonly Required[] = (
  ["name", "itemType", ...implementationElementsOfOrder, "statutoryTimeLimit"] as const
).map((element) => ({
  element,
  rows: givenByRows[element],
  emptyIsBlank: termOf(element).none === "placeholder",
}));

const isBlank = (value: unknown, emptyIsBlank: boolean): boolean =>
  value === undefined || (emptyIsBlank && Array.isArray(value) && value.length === 0);

/**
 * Whether the element is asked of this item at all. An instant item is done while one waits, whatever the limits; the
 * fee columns are asked where a fee is taken.
 */
function isAsked(element: ItemElement, item: ImplementationItem): boolean {
  switch (element) {
    case "promisedTimeLimit":
    case "statutoryTimeLimit":
      return !handlingOf(item, "stated").instant;
    case "feeStandard":
    case "feeBasis":
      return item.charges === "yes";
    default:
      return true;
  }
}

/** What a finding of scope/application-described already asks about, if it asks: it is one question, not seven. */
const ofHandling: ReadonlySet<ItemElement> = new Set([
  "promisedTimeLimit",
  "statutoryTimeLimit",
  "materials",
  "procedure",
  "channels",
]);

export default defineItemRule({
  id: "elements/implementation-complete",
  title: "实施清单要素齐全",
  severity: "error",
  basis: [
    implementationElements,
    accuracy,
    {
      source: "zp-2018-98",
      article: "五(三)",
      quote: "原则上应将承诺时限压缩至法定时限的50%以内",
      force: "should",
    },
    nationalElements,
  ],
  history: [
    { on: "2026-11-23", what: "新增。" },
    {
      on: "2026-11-26",
      what: "加上国家标准作依据：不受工作方案约束的地方，按国家标准提醒，“收费标准”除外。",
    },
  ],
  why: "工作方案列出的十三项要素以及事项名称、事项类型都要填写；要求承诺时限不超过法定时限的一半，所以法定办结时限也要填写，法律没有规定的写“无”。空白不等于“无”，也不等于零。",
  notFor:
    "看不出怎样申请的事项，由规则 scope/application-described 一并指出；即办件（办件类型未填，承诺写明即办的也是）不要求填写两个时限；收费标准、收费依据只在“是否收费”为“是”时要求填写，“是否收费”有栏目而未填的另行指出；整栏缺失的由规则 elements/columns-present 一次指出；不受工作方案约束、只依据国家标准的地方，不要求“收费标准”，表4 没有这一项。",
  appliesTo: inPopulation,
  needs: [],
  options: z.strictObject({
    /** Elements that the documents in force do not name: left to be blank. */
    notRequired: z.array(z.string()).default([]),
  }),
  data,
  check(item, { notRequired }, context) {
    let violations: Violation<Data>[] | undefined;
    const unapplied = isApplicationUntold(item, context);
    for (const { element, rows, emptyIsBlank } of required) {
      if (notRequired.includes(element) || (unapplied && ofHandling.has(element))) continue;
      if (!isBlank(item[element], emptyIsBlank)) continue;
      if (rows !== undefined && !isBlank(item[rows], true)) continue;
      if (!isAsked(element, item) || !context.hasColumn(item.sourceId, element)) continue;
      violations ??= [];
      violations.push({ path: [element], data: { element } });
    }
    if (
      !unapplied &&
      item.charges === undefined &&
      item.feeStandard === undefined &&
      isBlank(item.fees, true) &&
      context.hasColumn(item.sourceId, "charges")
    ) {
      violations ??= [];
      violations.push({ path: ["charges"], data: { element: "charges" } });
    }
    return violations === undefined ? pass : failAll(violations);
  },
  message: ({ element }) =>
    element === "charges"
      ? "“是否收费”未填，也没有写收费标准，看不出是否收费。"
      : `“${labelOf(element)}”未填。`,
  suggestion: ({ element }) => {
    switch (element) {
      case "charges":
        return "填写“是”或“否”；收费的，一并填写收费标准和收费依据。";
      case "statutoryTimeLimit":
        return "按设定依据填写法定办结时限及单位；法律、法规、规章没有规定的，写“无”。";
      case "materials":
        return "逐项列出申请材料；不需要材料的，写“无”。";
      default:
        return `补填“${labelOf(element)}”。`;
    }
  },
});
