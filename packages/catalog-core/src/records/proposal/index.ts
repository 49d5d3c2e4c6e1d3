export { answerQuestion } from "./answer.ts";
export { type ProposeOptions, proposeMapping, proposeMappings } from "./propose.ts";
export type { Candidate, ColumnEvidence, MappingProposal, Question, QuestionOption } from "./types.ts";
