/** A part of a regular expression without which the rest still stands. */
export interface Part {
  /** Where it begins and ends in the source of the expression. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** One of several, or something that may be there. The whole expression is one of one. */
  readonly kind: "alternative" | "optional";
}

const QUANTIFIER = /[*+?]\??|\{\d+(?:,\d*)?\}\??/uy;
/** May be there, need not: `?`, `*`, `{0,3}`. */
const MAY_BE = /^(?:[?*]|\{0[,}])/u;
const OPENING = /\((?:\?(?:[:=!]|<[=!]|<[A-Za-z]\w*>))?/uy;
const ESCAPE = /\\(?:u\{[^}]*\}|u[\dA-Fa-f]{4}|x[\dA-Fa-f]{2}|[pP]\{[^}]*\}|k<\w+>|c[A-Za-z]|\d+|[\s\S])/uy;

const matched = (pattern: RegExp, source: string, from: number): string | undefined => {
  pattern.lastIndex = from;
  return pattern.exec(source)?.[0];
};

/** Every part of an expression that could be struck out of it. */
export function partsOf(source: string): Part[] {
  const parts: Part[] = [];
  const add = (kind: Part["kind"], start: number, end: number): void => {
    if (end > start) parts.push({ kind, start, end, text: source.slice(start, end) });
  };
  let index = 0;

  const klass = (): void => {
    index++;
    if (source[index] === "^") index++;
    while (index < source.length && source[index] !== "]") {
      index += (matched(ESCAPE, source, index) ?? " ").length;
    }
    index++;
  };

  /** Reads up to the bracket that closes, or the end. */
  const disjunction = (): void => {
    let start = index;
    while (index < source.length && source[index] !== ")") {
      if (source[index] === "|") {
        add("alternative", start, index);
        index++;
        start = index;
        continue;
      }
      const from = index;
      const open = matched(OPENING, source, index);
      const escaped = matched(ESCAPE, source, index);
      if (open !== undefined) {
        index += open.length;
        disjunction();
        index++;
      } else if (source[index] === "[") klass();
      else if (escaped !== undefined) index += escaped.length;
      else index += String.fromCodePoint(source.codePointAt(index) ?? 0).length;
      const end = index;
      const quantifier = matched(QUANTIFIER, source, index);
      if (quantifier === undefined) continue;
      index += quantifier.length;
      if (MAY_BE.test(quantifier)) add("optional", from, end);
    }
    add("alternative", start, index);
  };
  disjunction();
  return parts;
}

/**
 * The expression without these parts: they never match any more. Brackets keep their numbers.
 */
export function withoutParts(source: string, parts: readonly Part[]): string {
  const edits = parts.flatMap(({ kind, start, end }) => {
    if (kind === "alternative") return [{ at: start, text: "(?!)", rank: 1 }];
    return [
      { at: start, text: "(?:(?!)", rank: 0 },
      { at: end, text: ")", rank: 2 },
    ];
  });
  let out = source;
  // From behind. What goes in last at a place stands first there: what closes, then an alternative, then what it begins with.
  for (const edit of edits.toSorted((a, b) => b.at - a.at || a.rank - b.rank)) {
    out = out.slice(0, edit.at) + edit.text + out.slice(edit.at);
  }
  return out;
}
