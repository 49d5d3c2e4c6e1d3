import * as z from "zod";
import { defineItemRule, failAll, pass, skip, type Violation } from "../../engine/index.ts";
import { inPopulation } from "../../metrics/index.ts";
import type { FeeText, ImplementationItem } from "../../model/index.ts";
import { accuracy, implementationElements, nationalElements } from "../citations.ts";
import { statesCharge, statesFree } from "./fee-text.ts";

const data = z.strictObject({
  /** Free, yet a sum is named; charged, yet the standard says free; charged, yet the basis says none. */
  problem: z.enum(["free-with-sum", "charged-but-free", "charged-without-basis"]),
  written: z.string(),
});
type Data = z.output<typeof data>;

const saysNothing = (text: FeeText | undefined): boolean =>
  text?.kind === "none" || text?.kind === "not-applicable";

/** 收费 = 否: no sum may be named anywhere. */
function sumsOfFree({ feeStandard, fees = [] }: ImplementationItem): Violation<Data>[] | undefined {
  let found: Violation<Data>[] | undefined;
  if (feeStandard?.kind === "text" && statesCharge(feeStandard.text)) {
    found = [{ path: ["feeStandard"], data: { problem: "free-with-sum", written: feeStandard.text } }];
  }
  for (const { id, standard } of fees) {
    if (standard === undefined || !statesCharge(standard)) continue;
    found ??= [];
    found.push({ path: ["fees", id, "standard"], data: { problem: "free-with-sum", written: standard } });
  }
  return found;
}

/** 收费 = 是: neither the standard nor the basis may say that there is none. */
function gapsOfCharged({
  feeStandard,
  feeBasis,
  fees = [],
}: ImplementationItem): Violation<Data>[] | undefined {
  if (fees.length > 0) return undefined;
  let found: Violation<Data>[] | undefined;
  const free = feeStandard?.kind === "text" && statesFree(feeStandard.text);
  if (saysNothing(feeStandard) || free) {
    const written = feeStandard?.kind === "text" ? feeStandard.text : "无";
    found = [{ path: ["feeStandard"], data: { problem: "charged-but-free", written } }];
  }
  if (saysNothing(feeBasis)) {
    found ??= [];
    found.push({ path: ["feeBasis"], data: { problem: "charged-without-basis", written: "无" } });
  }
  return found;
}

const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}……` : text);

export default defineItemRule({
  id: "fees/consistent",
  title: "是否收费与收费标准、依据一致",
  severity: "error",
  basis: [implementationElements, accuracy, nationalElements],
  history: [{ on: "2026-11-23", what: "新增。" }],
  why: "一处写不收费，一处又写着金额，群众无所适从，也可能是违规收费。收费的，标准和依据都要写明。",
  notFor:
    "“是否收费”为“是”而标准、依据空白的，由规则 elements/implementation-complete 指出；网上支付不在此检查。",
  appliesTo: inPopulation,
  needs: ["charges"],
  options: z.strictObject({}),
  data,
  check(item) {
    const { charges, feeStandard, feeBasis, fees = [] } = item;
    if (charges === "yes" && feeStandard === undefined && feeBasis === undefined && fees.length === 0) {
      return skip("收费而标准、依据都没有填，另有规则指出");
    }
    const found = charges === "yes" ? gapsOfCharged(item) : sumsOfFree(item);
    return found === undefined ? pass : failAll(found);
  },
  message({ problem, written }) {
    switch (problem) {
      case "free-with-sum":
        return `“是否收费”为“否”，收费标准却写着“${shortened(written)}”。`;
      case "charged-but-free":
        return `“是否收费”为“是”，收费标准却写着“${shortened(written)}”。`;
      case "charged-without-basis":
        return "“是否收费”为“是”，收费依据却写着“无”。";
    }
  },
  suggestion: ({ problem }) =>
    problem === "charged-without-basis"
      ? "写明收费所依据的法律、行政法规或收费文件的名称和文号；没有依据的，不得收费。"
      : "核实是否收费：收费的，“是否收费”填“是”并写明标准和依据；不收费的，填“否”并删去金额。",
});
