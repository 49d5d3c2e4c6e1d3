/** How the apps meet the person at the terminal, and how they write files. */

export {
  asOfOption,
  type CommandDefinition,
  type CommandHost,
  examples,
  mapOption,
  packOption,
} from "./definition.ts";
export { CommandError, type Io } from "./io.ts";
export { nodeIo } from "./node-io.ts";
export { refuseInput } from "./output/copies.ts";
export { saveFile } from "./output/save.ts";
export { chineseHelp, inChinese } from "./print/command-help.ts";
export { type Progress, progressOn } from "./print/progress.ts";
export { runProgram } from "./run-program.ts";
