import * as z from "zod";
import { defineItemRule, failAll, pass, type Violation } from "../../engine/index.ts";
import { inPopulation } from "../../metrics/index.ts";
import type { Phone } from "../../model/index.ts";
import { labelOf } from "../../terms/index.ts";
import { practice } from "../citations.ts";
import { isLandline } from "./phone-kinds.ts";

const data = z.strictObject({
  element: z.enum(["consultationPhones", "supervisionPhones"]),
  written: z.string(),
  /** The area code of the place, where the policy pack names it. */
  areaCode: z.string().optional(),
});
type Data = z.output<typeof data>;

const elements = ["consultationPhones", "supervisionPhones"] as const;

/** The first fixed line, where none of the numbers has an area code that could be meant for all. */
function withoutAreaCode(phones: readonly Phone[] | undefined): Phone | undefined {
  if (phones === undefined || phones.some(({ areaCode }) => areaCode !== undefined)) return undefined;
  return phones.find(({ number }) => number !== undefined && isLandline(number));
}

export default defineItemRule({
  id: "contact/area-code-stated",
  title: "固定电话写明区号",
  severity: "info",
  basis: [practice],
  history: [{ on: "2026-11-23", what: "新增。" }],
  why: "清单和办事指南在网上公开，外地打来要加区号。没有文件作此要求，属于编制惯例，仅作提示。",
  notFor: "手机、热线不检查；几个号码中有一个写了区号的，视为共用。",
  appliesTo: inPopulation,
  needsSome: ["consultationPhones", "supervisionPhones"],
  needs: [],
  options: z.strictObject({}),
  data,
  check(item, _options, { conventions }) {
    let violations: Violation<Data>[] | undefined;
    for (const element of elements) {
      const phone = withoutAreaCode(item[element]);
      if (phone === undefined) continue;
      const { areaCode } = conventions;
      violations ??= [];
      violations.push({
        path: [element],
        data: { element, written: phone.raw, ...(areaCode === undefined ? {} : { areaCode }) },
      });
    }
    return violations === undefined ? pass : failAll(violations);
  },
  message: ({ element, written }) => `“${labelOf(element)}”中的“${written}”没有区号。`,
  suggestion: ({ areaCode }) =>
    areaCode === undefined ? "在号码前加上区号。" : `在号码前加上区号，本地号码写“${areaCode}-”。`,
});
