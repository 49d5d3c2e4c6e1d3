import type { Visits } from "../model/index.ts";
import { compareLimits, type TimeLimit } from "../time-limit/index.ts";
import type { ElementChange } from "./entry-changes.ts";

/** What a change of an element comes to. */
export type ChangeKind =
  | "limit-shortened"
  | "limit-lengthened"
  | "limit-changed"
  | "visit-saved"
  | "visit-added"
  | "visit-changed"
  | "instant-gained"
  | "instant-lost"
  | "material-cut"
  | "material-added"
  | "material-changed"
  | "step-cut"
  | "step-added"
  | "step-changed"
  | "fee-dropped"
  | "fee-added"
  | "fee-changed"
  | "channel-added"
  | "channel-lost"
  | "channel-changed"
  | "basis-changed"
  | "name-changed"
  | "code-changed"
  | "type-changed"
  | "status-changed"
  | "unit-changed"
  | "contact-changed"
  | "filled"
  | "emptied"
  | "other";

const groups: readonly (readonly [ChangeKind, readonly string[]])[] = [
  ["basis-changed", ["legalBasis"]],
  ["name-changed", ["name", "mainItemName"]],
  [
    "code-changed",
    [
      ...["basicCode", "localBasicCode", "implementationCode", "localImplementationCode"],
      ...["handlingItemCode", "implementingBodyCode"],
    ],
  ],
  ["type-changed", ["itemType"]],
  ["status-changed", ["status", "cancelDate", "effectiveDate"]],
  [
    "unit-changed",
    ["compilingUnit", "implementingBody", "entrustingBody", "undertakingOffice", "jointBodies"],
  ],
  ["contact-changed", ["consultationPhones", "supervisionPhones", "places", "serviceHours", "onlineAddress"]],
  ["fee-changed", ["feeStandard", "feeBasis", "fees"]],
  ["channel-changed", ["onlineDepth"]],
  ["step-changed", ["procedure", "specialProcedures"]],
];
const kindByElement = new Map(
  groups.flatMap(([kind, elements]) => elements.map((element) => [element, kind] as const)),
);

/** Elements whose change goes through review again; others, such as a telephone number, are merely brought up to date. */
const reviewed = new Set([
  ...["legalBasis", "itemType", "caseType", "statutoryTimeLimit", "promisedTimeLimit", "materials", "steps"],
  ...["procedure", "specialProcedures", "acceptanceConditions", "charges", "feeStandard", "feeBasis", "fees"],
  ...[
    "maxVisits",
    "channels",
    "online",
    "onlineDepth",
    "name",
    "exerciseContent",
    "exerciseLevels",
    "audience",
  ],
]);

const rootOf = (element: string): string => element.split(".")[0] ?? element;

/**
 * Whether an item with this change enters review again before it is published: 依据、时限、材料、流程 and what else decides
 * how an item is handled (镇政办发〔2018〕98号 五(四): 事项调整、流程变更、材料增减).
 *
 * @example
 * needsReview("promisedTimeLimit"); // true
 * needsReview("consultationPhones"); // false
 */
export const needsReview = (element: string): boolean => reviewed.has(rootOf(element));

/**
 * What a change of an element comes to: a limit that grew shorter, a visit saved, a material cut. What was blank is
 * `filled`; limits that cannot be compared are `limit-changed`.
 *
 * @example
 * const days = (amount: number) => ({ kind: "duration", amount, unit: "workday" }) as const;
 * const before = { id: "1", promisedTimeLimit: days(20) };
 * const [change] = entryChanges(before, { id: "1", promisedTimeLimit: days(5) }, "implementation");
 * changeKind(change!); // "limit-shortened"
 */
export function changeKind(change: ElementChange): ChangeKind {
  const { element, row, before, after } = change;
  if (row !== undefined) return rowKind(rootOf(element), element, before, after);
  if (before === undefined) return "filled";
  if (after === undefined) return "emptied";
  switch (element) {
    case "statutoryTimeLimit":
    case "promisedTimeLimit":
      return limitKind(before as TimeLimit, after as TimeLimit);
    case "maxVisits":
      return visitKind(before as Visits, after as Visits);
    case "caseType":
      return after === "immediate" ? "instant-gained" : before === "immediate" ? "instant-lost" : "other";
    case "charges":
      return after === "no" ? "fee-dropped" : after === "yes" ? "fee-added" : "fee-changed";
    case "channels":
      return channelKind(before, after);
    case "online":
    case "express":
    case "appointment":
    case "selfService":
    case "hallEntry":
      return after === "yes" ? "channel-added" : after === "no" ? "channel-lost" : "channel-changed";
    case "materials":
      return "material-changed";
    case "steps":
      return "step-changed";
    default:
      return kindByElement.get(element) ?? "other";
  }
}

function rowKind(root: string, element: string, before: unknown, after: unknown): ChangeKind {
  const whole = root === element;
  const came = whole && before === undefined;
  const went = whole && after === undefined;
  if (root === "materials") return came ? "material-added" : went ? "material-cut" : "material-changed";
  if (root === "steps" || root === "specialProcedures") {
    return came ? "step-added" : went ? "step-cut" : "step-changed";
  }
  return kindByElement.get(root) ?? "other";
}

function limitKind(before: TimeLimit, after: TimeLimit): ChangeKind {
  const shorter = compareLimits(after, before).verdict === "yes";
  const longer = compareLimits(before, after).verdict === "yes";
  if (shorter === longer) return "limit-changed";
  return shorter ? "limit-shortened" : "limit-lengthened";
}

function visitKind(before: Visits, after: Visits): ChangeKind {
  if (before.kind !== "count" || after.kind !== "count" || before.count === after.count)
    return "visit-changed";
  return after.count < before.count ? "visit-saved" : "visit-added";
}

function channelKind(before: unknown, after: unknown): ChangeKind {
  const [was, is] = [before, after].map(
    (value) => new Set(Array.isArray(value) ? value.map((one) => JSON.stringify(one)) : []),
  );
  const came = [...is!].some((one) => !was!.has(one));
  const went = [...was!].some((one) => !is!.has(one));
  return came === went ? "channel-changed" : came ? "channel-added" : "channel-lost";
}
