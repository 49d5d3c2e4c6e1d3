import { sideListOf } from "@zp/catalog-core/records";
import type { SideList } from "@zp/catalog-core/terms";
import type { HeaderColumn } from "./header-block.ts";
import { rowKindOf } from "./header-words.ts";

/** What the entries of a table are. */
export type Subject =
  | "implementation"
  | "directory"
  | "roster"
  /** 权责清单, 公共服务事项清单 and the other lists beside the two. */
  | SideList
  /** Materials, steps and other rows that belong to items written elsewhere. */
  | "materials"
  | "fees"
  | "steps"
  | "specialProcedures"
  | "results"
  | "questions"
  | "policyDocuments"
  | "reviewRules"
  /** Columns that no list is known to have: only a mapping can tell. */
  | "unknown";

/** Elements that only an implementation list has: how, where, when and how often. */
const ofImplementation = new Set([
  "implementationCode",
  "handlingItemCode",
  "promisedTimeLimit",
  "caseType",
  "maxVisits",
  "materials",
  "materials.name",
  "procedure",
  "steps",
  "steps.name",
  "channels",
  "online",
  "acceptanceConditions",
  "places",
  "serviceHours",
  "consultationPhones",
  "supervisionPhones",
]);

/** Elements that a directory may have too, though the order does not name them for it. */
const mostlyOfImplementation = new Set([
  "statutoryTimeLimit",
  "charges",
  "feeStandard",
  "feeBasis",
  "audience",
  "exerciseContent",
  "crossRegionScope",
  "hallEntry",
]);

const codes = new Set([
  "basicCode",
  "localBasicCode",
  "implementationCode",
  "localImplementationCode",
  "handlingItemCode",
]);

/**
 * What the entries of a table are, by its headers and, where these leave it open, by the titles around it.
 *
 * @param titles  title rows, sheet name, file name: the nearest first
 */
export function subjectOf(columns: readonly HeaderColumn[], titles: readonly string[]): Subject {
  const elements = new Set(columns.flatMap((column) => column.elements.slice(0, 1)));
  const candidates = new Set(columns.flatMap((column) => column.elements));
  const named = elements.has("name");
  if (!named && candidates.has("roster.name") && isRoster(candidates)) return "roster";
  const headers = columns.filter(({ path }) => path.length > 0).map(({ path }) => path.join("/"));
  const side = sideListOf(headers, titles);
  if (side !== undefined) return side;
  const itself = [...elements].filter((element) => rowKindOf(element) === undefined && !asides.has(element));
  const rows = rowSubject(columns);
  // A table of materials names the item that each belongs to; an item list with a column of materials says more of it.
  if (rows !== undefined) {
    const ofItem = new Set(
      columns
        .filter((column) => !column.elements.some((element) => element.startsWith(`${rows}.`)))
        .flatMap((column) => column.elements.slice(0, 1))
        .filter((element) => rowKindOf(element) === undefined && !asides.has(element) && !keys.has(element)),
    );
    if (ofItem.size <= 1) return rows;
  }
  const coded = [...codes].some((code) => elements.has(code));
  const namedAtAll = named || elements.has("mainItemName");
  if (namedAtAll ? itself.length >= 2 || isPlainlyNamed(columns) : coded && itself.length >= 3) {
    return layerOf(elements, titles);
  }
  return "unknown";
}

/** Elements by which a row of materials refers to its item. */
const keys = new Set([...codes, "compilingUnit", "implementingBody"]);

/** Elements that say nothing of what a table is about. */
const asides = new Set(["remark", "status", "version"]);

/** "事项名称" beside columns that nobody knows still heads items; "name" alone heads anything. */
const isPlainlyNamed = (columns: readonly HeaderColumn[]): boolean =>
  columns.some(
    ({ elements, path }) => elements[0] === "name" && /事项|\p{Script=Han}{2}名称/u.test(path.at(-1) ?? ""),
  );

function isRoster(candidates: ReadonlySet<string>): boolean {
  const others = ["roster.unit", "roster.post", "roster.officePhone", "roster.mobilePhone", "roster.duty"];
  return others.filter((element) => candidates.has(element)).length >= 1;
}

function layerOf(elements: ReadonlySet<string>, titles: readonly string[]): Subject {
  const own = [...elements].filter((element) => ofImplementation.has(element)).length;
  if (own >= 2) return "implementation";
  for (const title of titles) {
    if (/实施清单|办事指南|要素/u.test(title)) return "implementation";
    if (/目录/u.test(title)) return "directory";
  }
  const further = [...elements].filter((element) => mostlyOfImplementation.has(element)).length;
  return own === 0 && further < 2 ? "directory" : "implementation";
}

/** A table of rows alone: their name stands in it, and that of an item at most as a reference. */
function rowSubject(columns: readonly HeaderColumn[]): Subject | undefined {
  const names = ["materials", "steps", "fees", "specialProcedures", "questions"] as const;
  for (const kind of names) {
    const own = columns.filter((column) => column.elements.some((element) => element.startsWith(`${kind}.`)));
    const key = kind === "questions" ? "questions.question" : `${kind}.name`;
    if (own.length >= 2 && own.some((column) => column.elements.includes(key))) return kind;
  }
  return undefined;
}

/** The subjects whose entries are items. */
export const holdsItems = (subject: Subject): boolean =>
  subject === "implementation" || subject === "directory";
