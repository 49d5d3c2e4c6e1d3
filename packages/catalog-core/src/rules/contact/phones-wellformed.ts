import * as z from "zod";
import { defineItemRule, failAll, pass, type Violation } from "../../engine/index.ts";
import { inPopulation } from "../../metrics/index.ts";
import { labelOf } from "../../terms/index.ts";
import { accuracy, implementationElements, nationalElements } from "../citations.ts";
import { phoneProblem } from "./phone-kinds.ts";

const data = z.strictObject({
  element: z.enum(["consultationPhones", "supervisionPhones"]),
  written: z.string(),
  problem: z.enum(["unread", "number", "area-code"]),
});
type Data = z.output<typeof data>;

const elements = ["consultationPhones", "supervisionPhones"] as const;
const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}……` : text);

export default defineItemRule({
  id: "contact/phones-wellformed",
  title: "电话号码位数正确",
  severity: "warning",
  basis: [implementationElements, accuracy, nationalElements],
  history: [{ on: "2026-11-23", what: "新增。" }],
  why: "号码多一位、少一位就打不通。区号为三位的地方，固定电话是八位；其他地方是七位或八位；手机十一位；热线五至六位。",
  notFor: "没有写出号码的，由规则 contact/phones-stated 指出。是否打得通不检查。",
  appliesTo: inPopulation,
  needsSome: ["consultationPhones", "supervisionPhones"],
  needs: [],
  options: z.strictObject({}),
  data,
  check(item) {
    let violations: Violation<Data>[] | undefined;
    for (const element of elements) {
      for (const phone of item[element] ?? []) {
        const problem = phoneProblem(phone);
        if (problem === undefined) continue;
        violations ??= [];
        violations.push({ path: [element, phone.id], data: { element, written: phone.raw, problem } });
      }
    }
    return violations === undefined ? pass : failAll(violations);
  },
  message({ element, written, problem }) {
    switch (problem) {
      case "unread":
        return `“${labelOf(element)}”中的“${shortened(written)}”读不出号码。`;
      case "number":
        return `“${labelOf(element)}”中的“${shortened(written)}”号码位数不对。`;
      case "area-code":
        return `“${labelOf(element)}”中的“${shortened(written)}”区号不对。`;
    }
  },
  suggestion: () => "核对号码，写成“区号-号码”，有分机的写“转×××”；几个号码之间用顿号分开。",
});
