import * as z from "zod";
import { defineItemRule, failAll, pass, type Violation } from "../../engine/index.ts";
import { inPopulation } from "../../metrics/index.ts";
import { statedAs } from "../../terms/index.ts";
import { accuracy } from "../citations.ts";
import { feeTextProblem } from "./fee-text.ts";

const data = z.strictObject({ problem: z.enum(["open", "no-currency", "no-per"]), written: z.string() });
type Data = z.output<typeof data>;

function problemOf(text: string): Data | undefined {
  if (statedAs("feeStandard", text) === "placeholder") return { problem: "open", written: text };
  const problem = feeTextProblem(text);
  return problem === undefined ? undefined : { problem, written: text };
}

const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}……` : text);

export default defineItemRule({
  id: "fees/amount-has-currency",
  title: "收费标准写明金额和计费单位",
  severity: "warning",
  basis: [
    { ...accuracy, force: "should" },
    { source: "state-council-2017-115", article: "", force: "may" },
  ],
  history: [{ on: "2026-11-23", what: "新增。" }],
  why: "“按规定收取”“10”都看不出要交多少：金额要带“元”，还要写明按证、按件还是按次。标准随文件变动的，写明文件名称和文号也可以。",
  notFor: "“是否收费”为“否”的不检查。",
  appliesTo(item, context) {
    const { charges, feeStandard, fees } = item;
    if (charges !== undefined && charges !== "yes" && typeof charges === "string") return "不收费";
    const none = feeStandard !== undefined && feeStandard.kind !== "text";
    return none && (fees === undefined || fees.length === 0)
      ? "收费标准写明没有"
      : inPopulation(item, context);
  },
  needsSome: ["feeStandard", "fees"],
  needs: [],
  options: z.strictObject({}),
  data,
  check({ feeStandard, fees = [] }) {
    let violations: Violation<Data>[] | undefined;
    const own = feeStandard?.kind === "text" ? problemOf(feeStandard.text) : undefined;
    if (own !== undefined) violations = [{ path: ["feeStandard"], data: own }];
    for (const { id, standard } of fees) {
      const found = standard === undefined ? undefined : problemOf(standard);
      if (found === undefined) continue;
      violations ??= [];
      violations.push({ path: ["fees", id, "standard"], data: found });
    }
    return violations === undefined ? pass : failAll(violations);
  },
  message({ problem, written }) {
    switch (problem) {
      case "open":
        return `收费标准“${shortened(written)}”没有金额，也没有指明依据的文件。`;
      case "no-currency":
        return `收费标准“${shortened(written)}”有数字，没有“元”等货币单位。`;
      case "no-per":
        return `收费标准“${shortened(written)}”没有写明按什么计费。`;
    }
  },
  suggestion: () => "写明金额、货币单位和计费单位，如“10元/证”；分档收费的，逐档列出。",
});
