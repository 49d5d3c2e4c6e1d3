import type { Relation } from "../matching/index.ts";
import { type RowKind, termsOf } from "../terms/index.ts";
import type { ListLayer } from "./side.ts";

/** What every list of services says of an entry, under the keys of the implementation list. */
const shared = [
  "name",
  "code",
  "itemType",
  "legalBasis",
  "unit",
  "exerciseLevels",
  "audience",
  "status",
] as const;

/** Of an item, what is another in every county by nature: its own codes, bodies, addresses and days. */
const ownOfCounty: ReadonlySet<string> = new Set([
  ...[
    "mainItemName",
    "implementationCode",
    "localImplementationCode",
    "localBasicCode",
    "handlingItemCode",
    "version",
  ],
  ...["compilingUnit", "implementingBody", "implementingBodyCode", "entrustingBody", "undertakingOffice"],
  ...["jointBodies", "townName", "villageName", "places", "serviceHours", "onlineAddress", "remark"],
  ...["consultationPhones", "supervisionPhones", "effectiveDate", "cancelDate", "operatingSystem", "topics"],
  ...["policyDocuments", "reviewRules", "questions"],
]);

const isSide = (layer: ListLayer): boolean => layer === "powersList" || layer === "publicServices";

/** The elements by which entries that belong together are compared. */
export function aspectsOf(relation: Relation, left: ListLayer, right: ListLayer): readonly string[] {
  // Powers and public services carry codes of their own, which no item has.
  if (left !== right) return isSide(right) ? shared.filter((element) => element !== "code") : shared;
  const elements = termsOf(left === "items" ? "implementation" : left).map(({ element }) => element);
  const own = isSide(left)
    ? elements.map((element) => element.slice(element.indexOf(".") + 1))
    : elements.filter((element) => !element.includes("."));
  return relation === "counties" ? own.filter((element) => !ownOfCounty.has(element)) : own;
}

/** The element under which the terms know an aspect of a list. */
export function termKey(layer: ListLayer, aspect: string): string {
  if (aspect === "unit") return "compilingUnit";
  if (isSide(layer)) return `${layer}.${aspect}`;
  return aspect === "code" ? "basicCode" : aspect;
}

/** Aspects whose value is a list of rows: compared by what the rows are called. */
export const rowAspects: ReadonlySet<string> = new Set<RowKind>([
  "materials",
  "fees",
  "steps",
  "specialProcedures",
  "results",
  "questions",
  "policyDocuments",
  "reviewRules",
]);
