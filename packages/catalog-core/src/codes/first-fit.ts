import type { CodeScheme, CodeSegments, ParsedCode } from "./scheme.ts";
import { schemesOfLength } from "./schemes/index.ts";

/** The scheme that a text fits first, and what it reads in it. */
export interface Fit {
  readonly scheme: CodeScheme;
  readonly parsed: Extract<ParsedCode<CodeSegments>, { readonly ok: true }>;
}

/* Rules and metrics ask of the same two codes of an item one after another: the last two answers serve them all. */
interface Remembered {
  readonly text: string;
  readonly fit: Fit | undefined;
}
let last: Remembered = { text: "", fit: undefined };
let before: Remembered = last;

/**
 * The first scheme that a text fits, strictly as written, and what it reads in it; the national ones come before the
 * local, and where none fits it is `undefined`.
 *
 * @example
 * firstFit("440106043001")?.scheme.id; // "gbt39554-basic"
 * firstFit("第12号"); // undefined
 */
export function firstFit(text: string): Fit | undefined {
  if (text === last.text) return last.fit;
  if (text === before.text) return before.fit;
  before = last;
  last = { text, fit: find(text) };
  return last.fit;
}

function find(text: string): Fit | undefined {
  for (const scheme of schemesOfLength(text.length)) {
    const parsed = scheme.parse(text);
    if (parsed.ok) return { scheme, parsed };
  }
  return undefined;
}
