import type { ImplementationItem } from "@zp/catalog-core/model";
import { type Counts, note } from "./counts.ts";
import type { ItemFacts } from "./item-facts.ts";
import { canStayAway, isFullyOnline } from "./visits.ts";

/** How many of the four marks (马上办、网上办、就近办、一次办) the other columns speak against. */
function wrongMarks({ item, instant }: ItemFacts): number {
  const { exerciseLevels: levels, maxVisits } = item;
  let wrong = 0;
  if (item.doneAtOnce === "yes" && !instant) {
    if (item.caseType !== undefined || item.promisedTimeLimit !== undefined) wrong += 1;
  }
  if (item.doneOnline === "yes" && canStayAway(item) === false) wrong += 1;
  if (item.doneNearby === "yes" && levels !== undefined) {
    const isNear =
      item.crossRegionScope !== undefined ||
      item.selfService === "yes" ||
      levels.some((level) => level === "town" || level === "village" || level === "shared");
    if (!isNear) wrong += 1;
  }
  if (item.doneInOneVisit === "yes" && maxVisits?.kind === "count" && maxVisits.count > 1) wrong += 1;
  return wrong;
}

/** What one comes for; 银行 is a place for paying only. */
const acts: readonly RegExp[] = [
  /(?:到|至|在|赴|前往)[^，。；;、]{0,12}(?:窗口|大厅|现场|服务中心)[^，。；;、]{0,6}(?:提交|递交|申请|申报|办理)/u,
  /(?:到|至|在|赴|前往)[^，。；;、]{0,12}(?:窗口|大厅|现场|服务中心)[^，。；;、]{0,6}(?:领取|取件|取证|领证)/u,
  /(?:到|至|在|赴|前往)[^，。；;、]{0,12}(?:窗口|大厅|现场|服务中心)[^，。；;、]{0,6}(?:面签|核验|采集|照相|拍照|考试|体检)/u,
  /(?:到|至|在|赴|前往)[^，。；;、]{0,12}(?:窗口|大厅|现场|银行|服务中心)[^，。；;、]{0,6}(?:缴费|缴纳|交费)/u,
];
const somePlace = /窗口|大厅|现场|银行|服务中心/u;
const otherWay = /邮寄|快递|寄送|网上|在线|电子证照|短信|自助/u;

function isToldMore({ maxVisits, procedure = "", steps = [] }: ImplementationItem): boolean {
  if (maxVisits?.kind !== "count") return false;
  let text = procedure;
  for (const { description } of steps) text += `；${description ?? ""}`;
  if (!somePlace.test(text) || otherWay.test(text)) return false;
  let told = 0;
  for (const act of acts) if (act.test(text)) told += 1;
  return told > Math.max(1, maxVisits.count);
}

const mustCome =
  /(?:必须|须|需要?|应当?)(?:由)?(?:申请人|本人|法定代表人|当事人)?[^，。；;、]{0,4}(?:到|至|赴|前往|持)[^，。；;、]{0,12}(?:窗口|大厅|现场|服务中心)[^，。；;]{0,12}/u;

/** What the procedure asks of an applicant against what is promised of visits. */
export function checkPresence(facts: ItemFacts, counts: Counts): void {
  const { item, instant } = facts;
  note(counts["visits/four-marks-agree"], wrongMarks(facts));
  if (!instant && isToldMore(item)) note(counts["visits/no-fewer-than-told"], 1);
  if (item.visitReason !== undefined || (item.online !== "yes" && !isFullyOnline(item))) return;
  if (mustCome.test(item.procedure ?? "") || mustCome.test(item.acceptanceConditions ?? "")) {
    note(counts["visits/online-needs-no-presence"], 1);
  }
}
