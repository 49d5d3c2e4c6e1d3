export { type LocalLawProblem, lawsFromRecords } from "./local-laws.ts";
export { lawRegister } from "./register.ts";
