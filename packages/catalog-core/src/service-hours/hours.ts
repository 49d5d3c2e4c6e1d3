/** A day of the week: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Which days: 工作日, every day, or days of the week by their numbers, in order. */
export type OpenDays = "workdays" | "every-day" | readonly Weekday[];

/** From when to when on one day, `HH:MM` on a clock of 24 hours; `24:00` is midnight at the end of the day. */
export interface OpenSpan {
  readonly from: string;
  readonly to: string;
}

/** One line of a timetable. */
export interface OpeningTimes {
  /** Absent where the text does not say which days. */
  readonly days?: OpenDays;
  /** The part of the year as written: 夏季, 冬春季, 5月1日至9月30日. */
  readonly season?: string;
  /** A counter of its own, as written: the times hold there only. */
  readonly place?: string;
  /** In the order written, at least one. */
  readonly spans: readonly OpenSpan[];
}

/** What of the text was not understood, and where it begins, counted from 0. */
export interface UnreadStretch {
  readonly at: number;
  readonly text: string;
}

/** 办理时间 as read. */
export interface ServiceHours {
  /** Empty where no times of day were found. */
  readonly times: readonly OpeningTimes[];
  /** 法定节假日除外, 节假日休息. */
  readonly closedOnHolidays: boolean;
  /** Days on which the text says that it is closed: 周六、周日休息. */
  readonly closed: readonly Weekday[];
  /** Whatever else stands in the text. Where something does, `times` may not be all of it. */
  readonly leftovers: readonly UnreadStretch[];
}
