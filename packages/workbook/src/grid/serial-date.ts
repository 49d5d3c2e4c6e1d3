/** Day 0 of a workbook's serial numbers: Windows counts from 1900 (with a 29 February that never was), old Macs from 1904. */
export type DateSystem = 1900 | 1904;

const DAYS_1904_LATER = 1462;
/** 9999-12-31 */
const LAST_SERIAL = 2_958_465;
const SECONDS_PER_DAY = 86_400;

/** What of a date its format shows. */
export interface DateParts {
  readonly day: boolean;
  readonly time: boolean;
  /** `[h]:mm`: hours beyond 24 are shown as they are. */
  readonly elapsed: boolean;
}

/**
 * A serial number as `YYYY-MM-DD`, `YYYY-MM-DD HH:mm[:ss]` or `HH:mm[:ss]`, by what its format shows.
 * `undefined` where the number is no date (negative, after 9999).
 *
 * Serial 60 is shown as 1900-02-29, serial 0 as 1900-01-00: so do Excel and WPS, and nothing else is written there.
 *
 * @example serialToText(43259, 1900, { day: true, time: false, elapsed: false }) // "2018-06-08"
 */
export function serialToText(serial: number, system: DateSystem, parts: DateParts): string | undefined {
  const seconds = Math.round(serial * SECONDS_PER_DAY);
  if (seconds < 0 || !Number.isFinite(seconds)) return undefined;
  const days = Math.floor(seconds / SECONDS_PER_DAY) + (system === 1904 ? DAYS_1904_LATER : 0);
  if (days > LAST_SERIAL) return undefined;
  const clock = seconds % SECONDS_PER_DAY;
  if (parts.elapsed) return clockText(seconds);
  if (!parts.day) return clockText(clock);
  const day = dayText(days);
  return parts.time && clock > 0 ? `${day} ${clockText(clock)}` : day;
}

function clockText(seconds: number): string {
  const two = (n: number) => String(n).padStart(2, "0");
  const rest = seconds % 60;
  const text = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}`;
  return rest === 0 ? text : `${text}:${two(rest)}`;
}

function dayText(serial: number): string {
  if (serial === 0) return "1900-01-00";
  if (serial === 60) return "1900-02-29";
  // Serial 61 is 1900-03-01; below 60 the fictitious day has not been counted yet.
  const { year, month, day } = civilFromDays(serial - (serial > 60 ? 25_569 : 25_568));
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** Days since 1970-01-01 to the Gregorian date, by eras of 400 years that begin in March. */
function civilFromDays(days: number): { year: number; month: number; day: number } {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const ofEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * ofYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: ofYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}

/** Days from 1970-01-01 to a Gregorian date. */
function daysFromCivil(year: number, month: number, day: number): number {
  const shiftedYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(shiftedYear / 400);
  const yearOfEra = shiftedYear - era * 400;
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const ofEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + ofYear;
  return era * 146_097 + ofEra - 719_468;
}

/**
 * An ISO date or date-time (cells of type "d") as the workbook's serial number; undefined where it is not one.
 * An offset is left out of account: a spreadsheet's dates have no zone.
 */
export function isoToSerial(text: string, system: DateSystem): number | undefined {
  const match =
    /^(?:(\d{4})-(\d\d)-(\d\d))?(?:T?(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?(?:Z|[+-]\d\d:\d\d)?$/.exec(
      text.trim(),
    );
  if (!match || (match[1] === undefined && match[4] === undefined)) return undefined;
  const [, year, month, day, hour = "0", minute = "0", second = "0"] = match;
  const clock = (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / SECONDS_PER_DAY;
  if (clock > 1) return undefined;
  if (year === undefined) return clock;
  const y = Number(year);
  const m = Number(month);
  const d = Number(day);
  if (m < 1 || m > 12 || d < 1 || d > 31) return undefined;
  const since1970 = daysFromCivil(y, m, d);
  const check = civilFromDays(since1970);
  if (check.month !== m || check.day !== d) return undefined;
  const serial = since1970 + (since1970 >= -25_508 ? 25_569 : 25_568);
  const days = system === 1904 ? serial - DAYS_1904_LATER : serial;
  return days < 0 ? undefined : days + clock;
}
