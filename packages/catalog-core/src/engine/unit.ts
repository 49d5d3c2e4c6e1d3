import type { DirectoryEntry, ImplementationItem } from "../model/index.ts";

/** The label of items whose unit is written nowhere. */
export const UNKNOWN_UNIT = "（未注明单位）";

/** The compiling unit of an item or entry: 编制单位, else 实施机构; `undefined` where neither is filled. */
export const unitOf = (subject: ImplementationItem | DirectoryEntry): string | undefined =>
  subject.compilingUnit ?? subject.implementingBody;
