import * as z from "zod";
import { defineItemRule, fail, pass, skip } from "../../engine/index.ts";
import { inPopulation } from "../../metrics/index.ts";
import type { Phone } from "../../model/index.ts";
import { implementationElements, nationalElements, practice } from "../citations.ts";
import { isShort } from "./phone-kinds.ts";

/** The same line: a number written once with and once without its area code is one, two extensions are two. */
const isSameLine = (a: Phone, b: Phone): boolean =>
  a.number === b.number &&
  (a.areaCode === b.areaCode || a.areaCode === undefined || b.areaCode === undefined) &&
  a.extension === b.extension;

export default defineItemRule({
  id: "contact/phones-differ",
  title: "监督电话与咨询电话不是同一个号码",
  severity: "warning",
  basis: [{ ...implementationElements, force: "should" }, practice, nationalElements],
  history: [{ on: "2026-11-23", what: "新增。" }],
  why: "工作方案把咨询电话和监督电话列为两项。投诉打到被投诉的窗口，监督就落了空。两个号码不得相同是编制惯例，所以提示核实。",
  notFor: "12345 等热线由大家共用，相同也不算；监督电话中另有不同号码或热线的，不算。",
  appliesTo: inPopulation,
  needs: ["consultationPhones", "supervisionPhones"],
  options: z.strictObject({}),
  data: z.strictObject({ number: z.string() }),
  check({ consultationPhones, supervisionPhones }, _options, { conventions }) {
    let shared: Phone | undefined;
    for (const supervision of supervisionPhones) {
      const { number } = supervision;
      if (number === undefined) continue;
      if (isShort(number) || conventions.hotlines.includes(number)) return pass;
      if (!consultationPhones.some((one) => isSameLine(one, supervision))) return pass;
      shared ??= supervision;
    }
    if (shared !== undefined) return fail(["supervisionPhones"], { number: shared.raw });
    return skip("监督电话没有写出号码");
  },
  message: ({ number }) => `监督电话“${number}”与咨询电话是同一个号码。`,
  suggestion: () => "监督电话填写受理投诉的机构的号码，如单位办公室、纪检部门或政务服务中心。",
});
