import * as z from "zod";
import { defineItemRule, failAll, pass, type Violation } from "../../engine/index.ts";
import { inPopulation } from "../../metrics/index.ts";
import type { Phone } from "../../model/index.ts";
import { labelOf } from "../../terms/index.ts";
import { implementationElements, nationalElements } from "../citations.ts";
import { hasFigures } from "./phone-kinds.ts";

const data = z.strictObject({
  element: z.enum(["consultationPhones", "supervisionPhones"]),
  written: z.string(),
});
type Data = z.output<typeof data>;

const elements = ["consultationPhones", "supervisionPhones"] as const;

/** What stands there instead of a number; `undefined` where there is one, or nothing at all. */
function insteadOfNumber(phones: readonly Phone[] | undefined): string | undefined {
  if (phones === undefined || phones.some(hasFigures)) return undefined;
  return phones[0]?.raw ?? "无";
}

const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}……` : text);

export default defineItemRule({
  id: "contact/phones-stated",
  title: "咨询电话、监督电话写出号码",
  severity: "error",
  basis: [implementationElements, nationalElements],
  history: [{ on: "2026-11-23", what: "新增。" }],
  why: "两个电话是工作方案列明的要素。写“无”“详见网站”，或者只写地址，群众还是打不通。",
  notFor: "空白的由规则 elements/implementation-complete 指出。",
  appliesTo: inPopulation,
  needsSome: ["consultationPhones", "supervisionPhones"],
  needs: [],
  options: z.strictObject({}),
  data,
  check(item) {
    let violations: Violation<Data>[] | undefined;
    for (const element of elements) {
      const written = insteadOfNumber(item[element]);
      if (written === undefined) continue;
      violations ??= [];
      violations.push({ path: [element], data: { element, written } });
    }
    return violations === undefined ? pass : failAll(violations);
  },
  message: ({ element, written }) => `“${labelOf(element)}”没有写出号码，写的是“${shortened(written)}”。`,
  suggestion: ({ element }) =>
    element === "supervisionPhones"
      ? "填写受理投诉的号码；由政务服务中心或热线统一受理的，填写其号码。"
      : "填写能够解答该事项的号码。",
});
