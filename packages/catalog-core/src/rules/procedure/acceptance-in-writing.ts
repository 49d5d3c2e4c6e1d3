import * as z from "zod";
import { defineItemRule, failAll, skip, type Violation } from "../../engine/index.ts";
import { inPopulation } from "../../metrics/index.ts";
import type { Step } from "../../model/index.ts";
import { hasKind, kindsIn } from "./step-kinds.ts";

/** What says that something written is handed over, or that nothing need be. */
const inWriting =
  /受理通知|通知书|通知单|凭证|凭据|回执|告知书|告知单|受理(?:单|书|函|号)|收件(?:单|清单|凭证|登记)|收讫|书面|短信|电子文书|出具|送达|(?:一次性|当场)?告知|当场办结|即时办结|当场发|自动受理|不予受理决定/u;
const details = (step: Step): string =>
  [step.description, step.result, step.standard].filter((text) => text !== undefined).join("\n");
/** Labels that the source prints before what it says. */
const labels = /办理步骤|办理结果|审查标准|[：:\s—–-]/gu;

export default defineItemRule({
  id: "procedure/acceptance-in-writing",
  title: "受理与否出具书面凭证",
  severity: "warning",
  trial: true,
  basis: [
    {
      source: "permit-law",
      article: "第三十二条第二款",
      quote: "行政机关受理或者不予受理行政许可申请，应当出具加盖本行政机关专用印章和注明日期的书面凭证",
      force: "must",
    },
  ],
  judged: {
    on: "2026-11-26",
    asked: 101,
    notApplicable: 1534,
    blocked: 700,
    found: 26,
    right: 26,
    wrong: 0,
    unclear: 0,
  },
  history: [{ on: "2026-11-26", what: "新增，试行。" }],
  why: "没有书面凭证，时限从哪天起算说不清，不予受理的也无从申请复议。受理环节应当写明出具什么凭证。",
  notFor: "不是行政许可的；即办件；没有列受理环节或受理环节没有说明的。",
  appliesTo(item, context) {
    if (item.itemType !== "permit") return "不是行政许可";
    if (item.caseType === "immediate") return "即办件";
    return inPopulation(item, context);
  },
  needs: ["steps"],
  options: z.strictObject({}),
  data: z.strictObject({ name: z.string() }),
  check({ steps }) {
    const told = steps.filter(
      (step) =>
        hasKind(kindsIn(step.name ?? ""), "acceptance") && details(step).replaceAll(labels, "") !== "",
    );
    if (told.length === 0) return skip("受理环节没有说明");
    if (steps.some((step) => inWriting.test(details(step)))) return failAll([]);
    const violations: Violation<{ name: string }>[] = told
      .slice(0, 1)
      .map(({ id, name = "受理" }) => ({ path: ["steps", id, "description"], data: { name } }));
    return failAll(violations);
  },
  message: ({ name }) => `“${name}”环节没有写受理或不予受理时出具什么书面凭证。`,
  suggestion: () => "写明出具受理通知书或不予受理通知书，加盖专用印章并注明日期；当场办结的写明当场办结。",
});
