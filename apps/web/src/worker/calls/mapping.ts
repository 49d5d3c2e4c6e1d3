import { CallError, type Context } from "../../rpc/index.ts";
import type { AnsweredMapping, AnswerRequest, QuestionView, SummaryView } from "../../session/protocol.ts";
import { type Held, remembered, type Store } from "../held.ts";
import { questionId } from "../read-and-judge.ts";
import { heldIn, replace } from "./open.ts";

/** Which column is what, where headers and cells leave it open; one for each set of headers. */
export const questions = remembered(({ reading }: Held): readonly QuestionView[] =>
  reading.result.proposals.flatMap(({ label, mapping, columns, questions: open }) =>
    open.map(({ id, kind, text, columns: headers, options }) => ({
      id: questionId(mapping.fingerprint, id),
      keepsOut: kind === "which-column" || kind === "which-element",
      text,
      options: options.map((option) => option.label),
      columns: headers.map((header) => ({
        header,
        examples: columns.find(({ column }) => column === header)?.examples ?? [],
      })),
      table: label,
    })),
  ),
);

/** Reads everything anew by what a person has answered. */
export function answer(
  store: Store,
  { answers }: AnswerRequest,
  context: Context<"answer">,
): Promise<SummaryView> {
  const held = heldIn(store);
  const known = new Map(questions(held).map((question) => [question.id, question]));
  for (const [id, option] of Object.entries(answers)) {
    const question = known.get(id);
    if (question === undefined || question.options[option] === undefined) {
      throw new CallError({ kind: "user", message: "这个问题已经不在了。请重新打开“列对应”再作答。" });
    }
  }
  return replace(store, { ...held, answers: { ...held.answers, ...answers } }, context);
}

/** The mappings that a person has answered for, whole: without open questions. */
export const mappings = ({ reading, answers }: Held): readonly AnsweredMapping[] =>
  reading.result.proposals
    .filter(
      ({ mapping, questions: open }) =>
        open.length === 0 && Object.keys(answers).some((id) => id.startsWith(`${mapping.fingerprint}/`)),
    )
    .map(({ mapping }) => ({ fingerprint: mapping.fingerprint, mapping }));
