import * as z from "zod";
import { defineItemRule, fail, pass } from "../../engine/index.ts";
import { inPopulation } from "../../metrics/index.ts";
import { parseServiceHours } from "../../service-hours/index.ts";
import { statedAs } from "../../terms/index.ts";
import { practice } from "../citations.ts";

/** Days in a text that is not read as a timetable (“逢集市日全天”, “节假日请预约”). */
const days =
  /工作日|周[一二三四五六日至]|星期|礼拜|法定|节假日|双休|每[天日周月]|全年|全天|24\s*小时|二十四小时|随时|天天/u;

/** Whether the text says on which days: without them nobody knows whether the office is open today. */
function saysWhichDays(text: string): boolean {
  const { times, closed, closedOnHolidays, leftovers } = parseServiceHours(text);
  if (times.length === 0 || leftovers.length > 0) return days.test(text);
  const allDay = ({ spans }: (typeof times)[number]): boolean => spans[0]?.to === "24:00";
  return (
    closedOnHolidays || closed.length > 0 || times.some((line) => line.days !== undefined || allDay(line))
  );
}

export default defineItemRule({
  id: "contact/hours-say-when",
  title: "办理时间写明哪些日子",
  severity: "info",
  basis: [practice],
  history: [{ on: "2026-11-26", what: "新增。" }],
  why: "只写“8:00—12:00”，看不出周末和节假日办不办，群众容易白跑一趟。",
  notFor: "没有填写办理时间的。",
  appliesTo: inPopulation,
  needs: ["serviceHours"],
  options: z.strictObject({}),
  data: z.strictObject({ hours: z.string() }),
  check({ serviceHours }) {
    if (statedAs("serviceHours", serviceHours) !== undefined || saysWhichDays(serviceHours)) return pass;
    return fail(["serviceHours"], { hours: serviceHours.slice(0, 40) });
  },
  message: ({ hours }) => `办理时间“${hours}”没有写明是哪些日子。`,
  suggestion: () => "写明工作日或周几，例如“工作日上午8:00—12:00，下午14:30—18:00”。",
});
