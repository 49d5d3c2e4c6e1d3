import type { Phone } from "../../model/index.ts";

/** 110, 12345, 95598, 118114: short numbers that anyone may ring. */
const short = /^(?:11\d|12[0-2]|1\d{4,5}|9[56]\d{3,4})$/;
const mobile = /^1[3-9]\d{9}$/;
const service = /^[48]00\d{7}$/;
const landline = /^[2-9]\d{6,7}$/;
const areaCode = /^0(?:10|2\d|[3-9]\d{2})$/;

/** Whether the number is a short public one, which many bodies share. */
export const isShort = (number: string): boolean => short.test(number);

/** Whether the number is that of a fixed line, which needs an area code from elsewhere. */
export const isLandline = (number: string): boolean => landline.test(number);

export type PhoneProblem =
  /** Figures, but none that read as a number. */
  | "unread"
  /** Too many or too few figures, or a first figure that no number has. */
  | "number"
  /** An area code that there is not. */
  | "area-code";

/** Longer than any number with all that people put around it: an address, a web page. */
const longestNumber = 24;

/** Whether the text holds a number, read or not: five figures at least, with or without blanks and dashes. */
export const hasFigures = ({ number, raw }: Phone): boolean =>
  number !== undefined || (raw.length <= longestNumber && /(?:[0-9０-９][-—－ ]?){5}/u.test(raw));

/**
 * What is wrong with a number, if it is one.
 *
 * An area code of three figures (010, 02x) goes with numbers of eight; elsewhere there are seven or eight.
 */
export function phoneProblem(phone: Phone): PhoneProblem | undefined {
  const { number, areaCode: area } = phone;
  if (number === undefined) return hasFigures(phone) ? "unread" : undefined;
  if (area !== undefined && !areaCode.test(area)) return "area-code";
  if (short.test(number) || mobile.test(number) || service.test(number)) return undefined;
  if (!landline.test(number)) return "number";
  return area !== undefined && area.length === 3 && number.length !== 8 ? "number" : undefined;
}
