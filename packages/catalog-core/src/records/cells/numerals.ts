const digits = "零一二三四五六七八九";
const equal: Readonly<Record<string, string>> = {
  〇: "零",
  两: "二",
  兩: "二",
  壹: "一",
  贰: "二",
  叁: "三",
};

/** Characters that a numeral of {@link smallNumber} may be made of, for character classes. */
export const NUMERAL = "\\d零〇一二两兩三四五六七八九十壹贰叁";

/**
 * A whole number from 0 to 9999 in Arabic figures (also "2.0", as spreadsheets show it), or from 0 to 99 in Chinese.
 *
 * @example smallNumber("二十一") // 21
 */
export function smallNumber(text: string): number | undefined {
  if (/^\d{1,4}(?:\.0{1,3})?$/.test(text)) return Math.trunc(Number(text));
  const plain = Array.from(text, (character) => equal[character] ?? character).join("");
  const match = /^([一二三四五六七八九]?)(十?)([零一二三四五六七八九]?)$/u.exec(plain);
  if (match === null || plain === "") return undefined;
  const [, tens = "", ten = "", ones = ""] = match;
  if (ten === "") return tens === "" || ones === "" ? digits.indexOf(tens + ones) : undefined;
  return (tens === "" ? 1 : digits.indexOf(tens)) * 10 + (ones === "" ? 0 : digits.indexOf(ones));
}
