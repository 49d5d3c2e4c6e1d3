const DIGITS = {
  零: 0,
  一: 1,
  壹: 1,
  二: 2,
  两: 2,
  贰: 2,
  三: 3,
  叁: 3,
  四: 4,
  肆: 4,
  五: 5,
  伍: 5,
  六: 6,
  陆: 6,
  七: 7,
  柒: 7,
  八: 8,
  捌: 8,
  九: 9,
  玖: 9,
};
const TENS = {
  十: 10,
  拾: 10,
  百: 100,
  佰: 100,
  千: 1000,
  仟: 1000,
};
const SHORT_TENS = { 廿: 20, 卅: 30 };
/** Every character that a Chinese numeral may contain, for character classes. */
export const NUMERAL_CHARS = "零一壹二两贰三叁四肆五伍六陆七柒八捌九玖十拾百佰千仟廿卅";
/**
 * The value of a Chinese numeral from 0 to 9999, ordinary (一百二十), formal (壹佰贰拾), spoken
 * (一百二, 廿五) or digit by digit (二零). Expects normalised text (〇 is 零, 兩 is 两).
 *
 * @returns undefined where the characters do not form one numeral (三五 is "three to five", not 35).
 * @example
 * chineseNumeral("一百八十"); // 180
 */
export function chineseNumeral(text) {
  if (text === "") return undefined;
  if (text.length > 1 && text.includes("零") && !/[十拾百佰千仟廿卅]/.test(text)) return positional(text);
  let total = 0;
  let digit;
  let lastTen = 10000;
  let zero = false;
  for (let i = 0; i < text.length; i++) {
    const char = text[i] ?? "";
    const value = DIGITS[char];
    if (value === 0) {
      // 零 stands between a ten and a digit (一百零五), or alone
      if (digit !== undefined || zero || (total === 0 && text.length > 1)) return undefined;
      zero = true;
      continue;
    }
    if (value !== undefined) {
      if (digit !== undefined) return undefined;
      digit = value;
      continue;
    }
    const short = SHORT_TENS[char];
    const ten = short === undefined ? TENS[char] : 10;
    if (ten === undefined || ten >= lastTen) return undefined;
    if (short !== undefined && digit !== undefined) return undefined;
    if (digit === undefined && short === undefined && ten !== 10) return undefined;
    total += short ?? (digit ?? 1) * ten;
    digit = undefined;
    zero = false;
    lastTen = ten;
  }
  if (digit === undefined) return zero && text.length > 1 ? undefined : total;
  // 一百二 is said for 120
  const spoken = lastTen > 10 && lastTen < 10000 && !zero;
  return total + (spoken ? (digit * lastTen) / 10 : digit);
}
function positional(text) {
  let total = 0;
  for (const char of text) {
    const value = DIGITS[char];
    if (value === undefined) return undefined;
    total = total * 10 + value;
  }
  return text.length > 4 ? undefined : total;
}
