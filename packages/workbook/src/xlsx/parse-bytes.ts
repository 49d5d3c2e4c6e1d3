import { decodeXmlText } from "./xml-text.ts";

const POWERS = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16];
/** With at most 15 digits mantissa and power of ten are exact, so that one division rounds correctly. */
const EXACT_DIGITS = 15;

/**
 * A number from its ASCII digits without making a string of them first; NaN where the bytes are no number.
 */
export function parseNumber(buffer: Uint8Array, start: number, end: number): number {
  let at = start;
  const negative = buffer[at] === 45;
  if (negative) at++;
  let mantissa = 0;
  let digits = 0;
  let decimals = -1;
  for (; at < end; at++) {
    const digit = buffer[at]! - 48;
    if (digit >= 0 && digit <= 9) {
      mantissa = mantissa * 10 + digit;
      digits++;
      if (decimals >= 0) decimals++;
    } else if (digit === -2 && decimals < 0) decimals = 0;
    else return parseSlowly(buffer, start, end);
  }
  if (digits === 0 || digits > EXACT_DIGITS) return parseSlowly(buffer, start, end);
  const value = decimals > 0 ? mantissa / POWERS[decimals]! : mantissa;
  return negative ? -value : value;
}

function parseSlowly(buffer: Uint8Array, start: number, end: number): number {
  const text = decodeXmlText(buffer, start, end, false).trim();
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text)) return Number.NaN;
  const value = Number(text);
  return Number.isFinite(value) ? value : Number.NaN;
}

/** A whole number from ASCII digits; -1 for anything else. */
export function parseIndex(buffer: Uint8Array, start: number, end: number): number {
  let value = 0;
  for (let at = start; at < end; at++) {
    const digit = buffer[at]! - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return end > start && value <= Number.MAX_SAFE_INTEGER ? value : -1;
}
