/**
 * `@zp/intake`: files with names and bytes into a checked county, and from it every file that leaves. No disk, no
 * terminal: the command line and the browser go through the same code, and so come to the same figures and the same bytes.
 *
 * - `readNamed` reads; `check` of the core judges.
 * - `namedPack`, `waiversIn`, `expectedIn`, `lawsIn` read by what it is judged.
 * - the `…File`, `annotatedCopies` and `fixedFiles` make what is written; `@zp/intake/documents` makes reports and papers.
 * - `headlines`, `scopeText`, `absentColumns`, `commonRules` are the first screen in words, without its colours and width.
 */

export {
  aliasesOf,
  DEFAULT_PACK,
  type Expectation,
  type ExpectedUnit,
  expectationLines,
  expectedIn,
  type Issue,
  invalid,
  JudgingError,
  jsonIn,
  lawsIn,
  namedPack,
  organisationsOf,
  type PackFiles,
  submissions,
  waiversIn,
} from "./judging/index.ts";
export {
  type AnnotatedCopy,
  annotatedCopies,
  type CheckedLists,
  copyNames,
  countsAndProvenance,
  type FixedFile,
  fileSubtitle,
  fixedFiles,
  fixedNames,
  fixListFile,
  isWorkbook,
  type Judged,
  mappingFiles,
  metricsFile,
  problemListFile,
  provenanceOf,
} from "./outputs/index.ts";
export {
  notCounted,
  type ReadFile,
  type Reading,
  type ReadNamedSettings,
  readNamed,
  withOwnPaths,
} from "./reading/index.ts";
export {
  type AbsentColumn,
  absentColumns,
  type CommonRules,
  commonRules,
  exclusions,
  exclusionText,
  type FileCounts,
  fileCounts,
  type Headline,
  hasCeiling,
  headlines,
  judgedByText,
  notCheckedNote,
  notCheckedUnit,
  percentOf,
  pileNotes,
  ruleTitle,
  scopeText,
  shareText,
  waivedAboveHalf,
} from "./words/index.ts";
