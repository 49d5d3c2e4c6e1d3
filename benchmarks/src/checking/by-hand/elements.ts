import type { ImplementationItem } from "@zp/catalog-core/model";
import { findDamage } from "@zp/catalog-core/records";
import { statedAs } from "@zp/catalog-core/terms";
import type { TimeLimit } from "@zp/catalog-core/time-limit";
import { type Counts, note } from "./counts.ts";
import { type ItemFacts, isOutOfScope } from "./item-facts.ts";
import { isFiller } from "./time-limits.ts";

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

export function checkScope({ item, counts: isCounted, untold }: ItemFacts, counts: Counts): void {
  const { itemType, status } = item;
  if (isCounted && untold) note(counts["scope/application-described"], 1);
  if (itemType === undefined) return;
  if (typeof itemType !== "string") note(counts["scope/known-type"], isCode(itemType.raw) ? 0 : 1);
  else if (status !== "suspended" && status !== "cancelled" && isOutOfScope(itemType)) {
    note(counts["scope/on-application"], 1);
  }
}

const isEmpty = (rows: readonly unknown[] | undefined): boolean => rows === undefined || rows.length === 0;

export function checkComplete(
  { item, instant, untold }: ItemFacts,
  present: ReadonlySet<string>,
  counts: Counts,
): void {
  let blanks = 0;
  const blank = (element: string): void => {
    if (present.has(element)) blanks += 1;
  };
  if (item.name === undefined) blank("name");
  if (item.itemType === undefined) blank("itemType");
  if (item.implementingBody === undefined) blank("implementingBody");
  if (item.implementationCode === undefined) blank("implementationCode");
  if (item.exerciseContent === undefined) blank("exerciseContent");
  if (!untold) {
    if (!instant) {
      if (item.promisedTimeLimit === undefined) blank("promisedTimeLimit");
      if (item.statutoryTimeLimit === undefined) blank("statutoryTimeLimit");
    }
    if (item.procedure === undefined && isEmpty(item.steps)) blank("procedure");
    if (item.materials === undefined) blank("materials");
    if (isEmpty(item.channels)) blank("channels");
    if (item.charges === undefined && item.feeStandard === undefined && isEmpty(item.fees)) blank("charges");
  }
  if (item.charges === "yes" && isEmpty(item.fees)) {
    if (item.feeStandard === undefined) blank("feeStandard");
    if (item.feeBasis === undefined) blank("feeBasis");
  }
  if (item.places === undefined) blank("places");
  if (item.serviceHours === undefined) blank("serviceHours");
  if (isEmpty(item.consultationPhones)) blank("consultationPhones");
  if (isEmpty(item.supervisionPhones)) blank("supervisionPhones");
  note(counts["elements/implementation-complete"], blanks);
}

/** Checked elsewhere, or notes in which “详见附件” is an answer. */
const freeTexts: ReadonlySet<string> = new Set([
  "itemType",
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

/** Read, but not from a fixed set of words: a bare number in them is no code. */
const notWords: ReadonlySet<string> = new Set([
  "effectiveDate",
  "cancelDate",
  "statutoryTimeLimit",
  "promisedTimeLimit",
  "timeLimit",
  "feeStandard",
  "feeBasis",
  "maxVisits",
  "originals",
  "copies",
]);

/** A number that stands for a word of some table. */
const isCode = (written: string): boolean => /^[\d^,，、;；|\s]{1,20}$/u.test(written);

const isUnread = (value: unknown): value is { raw: string } =>
  typeof value === "object" && value !== null && (value as { kind?: unknown }).kind === "unreadable";

/** Placeholders, damaged texts, codes without a table, and texts that could not be read. */
export class Values {
  readonly #columns = new Set<string>();

  /** One walk over what is filled. */
  add(item: ImplementationItem, counts: Counts): void {
    let placeholders = 0;
    let unread = 0;
    let damaged = 0;
    let codes = 0;
    const told = (element: string, key: string, raw: string): boolean => {
      const isWord = !notWords.has(key);
      if (!isWord || !isCode(raw)) return true;
      this.#columns.add(element);
      codes += 1;
      return false;
    };
    const record = item as Readonly<Record<string, unknown>>;
    for (const element in record) {
      const value = record[element];
      if (typeof value === "string") {
        if (!freeTexts.has(element) && statedAs(element, value) === "placeholder") placeholders += 1;
        if (prose.has(element) && findDamage(value).length > 0) damaged += 1;
      } else if (Array.isArray(value)) {
        const read = readOfRows[element];
        if (read !== undefined) unread += unreadOfRows(element, value, read, told);
        else if (!phones.has(element)) {
          const found = value.find((part) => isUnread(part) && statedAs(element, part.raw) === undefined);
          if (found !== undefined && told(element, element, found.raw)) unread += 1;
        }
      } else if (isUnread(value)) {
        const stated = statedAs(element, value.raw);
        if (stated === "placeholder" && !freeTexts.has(element)) placeholders += 1;
        if (stated !== undefined || !told(element, element, value.raw) || element === "itemType") continue;
        const isLimit = element === "statutoryTimeLimit" || element === "promisedTimeLimit";
        if (!isLimit || !isFiller(value as TimeLimit)) unread += 1;
      }
    }
    for (const { name } of item.materials ?? []) {
      if (name !== undefined && findDamage(name).length > 0) damaged += 1;
    }
    note(counts["elements/no-placeholder"], placeholders);
    note(counts["elements/undamaged"], damaged);
    note(counts["elements/readable"], unread);
    if (codes > 0) counts["elements/code-table-named"].failed += 1;
  }

  finish(counts: Counts): void {
    counts["elements/code-table-named"].findings = this.#columns.size;
  }
}

/** How many elements of the rows have a text that could not be read, and is no code. */
function unreadOfRows(
  element: string,
  rows: readonly object[],
  read: readonly string[],
  told: (element: string, key: string, raw: string) => boolean,
): number {
  let unread = 0;
  for (const key of read) {
    let found = false;
    for (const row of rows) {
      const value = (row as Readonly<Record<string, unknown>>)[key];
      if (!isUnread(value) || statedAs(`${element}.${key}`, value.raw) !== undefined) continue;
      if (told(`${element}.${key}`, key, value.raw)) found = true;
    }
    if (found) unread += 1;
  }
  return unread;
}
