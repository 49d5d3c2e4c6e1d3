/** What the apps read: lists, packs, waivers, snapshots and ledgers from the names on a command line. */

export {
  aliasesOf,
  type Expectation,
  type ExpectedUnit,
  loadExpected,
  organisationsOf,
  submissions,
} from "./expected.ts";
export { collectFiles, type InputFile, readBytes, readJson, reasonOf } from "./files.ts";
export { type Judging, type JudgingFlags, loadJudging } from "./judging.ts";
export { loadLaws } from "./laws.ts";
export { enterReturned, loadLedger, returnedLedger } from "./ledger.ts";
export { loadMappings, type ReadFile, type Reading, type ReadSettings, readLists } from "./reading.ts";
export { checkDate, invalid, loadPack, loadWaivers } from "./settings.ts";
export { listDigest, snapshotIn, soundSnapshot } from "./snapshots.ts";
