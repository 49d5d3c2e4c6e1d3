import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseServiceHours } from "../../src/service-hours/index.ts";

/** “workdays 夏季 08:00-12:00 ; holidays closed”: the reading in one line, `?` where no days are named. */
function shown(text: string): string {
  const { times, closed, closedOnHolidays, leftovers } = parseServiceHours(text);
  const lines = times.map(({ days, season, place, spans }) =>
    [
      days === undefined ? "?" : typeof days === "string" ? days : days.join(""),
      season ?? "",
      place === undefined ? "" : `@${place}`,
      ...spans.map(({ from, to }) => `${from}-${to}`),
    ]
      .filter((part) => part !== "")
      .join(" "),
  );
  if (closedOnHolidays) lines.push("holidays closed");
  if (closed.length > 0) lines.push(`closed ${closed.join("")}`);
  if (leftovers.length > 0) lines.push(`left ${leftovers.map((one) => one.text).join(" ")}`);
  return lines.join(" ; ");
}

describe("hours as people write them", () => {
  it.each<[string, string]>([
    ["工作日上午8:00-12:00，下午14:30-18:00", "workdays 08:00-12:00 14:30-18:00"],
    [
      "工作日 上午8:30-12:00，下午2:30-6:00，法定节假日除外",
      "workdays 08:30-12:00 14:30-18:00 ; holidays closed",
    ],
    [
      "周一至周五 8：00—12：00，14：00—17：30（节假日除外）",
      "12345 08:00-12:00 14:00-17:30 ; holidays closed",
    ],
    ["星期一到星期五:上午八点", "left 八点"],
    ["星期一、三、五上午9点至11点半", "135 09:00-11:30"],
    ["每周二、周四下午3时-5时30分", "24 15:00-17:30"],
    ["周一至周六8:30-17:30，周日休息", "123456 08:30-17:30 ; closed 7"],
    [
      "周六、周日及法定节假日休息，其余时间9:00-17:00",
      "? 09:00-17:00 ; holidays closed ; closed 67 ; left 其余",
    ],
    ["夏季（5月1日至9月30日）：8:00-12:00，15:00-18:00", "? 夏季 5月1日至9月30日 08:00-12:00 15:00-18:00"],
    [
      "夏令时：上午8:00-12:00，下午3:00-6:30；冬令时：上午8:30-12:00，下午2:00-5:30",
      "? 夏令时 08:00-12:00 15:00-18:30 ; ? 冬令时 08:30-12:00 14:00-17:30",
    ],
    ["5月1日至9月30日上午8:00-12:00", "? 5月1日至9月30日 08:00-12:00"],
    [
      "工作日夏季8:00-12:00，冬季8:30-12:00，周六9:00-11:00",
      "workdays 夏季 08:00-12:00 ; workdays 冬季 08:30-12:00 ; 6 09:00-11:00",
    ],
    [
      "工作日9:00-17:00（城关镇便民服务中心8:30-18:00）",
      "workdays 09:00-17:00 ; workdays @城关镇便民服务中心 08:30-18:00",
    ],
    ["24小时", "? 00:00-24:00"],
    ["工作日08:00-12:00 14:30-18:00", "workdays 08:00-12:00 14:30-18:00"],
    ["每周周四9:00--12:00 14:00--17:00", "4 09:00-12:00 14:00-17:00"],
    ["工作日9:00-17:00（法定节\n假日除外）", "workdays 09:00-17:00 ; holidays closed"],
    ["24小时服务", "? 00:00-24:00"],
    [
      "非夏季：8:30-12:00；夏季（7月1-8月31日）：8:00-11:30",
      "? 非夏季 08:30-12:00 ; ? 夏季 7月1-8月31日 08:00-11:30",
    ],
    [
      "春秋冬季（1月-6月，9月-12月）：8:30-12:00；夏季：8:00-12:00",
      "? 春秋冬季 1月-6月 9月-12月 08:30-12:00 ; ? 夏季 08:00-12:00",
    ],
    ["全年24小时自助办理", "every-day 00:00-24:00 ; left 自助办理"],
    ["每天8:00-22:00", "every-day 08:00-22:00"],
    ["法定工作日9:00-17:00", "workdays 09:00-17:00"],
    ["上午8:30至下午5:30", "? 08:30-17:30"],
    ["晚上7:00-9:00", "? 19:00-21:00"],
    ["工 作 日上 午 8:00-12:00", "? 08:00-12:00 ; left 工 作 日"],
    ["工作日:上午8:00-12:00;\n下午14:00-18:00。", "workdays 08:00-12:00 14:00-18:00"],
    ["工作日上午8:00-12:00，下午14:30-18:00", "workdays 08:00-12:00 14:30-18:00"],
    // What says two things, or not enough, is not made into a time.
    ["8:30-12:00，2:30-6:00", "? 08:30-12:00 ; left 2:30-6:00"],
    ["上午8:30-12:00，8:30-12:00", "? 08:30-12:00 ; left 8:30-12:00"],
    ["上午14:00-18:00", "left 14:00-18:00"],
    ["下午8:30-11:30", "left 8:30-11:30"],
    ["9:00-5:00", "left 9:00-5:00"],
    ["8:70-12:00", "left 8:70-12:00"],
    [
      "工作日8:30-11:30，14:00-18:00（夏季15:00-18:00）",
      "workdays 08:30-11:30 14:00-18:00 ; left （夏季15:00-18:00）",
    ],
    ["工作日8:00-12:00，以预约为准", "workdays 08:00-12:00 ; left 以预约为准"],
    ["5个工作日", "left 5个"],
    ["工作日", ""],
    ["随时办理", "left 随时办理"],
    ["周五至周一9:00-17:00", "? 09:00-17:00 ; left 周五至周一"],
  ])("%s", (text, reading) => {
    expect(shown(text)).toBe(reading);
  });
});

