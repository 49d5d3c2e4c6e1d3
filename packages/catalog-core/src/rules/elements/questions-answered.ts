import * as z from "zod";
import { defineItemRule, fail, failAll, type Outcome, pass } from "../../engine/index.ts";
import { inPopulation } from "../../metrics/index.ts";
import { practice } from "../citations.ts";

const data = z.strictObject({
  missing: z.enum(["questions", "answer"]),
  question: z.string().optional(),
});
type Data = z.output<typeof data>;

export default defineItemRule({
  id: "elements/questions-answered",
  title: "行政许可列有常见问题和解答",
  severity: "info",
  trial: true,
  basis: [practice],
  judged: {
    on: "2026-11-26",
    asked: 0,
    notApplicable: 1524,
    blocked: 811,
    found: 0,
    right: 0,
    wrong: 0,
    unclear: 0,
  },
  history: [{ on: "2026-11-26", what: "新增，试行。" }],
  why: "群众反复问的几个问题写在清单里，少打电话，少跑一趟。",
  notFor: "不是行政许可的；表中没有常见问题一栏的。",
  appliesTo: (item, context) => (item.itemType === "permit" ? inPopulation(item, context) : "不是行政许可"),
  columns: ["questions"],
  needs: [],
  options: z.strictObject({}),
  data,
  check({ questions = [] }): Outcome<Data> {
    if (questions.length === 0) return fail(["questions"], { missing: "questions" });
    const unanswered = questions.filter(
      ({ question, answer }) => question !== undefined && answer === undefined,
    );
    // One cell for question and answer: nothing to say of its halves.
    if (unanswered.length === questions.length) return pass;
    return failAll(
      unanswered.map(({ id, question = "" }) => ({
        path: ["questions", id, "answer"],
        data: { missing: "answer" as const, question },
      })),
    );
  },
  message: ({ missing, question }) =>
    missing === "questions" ? "没有列出常见问题。" : `常见问题“${question}”没有解答。`,
  suggestion: ({ missing }) =>
    missing === "questions" ? "列出窗口常被问到的问题，并写明解答。" : "写明解答；不再有人问的，删去。",
});
