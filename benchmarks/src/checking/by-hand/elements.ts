import type { ImplementationItem } from "@zp/catalog-core/model";
import { findDamage } from "@zp/catalog-core/records";
import { statedAs } from "@zp/catalog-core/terms";
import { type Counts, note } from "./counts.ts";
import { isOutOfScope } from "./item-facts.ts";

/** Elements that checks and metrics look at: a table without their column is told so once. */
const looked = [
  "implementingBody",
  "implementationCode",
  "exerciseContent",
  "promisedTimeLimit",
  "procedure",
  "materials",
  "feeStandard",
  "feeBasis",
  "channels",
  "places",
  "serviceHours",
  "consultationPhones",
  "supervisionPhones",
  "statutoryTimeLimit",
  "statutoryTimeLimitNote",
  "itemType",
  "legalBasis",
  "basicCode",
  "implementingBodyCode",
  "caseType",
  "maxVisits",
  "visitReason",
  "onlineDepth",
  "charges",
];

export function checkColumns(present: ReadonlySet<string>, counts: Counts): void {
  let absent = 0;
  for (const element of looked) {
    if (present.has(element)) continue;
    if (element === "procedure" && present.has("steps")) continue;
    if ((element === "feeStandard" || element === "feeBasis") && present.has("fees")) continue;
    absent += 1;
  }
  note(counts["elements/columns-present"], absent);
}

export function checkScope(item: ImplementationItem, counts: Counts): void {
  const { itemType, status } = item;
  if (itemType === undefined) return;
  if (typeof itemType !== "string") note(counts["scope/known-type"], 1);
  else if (status !== "suspended" && status !== "cancelled" && isOutOfScope(itemType)) {
    note(counts["scope/on-application"], 1);
  }
}

const isEmpty = (rows: readonly unknown[] | undefined): boolean => rows === undefined || rows.length === 0;

export function checkComplete(item: ImplementationItem, present: ReadonlySet<string>, counts: Counts): void {
  let blanks = 0;
  const blank = (element: string): void => {
    if (present.has(element)) blanks += 1;
  };
  if (item.name === undefined) blank("name");
  if (item.itemType === undefined) blank("itemType");
  if (item.implementingBody === undefined) blank("implementingBody");
  if (item.implementationCode === undefined) blank("implementationCode");
  if (item.exerciseContent === undefined) blank("exerciseContent");
  if (item.caseType !== "immediate") {
    if (item.promisedTimeLimit === undefined) blank("promisedTimeLimit");
    if (item.statutoryTimeLimit === undefined) blank("statutoryTimeLimit");
  }
  if (item.procedure === undefined && isEmpty(item.steps)) blank("procedure");
  if (item.materials === undefined) blank("materials");
  if (item.charges === "yes" && isEmpty(item.fees)) {
    if (item.feeStandard === undefined) blank("feeStandard");
    if (item.feeBasis === undefined) blank("feeBasis");
  }
  if (item.charges === undefined && item.feeStandard === undefined && isEmpty(item.fees)) blank("charges");
  if (isEmpty(item.channels)) blank("channels");
  if (item.places === undefined) blank("places");
  if (item.serviceHours === undefined) blank("serviceHours");
  if (isEmpty(item.consultationPhones)) blank("consultationPhones");
  if (isEmpty(item.supervisionPhones)) blank("supervisionPhones");
  note(counts["elements/implementation-complete"], blanks);
}

/** Checked elsewhere, or notes in which “详见附件” is an answer. */
const freeTexts: ReadonlySet<string> = new Set([
  "id",
  "sourceId",
  "legalBasis",
  "feeStandard",
  "feeBasis",
  "consultationPhones",
  "supervisionPhones",
  "remark",
  "version",
  "topics",
  "operatingSystem",
  "visitReason",
  "statutoryTimeLimitNote",
  "promisedTimeLimitNote",
]);
const phones: ReadonlySet<string> = new Set(["consultationPhones", "supervisionPhones"]);
/** What is read of the rows; the rest of them is free text. */
const readOfRows: Readonly<Record<string, readonly string[]>> = {
  materials: ["kind", "form", "required", "source", "originals", "copies", "shared", "exempt"],
  fees: ["reducible"],
  steps: ["timeLimit"],
  specialProcedures: ["timeLimit", "counted", "charges"],
  results: ["type"],
  questions: [],
  policyDocuments: [],
  reviewRules: [],
};

/** Texts of one or many sentences; the rest of the strings are codes and words of tables. */
const prose: ReadonlySet<string> = new Set([
  "name",
  "mainItemName",
  "legalBasis",
  "version",
  "compilingUnit",
  "implementingBody",
  "remark",
  "exerciseContent",
  "authorityScope",
  "entrustingBody",
  "undertakingOffice",
  "jointBodies",
  "townName",
  "villageName",
  "statutoryTimeLimitNote",
  "promisedTimeLimitNote",
  "acceptanceConditions",
  "quantityLimit",
  "procedure",
  "visitReason",
  "onlineAddress",
  "places",
  "serviceHours",
  "intermediaryService",
  "topics",
  "operatingSystem",
]);

const isUnread = (value: unknown): value is { raw: string } =>
  typeof value === "object" && value !== null && (value as { kind?: unknown }).kind === "unreadable";

/** Placeholders, damaged texts and texts that could not be read, in one walk over what is filled. */
export function checkValues(item: ImplementationItem, counts: Counts): void {
  let placeholders = 0;
  let unread = 0;
  let damaged = 0;
  const record = item as Readonly<Record<string, unknown>>;
  for (const element in record) {
    const value = record[element];
    if (typeof value === "string") {
      if (!freeTexts.has(element) && statedAs(element, value) === "placeholder") placeholders += 1;
      if (prose.has(element) && findDamage(value).length > 0) damaged += 1;
    } else if (Array.isArray(value)) {
      const read = readOfRows[element];
      if (read !== undefined) unread += unreadOfRows(element, value, read);
      else if (!phones.has(element)) {
        const found = value.find((part) => isUnread(part) && statedAs(element, part.raw) === undefined);
        if (found !== undefined) unread += 1;
      }
    } else if (isUnread(value)) {
      const stated = statedAs(element, value.raw);
      if (stated === undefined) unread += 1;
      else if (stated === "placeholder" && !freeTexts.has(element)) placeholders += 1;
    }
  }
  for (const { name } of item.materials ?? []) {
    if (name !== undefined && findDamage(name).length > 0) damaged += 1;
  }
  note(counts["elements/no-placeholder"], placeholders);
  note(counts["elements/undamaged"], damaged);
  note(counts["elements/readable"], unread);
}

function unreadOfRows(element: string, rows: readonly object[], read: readonly string[]): number {
  let unread = 0;
  for (const key of read) {
    for (const row of rows) {
      const value = (row as Readonly<Record<string, unknown>>)[key];
      if (!isUnread(value) || statedAs(`${element}.${key}`, value.raw) !== undefined) continue;
      unread += 1;
      break;
    }
  }
  return unread;
}
