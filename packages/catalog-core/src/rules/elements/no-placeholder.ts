import * as z from "zod";
import { defineItemRule, failAll, pass, type Violation } from "../../engine/index.ts";
import { inPopulation } from "../../metrics/index.ts";
import { labelOf, statedAs, termsOf } from "../../terms/index.ts";
import { accuracy, nationalElements } from "../citations.ts";

const data = z.strictObject({ element: z.string(), written: z.string() });
type Data = z.output<typeof data>;

/** Left to rules of their own (type, basis, fees, phones), or mere notes, where “详见附件” is an answer. */
const elsewhere: ReadonlySet<string> = new Set([
  "itemType",
  "legalBasis",
  "feeStandard",
  "feeBasis",
  "consultationPhones",
  "supervisionPhones",
  "remark",
  "version",
  "topics",
  "operatingSystem",
  "visitReason",
  "statutoryTimeLimitNote",
  "promisedTimeLimitNote",
]);

const elements: ReadonlySet<string> = new Set(
  termsOf("implementation")
    .filter(({ element, companionOf }) => companionOf === undefined && !elsewhere.has(element))
    .map(({ element }) => element),
);

/** The text of an element that is one, or that could not be read as anything else. */
const writtenIn = (value: unknown): string | undefined => {
  if (typeof value === "string") return value;
  const kept = value as { kind?: unknown; raw?: unknown } | undefined | null;
  return typeof kept === "object" && kept?.kind === "unreadable" ? (kept.raw as string) : undefined;
};

export default defineItemRule({
  id: "elements/no-placeholder",
  title: "要素写实际内容，不用占位文字",
  severity: "error",
  basis: [
    accuracy,
    {
      source: "state-council-2017-115",
      article: "",
      force: "may",
    },
    nationalElements,
  ],
  history: [{ on: "2026-11-23", what: "新增。" }],
  why: "“详见附件”“待定”“/”之类占着格子，群众却看不到内容，与空白没有区别。“无”在法定时限、收费、数量限制等要素里是一种说明，不算占位。",
  notFor: "事项类型、设定依据、收费、电话由各自的规则检查；备注和各项说明不检查。",
  appliesTo: inPopulation,
  needs: [],
  options: z.strictObject({}),
  data,
  check(item) {
    let violations: Violation<Data>[] | undefined;
    const record = item as Readonly<Record<string, unknown>>;
    for (const element in record) {
      const value = record[element];
      if (value === undefined || !elements.has(element)) continue;
      const written = writtenIn(value);
      if (written === undefined || statedAs(element, written) !== "placeholder") continue;
      violations ??= [];
      violations.push({ path: [element], data: { element, written } });
    }
    return violations === undefined ? pass : failAll(violations);
  },
  message: ({ element, written }) => `“${labelOf(element)}”写的是“${written}”，等于没有填写。`,
  suggestion: ({ element, written }) =>
    /见|附件|同上/.test(written)
      ? `把所指的内容直接写进“${labelOf(element)}”。`
      : `填写“${labelOf(element)}”的实际内容；暂时没有的，说明原因。`,
});
