/*
 * Codes are checked by the hundred thousand, so characters are looked at by their number and no expression runs
 * on the common path.
 */

const ZERO = 48;
const NINE = 57;
const A = 65;
const Z = 90;

/** Whether every character from `from` (inclusive) to `to` (exclusive) is an ASCII digit; false where text is short. */
export function areDigits(text: string, from = 0, to = text.length): boolean {
  if (to > text.length || from >= to) return false;
  for (let i = from; i < to; i++) {
    const c = text.charCodeAt(i);
    if (c < ZERO || c > NINE) return false;
  }
  return true;
}

/** Whether every character of the span is a digit or an ASCII capital. */
export function areDigitsOrCapitals(text: string, from = 0, to = text.length): boolean {
  if (to > text.length || from >= to) return false;
  for (let i = from; i < to; i++) {
    const c = text.charCodeAt(i);
    if (!((c >= ZERO && c <= NINE) || (c >= A && c <= Z))) return false;
  }
  return true;
}

/** Whether every character of the span is an ASCII capital. */
export function areCapitals(text: string, from = 0, to = text.length): boolean {
  if (to > text.length || from >= to) return false;
  for (let i = from; i < to; i++) {
    const c = text.charCodeAt(i);
    if (c < A || c > Z) return false;
  }
  return true;
}

/** Whether every character of the span is `character`. */
export function areAll(text: string, character: string, from = 0, to = text.length): boolean {
  if (to > text.length || from >= to) return false;
  const wanted = character.charCodeAt(0);
  for (let i = from; i < to; i++) if (text.charCodeAt(i) !== wanted) return false;
  return true;
}

/** Whether the text is one character over and over, at least `least` times: what people type to fill a field. */
export function isRepeated(text: string, least: number, from = 0, to = text.length): boolean {
  return to - from >= least && areAll(text, text.charAt(from), from, to);
}
