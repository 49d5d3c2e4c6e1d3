import { plainNumber } from "./plain-number.ts";
import type { DateParts } from "./serial-date.ts";

/** One piece of a format section, in order. */
type Piece =
  | { readonly kind: "digit"; readonly zero: boolean }
  | { readonly kind: "point" }
  | { readonly kind: "general" }
  | { readonly kind: "literal"; readonly text: string };

interface Section {
  readonly pieces: readonly Piece[];
  readonly hasDigits: boolean;
  readonly percent: boolean;
  /** Scaled by thousands, a fraction, an exponent or under a condition: the words do not belong to the plain number. */
  readonly opaque: boolean;
}

/** A number format made ready for use. */
export interface NumberFormat {
  readonly code: string;
  /** Set where the format shows a date or a time. */
  readonly date: DateParts | undefined;
  readonly sections: readonly Section[];
}

const GENERAL = /^(?:general|g\/通用格式|标准|常规)/i;
/** Excel takes 255; what is longer was not made for reading. */
const LONGEST_CODE = 1000;
const BRACKET = /^\[[^\]]*\]/;

/**
 * Reads a number format's code as far as texts need it: whether it shows a date, and which words, zeros and signs it
 * puts around a number.
 *
 * @example compileNumberFormat('0"个工作日"')
 */
export function compileNumberFormat(code: string): NumberFormat {
  if (code.length > LONGEST_CODE) return { code, date: undefined, sections: [] };
  const sections = splitSections(code).map(readSection);
  return { code, date: dateParts(code), sections };
}

/** Splits at semicolons outside of quotes, escapes and brackets. */
function splitSections(code: string): string[] {
  const sections: string[] = [];
  let start = 0;
  let i = 0;
  while (i < code.length) {
    if (code[i] === ";") {
      sections.push(code.slice(start, i));
      start = i + 1;
    }
    i += skipOpaque(code, i) || 1;
  }
  sections.push(code.slice(start));
  return sections;
}

/** Length of the quoted text, escaped character, padding or bracket that begins here; 0 for anything else. */
function skipOpaque(code: string, i: number): number {
  const char = code[i];
  if (char === '"') {
    const end = code.indexOf('"', i + 1);
    return (end < 0 ? code.length : end + 1) - i;
  }
  if (char === "\\" || char === "!" || char === "_" || char === "*") return 2;
  if (char === "[") return BRACKET.exec(code.slice(i))?.[0].length ?? 0;
  return 0;
}

