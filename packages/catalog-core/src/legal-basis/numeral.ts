const digits = "零一二三四五六七八九";
const units: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** Characters of a number in a citation, for character classes: Chinese, half and full width. */
export const NUMBER = "[一二三四五六七八九十百千零〇○Ｏ两\\d０-９]";

/**
 * The value of a number as citations write them: 三十五, 一百零八, 一〇八, 35, ３５. `undefined` where it is none.
 *
 * @example
 * numberOf("一百二十三"); // 123
 */
export function numberOf(written: string): number | undefined {
  const text = written
    .replaceAll(/\s/gu, "")
    .replaceAll(/[〇○Ｏ]/gu, "零")
    .replaceAll("两", "二")
    .replaceAll(/[０-９]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
  if (/^\d{1,6}$/u.test(text)) return Number(text);
  if (/^[零一二三四五六七八九]{2,6}$/u.test(text)) {
    return [...text].reduce((value, digit) => value * 10 + digits.indexOf(digit), 0);
  }
  let value = 0;
  let digit: number | undefined;
  let last = Number.POSITIVE_INFINITY;
  for (const char of text) {
    const unit = units[char];
    if (unit === undefined) {
      const next = digits.indexOf(char);
      if (next < 0 || (digit !== undefined && digit !== 0)) return undefined;
      digit = next;
    } else {
      if (unit >= last) return undefined;
      value += (digit === undefined || digit === 0 ? 1 : digit) * unit;
      last = unit;
      digit = undefined;
    }
  }
  return text === "" ? undefined : value + (digit ?? 0);
}

/**
 * A number in the Chinese numerals of articles.
 *
 * @throws RangeError outside 1 to 9999
 * @example
 * inChinese(108); // "一百零八"
 */
export function inChinese(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 9999)
    throw new RangeError(`no article number: ${value}`);
  let text = "";
  let gap = false;
  for (const [unit, name] of [
    [1000, "千"],
    [100, "百"],
    [10, "十"],
    [1, ""],
  ] as const) {
    const digit = Math.floor(value / unit) % 10;
    if (digit === 0) gap = text !== "";
    else {
      text += `${gap ? "零" : ""}${unit === 10 && text === "" && digit === 1 ? "" : digits.charAt(digit)}${name}`;
      gap = false;
    }
  }
  return text;
}
