/**
 * A number as plain digits, never in exponent form, with the 15 significant digits that a spreadsheet keeps.
 * 0.30000000000000004 is an artefact of binary arithmetic that nobody typed: it gives "0.3".
 *
 * @example plainNumber(1.16e23) // "116000000000000000000000"
 */
export function plainNumber(value: number): string {
  if (Number.isSafeInteger(value) && Math.abs(value) < 1e15) return String(value);
  const text = String(Number(value.toPrecision(15)));
  return text.includes("e") ? expandExponent(text) : text;
}

function expandExponent(text: string): string {
  const match = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text);
  if (!match) return text; // Infinity, NaN: never stored in a sheet
  const [, sign, first, rest = "", power] = match;
  const digits = first! + rest;
  const point = 1 + Number(power);
  if (point <= 0) return `${sign}0.${"0".repeat(-point)}${digits}`;
  return `${sign}${digits.padEnd(point, "0")}${point < digits.length ? `.${digits.slice(point)}` : ""}`;
}

/**
 * Whether a stored number is a whole number with more digits than a spreadsheet keeps, so that what was typed
 * (a code, an identity number) is lost beyond the fifteenth.
 */
export function lostDigits(value: number): boolean {
  return Math.abs(value) >= 1e15 && Number.isInteger(value);
}
