import {
  audienceLabels,
  bodyNatureLabels,
  caseTypeLabels,
  channelLabels,
  crossRegionScopeLabels,
  exerciseLevelLabels,
  itemStatusLabels,
  itemTypeLabels,
  materialFormLabels,
  materialKindLabels,
  materialSourceLabels,
  onlineDepthLabels,
  type Phone,
  powerSourceLabels,
  resultTypeLabels,
  rosterDutyLabels,
  type Unreadable,
  type Visits,
} from "../../model/index.ts";
import { type EnumName, termOf, type ValueKind } from "../../terms/index.ts";
import { formatTimeLimit, type TimeLimit } from "../../time-limit/index.ts";
import { readPhones } from "./phones.ts";

const labels: Readonly<Record<EnumName, Readonly<Record<string, string>>>> = {
  itemType: itemTypeLabels,
  exerciseLevel: exerciseLevelLabels,
  caseType: caseTypeLabels,
  channel: channelLabels,
  audience: audienceLabels,
  bodyNature: bodyNatureLabels,
  powerSource: powerSourceLabels,
  crossRegionScope: crossRegionScopeLabels,
  itemStatus: itemStatusLabels,
  onlineDepth: onlineDepthLabels,
  materialKind: materialKindLabels,
  materialForm: materialFormLabels,
  materialSource: materialSourceLabels,
  resultType: resultTypeLabels,
};

const answers: Readonly<Record<string, string>> = {
  yes: "是",
  no: "否",
  none: "无",
  "not-applicable": "不适用",
};

/**
 * The words that may be filled in for an element, as a drop-down offers them; empty where the element takes any text.
 *
 * @throws RangeError when there is no such element
 * @example
 * labelsOf("caseType"); // ["即办件", "承诺件"]
 * labelsOf("charges"); // ["是", "否"]
 */
export function labelsOf(element: string): readonly string[] {
  const { value } = termOf(element);
  if (element === "roster.duty") return Object.values(rosterDutyLabels);
  if (value === "yes-no") return ["是", "否"];
  if (typeof value !== "object" || "rows" in value) return [];
  return Object.values(labels["one" in value ? value.one : value.many]);
}

/**
 * The text of a value as it is written into the cell of its element: what the readers of this package read back as the
 * same value. What could not be read goes out as it came in; a blank is "". A list of rows in one cell keeps the rows'
 * names and no more.
 *
 * @param element key of a term: `maxVisits`, `materials.required`
 * @throws RangeError when there is no such element
 * @example
 * writeCell("exerciseLevels", ["county", "village"]); // "县级、村（社区）级"
 * writeCell("promisedTimeLimit", { kind: "duration", amount: 5, unit: "workday" }); // "5个工作日"
 * writeCell("feeStandard", { kind: "none" }); // "不收费"
 */
export function writeCell(element: string, value: unknown): string {
  if (value === undefined) return "";
  if (isUnreadable(value)) return value.raw;
  if (element === "roster.duty") return (rosterDutyLabels as Record<string, string>)[String(value)] ?? "";
  return textOf(termOf(element).value, element, value);
}

function textOf(kind: ValueKind, element: string, value: unknown): string {
  switch (kind) {
    case "yes-no":
      return answers[value as string] ?? "";
    case "visits":
      return visitsText(value as Visits);
    case "statutory-limit":
    case "promised-limit":
    case "limit":
      return limitText(value as TimeLimit);
    case "fee":
    case "cases":
      return statedText(element, value as { kind: string; text?: string; count?: number });
    case "phones":
      return phonesText(value as readonly Phone[]);
    default:
      if (typeof kind !== "object") return String(value);
  }
  if ("rows" in kind) return rowsText(value as readonly Readonly<Record<string, unknown>>[]);
  const known = labels["one" in kind ? kind.one : kind.many];
  const word = (one: unknown): string => (isUnreadable(one) ? one.raw : (known[one as string] ?? ""));
  return Array.isArray(value) ? value.map(word).join("、") : word(value);
}

const isUnreadable = (value: unknown): value is Unreadable =>
  typeof value === "object" && (value as { kind?: unknown } | null)?.kind === "unreadable";

function visitsText(visits: Visits): string {
  if (visits.kind !== "count") return visits.kind === "none" ? "无" : "不适用";
  return visits.atLeast === undefined ? String(visits.count) : `${visits.atLeast}-${visits.count}次`;
}

function limitText(limit: TimeLimit): string {
  if (limit.kind === "none") return "无";
  if (limit.kind === "duration" && limit.unit === "unstated") {
    const low = limit.atLeast === undefined ? "" : `${limit.atLeast}-`;
    return `${limit.approximate ? "约" : ""}${low}${limit.amount}`;
  }
  return formatTimeLimit(limit).replaceAll(" ", "");
}

function statedText(element: string, value: { kind: string; text?: string; count?: number }): string {
  if (value.kind === "text") return value.text ?? "";
  if (value.kind === "count") return String(value.count);
  if (value.kind === "not-applicable") return "不适用";
  return element === "feeStandard" ? "不收费" : "无";
}

/** A number behind a comma takes the area code of the one before; words between them keep it from doing so. */
function phonesText(phones: readonly Phone[]): string {
  const raws = phones.map(({ raw }) => raw);
  const joined = raws.join("、");
  const same = (text: string): boolean => JSON.stringify(readPhones(text)) === JSON.stringify(phones);
  if (raws.length < 2 || same(joined)) return joined;
  const apart = raws.join("；另：");
  return same(apart) ? apart : joined;
}

/** Rows in one cell: their names, numbered where there are several. */
function rowsText(rows: readonly Readonly<Record<string, unknown>>[]): string {
  if (rows.length === 0) return "无";
  const names = rows.map((row) => String(row.name ?? row.question ?? row.title ?? row.id));
  return names.length === 1 ? names[0]! : names.map((name, at) => `${at + 1}.${name}`).join("\n");
}