/** What a date format shows; undefined for a number format. Looks at the first section, as positive numbers do. */
function dateParts(code: string): DateParts | undefined {
  let bare = "";
  let elapsed = false;
  const first = splitSections(code)[0] ?? "";
  for (let i = 0; i < first.length; ) {
    const skipped = skipOpaque(first, i);
    if (skipped > 0) {
      if (/^\[(?:h+|m+|s+)\]$/i.test(first.slice(i, i + skipped))) elapsed = true;
      i += skipped;
    } else if (GENERAL.test(first.slice(i))) {
      i += GENERAL.exec(first.slice(i))![0].length;
    } else {
      bare += first[i];
      i++;
    }
  }
  // A/P and 上午/下午 only stand beside hours; digits, # or @ make it a number even where a letter stands unquoted.
  const letters = bare.replace(/AM\/PM|A\/P|上午\/下午/gi, "").toLowerCase();
  if (elapsed) return { day: false, time: true, elapsed: true };
  if (/[#?@]/.test(letters) || /e[+-]/.test(letters)) return undefined;
  const time = /[hs]/.test(letters);
  // "m" beside hours or seconds is minutes, elsewhere months; "e", "g" and "b" are years of other calendars, "a" is a day of the week.
  const day = /[ydegba]/.test(letters) || (!time && /m/.test(letters));
  if (!day && !time) return undefined;
  if (/0/.test(letters.replace(/s+\.0+/g, "s"))) return undefined;
  return { day, time, elapsed: false };
}

function readSection(source: string): Section {
  const pieces: Piece[] = [];
  let percent = false;
  let opaque = false;
  let general = false;
  let seenPoint = false;
  for (let i = 0; i < source.length; ) {
    const rest = source.slice(i);
    const named = GENERAL.exec(rest);
    const char = source[i]!;
    const skipped = skipOpaque(source, i);
    if (skipped > 0) {
      const token = rest.slice(0, skipped);
      if (char === '"') pieces.push({ kind: "literal", text: token.replace(/"/g, "") });
      else if (char === "\\" || char === "!") pieces.push({ kind: "literal", text: token.slice(1) });
      else if (char === "[") {
        const currency = /^\[\$([^\]-]*)/.exec(token)?.[1];
        if (currency) pieces.push({ kind: "literal", text: currency });
        if (/^\[[<>=]/.test(token)) opaque = true;
      }
      i += skipped;
    } else if (named) {
      pieces.push({ kind: "general" });
      general = true;
      i += named[0].length;
    } else {
      if (char === "0" || char === "#" || char === "?") pieces.push({ kind: "digit", zero: char === "0" });
      else if (char === "." && !seenPoint) {
        pieces.push({ kind: "point" });
        seenPoint = true;
      } else if (char === ",") {
        if (!/^,+[#0?]/.test(rest)) opaque = true; // scaled by a thousand; between digits it only groups
      } else if (/^e[+-]/i.test(rest) || char === "/") opaque = true;
      else {
        if (char === "%") percent = true;
        pieces.push({ kind: "literal", text: char });
      }
      i++;
    }
  }
  return { pieces, percent, opaque, hasDigits: general || pieces.some((piece) => piece.kind === "digit") };
}

/**
 * A number with the words, leading zeros, digit mask and percent sign of its format, but without its grouping and
 * rounding, so that no digit is lost.
 *
 * @example formatNumber(5, compileNumberFormat('0"个工作日"')) // "5个工作日"
 */
export function formatNumber(value: number, format: NumberFormat): string {
  const sections = format.sections;
  const negative = value < 0;
  const ownNegative = negative && sections.length > 1;
  const section = sections[ownNegative ? 1 : value === 0 && sections.length > 2 ? 2 : 0];
  if (!section || sections.some((each) => each.opaque)) return plainNumber(value);
  if (!section.hasDigits) {
    const words = section.pieces.map((piece) => (piece.kind === "literal" ? piece.text : "")).join("");
    // "无" in place of 0 is what a person reads; a dash or nothing in its place would turn a zero into a blank.
    return /\p{Script=Han}/u.test(words) ? words.trim() : plainNumber(value);
  }
  const number = plainNumber(section.percent ? Math.abs(value) * 100 : Math.abs(value));
  const text = fill(section, number).trim();
  if (!negative) return text;
  return `-${ownNegative ? text.replace(/[()（）-]/g, "") : text}`;
}

/** Puts the digits in their places: whole digits from the right, the fraction after the point, words where they stand. */
function fill(section: Section, number: string): string {
  const [whole = "", fraction = ""] = number.split(".");
  const pieces = section.pieces;
  const point = pieces.findIndex((piece) => piece.kind === "point");
  const wholePart = point < 0 ? pieces : pieces.slice(0, point);
  const tail = point < 0 ? [] : pieces.slice(point + 1);
  const firstDigit = wholePart.findIndex((piece) => piece.kind === "digit");
  const lastDigit = wholePart.findLastIndex((piece) => piece.kind === "digit");
  const ending = fraction === "" ? "" : `.${fraction}`;

  let rest = whole;
  let text = "";
  for (let i = wholePart.length - 1; i >= 0; i--) {
    const piece = wholePart[i]!;
    if (piece.kind === "literal") text = piece.text + text;
    else if (piece.kind === "general") text = number + text;
    else if (piece.kind === "digit") {
      const digits = i === firstDigit ? rest : rest.slice(-1);
      rest = rest.slice(0, -1);
      text = (digits === "" && piece.zero ? "0" : digits) + (i === lastDigit ? ending : "") + text;
    }
  }
  if (firstDigit < 0 && point >= 0) text += whole + ending; // ".00"
  for (const piece of tail) if (piece.kind === "literal") text += piece.text;
  return text;
}
