export { type AnnotatedCopy, annotatedCopies } from "./annotated-files.ts";
export { metricsFile, problemListFile } from "./check-files.ts";
export { copyNames, isWorkbook } from "./copy-names.ts";
export { type FixedFile, fixedFiles, fixedNames, fixListFile } from "./fixed-files.ts";
export type { CheckedLists, Judged } from "./judged.ts";
export { mappingFiles } from "./mapping-files.ts";
export { countsAndProvenance, fileSubtitle, provenanceOf } from "./provenance-line.ts";
