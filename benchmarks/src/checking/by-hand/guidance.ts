import type { ImplementationItem } from "@zp/catalog-core/model";
import { parseServiceHours } from "@zp/catalog-core/service-hours";
import { statedAs } from "@zp/catalog-core/terms";
import { type Counts, note } from "./counts.ts";

const days =
  /工作日|周[一二三四五六日至]|星期|礼拜|法定|节假日|双休|每[天日周月]|全年|全天|24\s*小时|二十四小时|随时|天天/u;

function saysWhichDays(text: string): boolean {
  const { times, closed, closedOnHolidays, leftovers } = parseServiceHours(text);
  if (times.length === 0 || leftovers.length > 0) return days.test(text);
  return (
    closedOnHolidays ||
    closed.length > 0 ||
    times.some((line) => line.days !== undefined || line.spans[0]?.to === "24:00")
  );
}

const precise =
  /[路街道巷弄段]|\d|[一二三四五六七八九十]楼|楼|层|室|窗口|大厅|服务中心|服务站|广场|[村组]|社区|园区|旁|对面|东侧|西侧|南侧|北侧|http|网站|网上|平台|线上|APP|小程序|公众号|电话/iu;

const documents = /申请表|申请书|复印件|身份证|户口[簿本]|照片|证明材料|委托书|登记表/gu;
const handsIn = /提交|提供|应当?持|所需材料|下列材料|以下材料|一式/u;
const TOO_MANY = 3;

const bare = /(?:^|[\n。；;])\s*(\d{1,2})(?:[、)）]|[.．](?!\d{1,3}(?!\d)))/gu;
const bracketed = /(?:^|[\n。；;])\s*[（(](\d{1,2})[)）]/gu;

/** Whether numbers that begin with 1 skip or repeat one. */
function isBroken(text: string, pattern: RegExp): boolean {
  let last = 0;
  for (const [, digits] of text.matchAll(pattern)) {
    const number = Number(digits);
    if (number !== 1 && number !== last + 1) {
      if (last === 0) return false;
      const between = new RegExp(`(?<!\\d)${last + 1}\\s*[、.．)）]`, "u");
      return number <= last || !between.test(text);
    }
    last = number;
  }
  return false;
}

const hasDigit = /\d/u;
const isNumberedWrong = (text: string | undefined): boolean =>
  text !== undefined && hasDigit.test(text) && (isBroken(text, bare) || isBroken(text, bracketed));

/** Texts that shall tell an applicant where, when and under which conditions. */
export function checkGuidance(
  { serviceHours, places, acceptanceConditions: conditions, legalBasis, procedure }: ImplementationItem,
  counts: Counts,
): void {
  if (serviceHours !== undefined && statedAs("serviceHours", serviceHours) === undefined) {
    if (!saysWhichDays(serviceHours)) note(counts["contact/hours-say-when"], 1);
  }
  if (places !== undefined) {
    const own = places.replace(/^办理地点[：:]/u, "");
    if (own !== "" && !precise.test(own) && statedAs("places", own) === undefined) {
      note(counts["contact/place-can-be-found"], 1);
    }
  }
  if (conditions !== undefined && handsIn.test(conditions)) {
    if (new Set(conditions.match(documents)).size >= TOO_MANY) {
      note(counts["elements/conditions-are-conditions"], 1);
    }
  }
  let broken = 0;
  for (const text of [conditions, legalBasis, procedure]) if (isNumberedWrong(text)) broken += 1;
  note(counts["elements/numbering-continuous"], broken);
}
