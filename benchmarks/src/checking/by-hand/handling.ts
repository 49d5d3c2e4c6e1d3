import type { ImplementationItem } from "@zp/catalog-core/model";
import { statedAs } from "@zp/catalog-core/terms";
import type { TimeLimit } from "@zp/catalog-core/time-limit";
import { type Counts, note } from "./counts.ts";
import type { ItemFacts } from "./item-facts.ts";

const takesTime = /踏勘|勘验|勘查|公示|公告|听证|评审|上报|报送上级|转报|会审/u;
const dayOrMore: ReadonlySet<string> = new Set(["workday", "calendar-day", "day", "week", "month"]);
const isLong = (limit: TimeLimit | undefined): boolean =>
  limit?.kind === "duration" && limit.amount > 1 && dayOrMore.has(limit.unit);

const certificate = /(?:许可证|登记证|资格证|证书|执照|合格证|身份证|驾驶证|通行证)$/u;
const approval = /(?:批复|批文|批准文件|批准书|决定书)$/u;

const isBlank = (element: string, written: string | undefined): boolean =>
  written === undefined || statedAs(element, written) !== undefined;

/** Procedures that no instant item has time for. */
function lengthyParts({ specialProcedures = [], steps = [] }: ImplementationItem): number {
  let found = 0;
  for (const { name } of specialProcedures) if (name !== undefined) found += 1;
  for (const { name = "", timeLimit } of steps) if (isLong(timeLimit) || takesTime.test(name)) found += 1;
  return found;
}

function mistypedResults({ results = [] }: ImplementationItem): number {
  let found = 0;
  for (const { name = "", type } of results) {
    if (type === "approval-document") {
      if (certificate.test(name)) found += 1;
    } else if (type === "certificate" && approval.test(name) && !certificate.test(name)) found += 1;
  }
  return found;
}

export function checkHandling(
  { item, instant }: ItemFacts,
  present: ReadonlySet<string>,
  counts: Counts,
): void {
  const { online, onlineDepth, channels } = item;
  if (instant) note(counts["handling/instant-without-procedures"], lengthyParts(item));
  if (online === "no" && onlineDepth !== undefined) {
    const isDeep = onlineDepth.some(
      (depth) => typeof depth === "string" && depth !== "consultation" && depth !== "other",
    );
    if (isDeep) note(counts["handling/depth-agrees-with-online"], 1);
  }
  if (present.has("onlineAddress")) {
    const isOnline = online === "yes" || channels?.some((one) => one === "online" || one === "mobile");
    if (isOnline && isBlank("onlineAddress", item.onlineAddress)) {
      note(counts["handling/online-has-address"], 1);
    }
  }
  if (item.implementingBodyNature === "entrusted" && isBlank("entrustingBody", item.entrustingBody)) {
    note(counts["handling/entrusting-body-named"], 1);
  }
  note(counts["handling/result-type-agrees"], mistypedResults(item));
}