const pieces = fc.constantFrom(
  ..."工作日|周一至周五|星期六|周日|每天|夏季：|冬令时|5月1日至9月30日|上午|下午|中午|8:30-12:00|14：00—17：30|2:30-6:00|9点至11点半|24小时|法定节假日除外|周六、周日休息|（|）|，|；|。|办公时间：|城关镇便民服务中心|请预约|7|-|:".split(
    "|",
  ),
);

describe("any text", () => {
  it("is read without throwing: times run forwards, and what is left stands where it says", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces).map((parts) => parts.join("")),
        ),
        (text) => {
          const { times, leftovers } = parseServiceHours(text);
          for (const { at, text: rest } of leftovers) expect(text.slice(at, at + rest.length)).toBe(rest);
          for (const { spans } of times) {
            expect(spans.length).toBeGreaterThan(0);
            spans.forEach(({ from, to }, index) => {
              expect(from < to).toBe(true);
              expect(from >= (spans[index - 1]?.to ?? "")).toBe(true);
            });
          }
        },
      ),
    );
  });

  it("of a timetable is read as what was written", () => {
    const days = fc.constantFrom(["工作日", "workdays"], ["周一至周五", "12345"], ["每天", "every-day"]);
    const hour = fc.integer({ min: 7, max: 11 });
    fc.assert(
      fc.property(
        days,
        hour,
        fc.integer({ min: 13, max: 17 }),
        fc.boolean(),
        ([word, name], am, pm, twelve) => {
          const late = twelve ? `${pm - 12}:00-${pm - 11}:30` : `${pm}:00-${pm + 1}:30`;
          const reading = shown(`${word}上午${am}:00-12:00，下午${late}`);
          const morning = `${String(am).padStart(2, "0")}:00-12:00`;
          expect(reading).toBe(`${name} ${morning} ${pm}:00-${pm + 1}:30`);
        },
      ),
    );
  });
});
