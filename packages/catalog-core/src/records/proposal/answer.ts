import type { MappedColumn, Mapping } from "../mapping.ts";
import type { MappingProposal } from "./types.ts";

/**
 * Writes the answer to a question into the mapping, with who gave it.
 *
 * @param option index into the question's options
 * @returns the proposal without the question; the same proposal where there is no such question or option
 * @example
 * const rows = [{ 事项名称: "临时救助金给付", 承诺时限: "5个工作日", 办理时限: "20日" }];
 * const proposal = proposeMapping(objectTable(rows));
 * proposal.questions.map(({ id }) => id); // ["which-column:promisedTimeLimit"]
 * const answered = answerQuestion(proposal, "which-column:promisedTimeLimit", 0, "县政务服务中心");
 * answered.mapping.columns[1]?.confirmedBy; // "县政务服务中心"
 */
export function answerQuestion(
  proposal: MappingProposal,
  questionId: string,
  option: number,
  confirmedBy?: string,
): MappingProposal {
  const chosen = proposal.questions.find(({ id }) => id === questionId)?.options[option];
  if (chosen === undefined) return proposal;
  const said = new Map(
    chosen.columns.map((line): [string, MappedColumn] => [
      line.column,
      confirmedBy === undefined ? line : { ...line, confirmedBy },
    ]),
  );
  const mapping: Mapping = {
    ...proposal.mapping,
    columns: proposal.mapping.columns.map((line) => said.get(line.column) ?? line),
  };
  return {
    ...proposal,
    mapping,
    columns: proposal.columns.map((evidence) => {
      const line = said.get(evidence.column);
      return line === undefined
        ? evidence
        : {
            ...evidence,
            element: line.element,
            because: line.element === null ? "已确认不读取。" : "已确认。",
          };
    }),
    questions: proposal.questions.filter(({ id }) => id !== questionId),
  };
}
