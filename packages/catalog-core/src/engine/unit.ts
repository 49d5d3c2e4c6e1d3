import type { DirectoryEntry, ImplementationItem } from "../model/index.ts";

/** The label of items whose unit is written nowhere. */
export const UNKNOWN_UNIT = "（未注明单位）";

/**
 * The compiling unit of an item or entry: 编制单位, else 实施机构; `undefined` where neither is filled.
 *
 * @example
 * unitOf({ id: "1", implementingBody: "镇坪县民政局" }); // "镇坪县民政局"
 * unitOf({ id: "1" }); // undefined
 */
export const unitOf = (subject: ImplementationItem | DirectoryEntry): string | undefined =>
  subject.compilingUnit ?? subject.implementingBody;
