export { c0109 } from "./c0109.ts";
export {
  type CodeTable,
  type CodeTableEntry,
  type CodeTableSet,
  decodeAll,
  encodeAll,
} from "./code-table.ts";
export { gbt39046 } from "./gbt39046.ts";
export { letters108 } from "./letters-108.ts";
export { guangdong, guangxi, productVariant } from "./regional.ts";
export { corporateTopics, personalTopics } from "./topics.ts";
export {
  type DivisionTable,
  type Town,
  type Village,
  zhenpingDivisions,
} from "./zhenping-divisions.ts";
