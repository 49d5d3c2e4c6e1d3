import * as z from "zod";
import { defineItemRule, failAll, type Violation } from "../../engine/index.ts";
import { inPopulation } from "../../metrics/index.ts";
import { accuracy } from "../citations.ts";

export default defineItemRule({
  id: "materials/copies-stated",
  title: "材料份数不全是 0",
  severity: "warning",
  basis: [accuracy, { source: "gbt-39046-2020", article: "表4", force: "may" }],
  history: [{ on: "2026-11-26", what: "新增。" }],
  why: "原件、复印件都写 0 份，等于说要交这份材料又一份也不收。",
  notFor: "没有写份数的；电子材料；注明可以免于提交或可以共享的。",
  appliesTo(item, context) {
    return item.materials?.some(({ originals, copies }) => originals !== undefined && copies !== undefined)
      ? inPopulation(item, context)
      : "没有写原件和复印件的份数";
  },
  needs: [],
  options: z.strictObject({}),
  data: z.strictObject({ name: z.string() }),
  check({ materials = [] }) {
    const violations: Violation<{ name: string }>[] = [];
    for (const { id, name = "", originals, copies, form, exempt, shared } of materials) {
      if (originals !== 0 || copies !== 0) continue;
      if (exempt === "yes" || shared === "yes" || (typeof form === "string" && form.includes("electronic")))
        continue;
      violations.push({ path: ["materials", id, "originals"], data: { name } });
    }
    return failAll(violations);
  },
  message: ({ name }) => `申请材料“${name}”的原件和复印件都写 0 份。`,
  suggestion: () => "写明要几份；只收电子材料的，材料形式写“电子”；不用交的，删去。",
});
