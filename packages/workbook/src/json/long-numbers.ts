const QUOTE = 34;
const BACKSLASH = 92;
/** More digits than a binary number keeps. */
const LONG_NUMBER = /-?\d{16,}/;

/**
 * Puts quotes around whole numbers too long for a binary number, outside of strings, so that a code written as a
 * number keeps all its digits. Returns the text itself where there are none.
 */
export function quoteLongNumbers(text: string): string {
  if (!/[:[,\s]-?\d{16}/.test(text)) return text;
  const pieces: string[] = [];
  let done = 0;
  for (let at = 0; at < text.length; ) {
    const quote = text.indexOf('"', at);
    const end = quote < 0 ? text.length : quote;
    pieces.push(quoteIn(text.slice(done, end)));
    if (quote < 0) return pieces.join("");
    at = afterString(text, quote);
    pieces.push(text.slice(quote, at));
    done = at;
  }
  return pieces.join("");
}

function quoteIn(text: string): string {
  if (!LONG_NUMBER.test(text)) return text;
  return text.replace(/-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g, (number) =>
    /^-?\d{16,}$/.test(number) ? `"${number}"` : number,
  );
}

/** The position after the string that begins at `quote`. */
function afterString(text: string, quote: number): number {
  for (let at = quote + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) at++;
    else if (code === QUOTE) return at + 1;
  }
  return text.length;
}
