import { identifyCode } from "./identify.ts";
import { type CleanedCode, cleanCode } from "./writing.ts";

const blanks = /[\s\u00a0\u200b-\u200d\u2060\ufeff]+/u;

/**
 * A code with its writing put straight, where that changes the writing for certain and nothing else: the text must be one
 * known code afterwards. Two codes in one text stay two, and the ".0" of a code that was kept as a number stays for a
 * person, since digits may be lost with it.
 *
 * @returns `undefined` where there is nothing to put straight, or it is not certain
 * @example
 * tidyCode("11610927mb0000019w")?.text; // "11610927MB0000019W"
 * tidyCode("abc"); // undefined
 */
export function tidyCode(written: string): CleanedCode | undefined {
  const cleaned = cleanCode(written);
  const { text, problems } = cleaned;
  if (text === written || problems.some(({ kind }) => kind === "taken-for-number")) return undefined;
  if (!/^[0-9A-Z-]+$/.test(text) || !isKnown(text)) return undefined;
  return isSeveral(written.split(blanks).filter((part) => part !== "")) ? undefined : cleaned;
}

/** Codes side by side: of one length, or one of them too long to be a part of another. */
function isSeveral(parts: readonly string[]): boolean {
  const [first, ...rest] = parts;
  if (first === undefined || rest.length === 0) return false;
  const alike = rest.every(({ length }) => length === first.length);
  return (alike && parts.every(isKnown)) || parts.some((part) => part.length >= LONG && isKnown(part));
}

/** A credit code, and every code that holds one, is as long as this or longer. */
const LONG = 18;
const isKnown = (text: string): boolean => identifyCode(text).outcome !== "problem";
