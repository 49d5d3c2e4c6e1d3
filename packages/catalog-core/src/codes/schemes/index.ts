import type { CodeScheme } from "../scheme.ts";
import { era108Basic } from "./era108-basic.ts";
import { era108Implementation } from "./era108-implementation.ts";
import { gansuItem } from "./gansu-item.ts";
import { nationalBasic } from "./gbt39554-basic.ts";
import { nationalCase } from "./gbt39554-case.ts";
import { catalogueHandlingItem } from "./gbt39554-catalogue-handling-item.ts";
import { nationalHandlingItem } from "./gbt39554-handling-item.ts";
import { nationalImplementation } from "./gbt39554-implementation.ts";
import { guizhouImplementation } from "./guizhou-implementation.ts";
import { hubeiDraft } from "./hubei-draft.ts";
import { jiangsuItem } from "./jiangsu-item.ts";
import { liaoningItem } from "./liaoning-item.ts";
import { sichuanItem } from "./sichuan-item.ts";

/** Every known scheme, the national ones first. A new one is one file and one line here. */
export const codeSchemes: readonly CodeScheme[] = [
  nationalBasic,
  nationalImplementation,
  nationalHandlingItem,
  catalogueHandlingItem,
  nationalCase,
  era108Basic,
  era108Implementation,
  sichuanItem,
  jiangsuItem,
  guizhouImplementation,
  hubeiDraft,
  gansuItem,
  liaoningItem,
];

const anyLength = codeSchemes.filter(({ length }) => length === undefined);
const byLength = new Map<number | undefined, readonly CodeScheme[]>(
  codeSchemes.map(({ length }) => [
    length,
    [...codeSchemes.filter((scheme) => scheme.length === length), ...anyLength],
  ]),
);

/**
 * The schemes a text of this length may belong to: those of that length, then those of any.
 *
 * @example
 * schemesOfLength(31).map(({ id }) => id); // ["gbt39554-implementation", …]
 */
export function schemesOfLength(length: number): readonly CodeScheme[] {
  return byLength.get(length) ?? anyLength;
}

export { type Era108BasicSegments, era108Basic } from "./era108-basic.ts";
export {
  type Era108ImplementationSegments,
  era108Implementation,
  placeOfBasicCode,
} from "./era108-implementation.ts";
export { type GansuItemSegments, gansuItem } from "./gansu-item.ts";
export { type NationalBasicSegments, nationalBasic } from "./gbt39554-basic.ts";
export { type NationalCaseSegments, nationalCase } from "./gbt39554-case.ts";
export {
  type CatalogueHandlingItemSegments,
  catalogueHandlingItem,
} from "./gbt39554-catalogue-handling-item.ts";
export { type NationalHandlingItemSegments, nationalHandlingItem } from "./gbt39554-handling-item.ts";
export { type NationalImplementationSegments, nationalImplementation } from "./gbt39554-implementation.ts";
export { type GuizhouImplementationSegments, guizhouImplementation } from "./guizhou-implementation.ts";
export { type HubeiDraftSegments, hubeiDraft } from "./hubei-draft.ts";
export { type JiangsuItemSegments, jiangsuItem } from "./jiangsu-item.ts";
export { type LiaoningItemSegments, liaoningItem } from "./liaoning-item.ts";
export { type SichuanItemSegments, sichuanItem } from "./sichuan-item.ts";
