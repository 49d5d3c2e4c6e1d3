/** Where a value stands in a JSON text. */
export interface JsonSpan {
  readonly start: number;
  readonly end: number;
}

const white = /\s/;

/** The value that begins at a place, or behind white space there. The text is known to be JSON. */
export function valueAt(text: string, from: number): JsonSpan {
  const start = pastWhite(text, from);
  let depth = 0;
  for (let at = start; at < text.length; ) {
    const character = text[at];
    if (character === '"') at = pastString(text, at);
    else if (character === "{" || character === "[") {
      depth += 1;
      at += 1;
    } else if (character === "}" || character === "]") {
      depth -= 1;
      at += 1;
    } else if (depth > 0) {
      at += 1;
      continue;
    } else at = pastWord(text, at);
    if (depth === 0) return { start, end: at };
  }
  return { start, end: text.length };
}

/** The entries of an array; none of what is no array. */
export function elementsOf(text: string, { start }: JsonSpan): JsonSpan[] {
  const found: JsonSpan[] = [];
  if (text[start] !== "[") return found;
  let at = pastWhite(text, start + 1);
  while (at < text.length && text[at] !== "]") {
    const value = valueAt(text, at);
    found.push(value);
    at = pastComma(text, value.end);
  }
  return found;
}

/** The values of an object by their keys; of a key that comes twice the last, as programs read it. */
export function membersOf(text: string, { start }: JsonSpan): Map<string, JsonSpan> {
  const found = new Map<string, JsonSpan>();
  if (text[start] !== "{") return found;
  let at = pastWhite(text, start + 1);
  while (at < text.length && text[at] !== "}") {
    const key = valueAt(text, at);
    const value = valueAt(text, text.indexOf(":", key.end) + 1);
    found.set(JSON.parse(text.slice(key.start, key.end)) as string, value);
    at = pastComma(text, value.end);
  }
  return found;
}

/** The value at a path of keys joined by dots, whatever dots the keys themselves have; "" for the value itself. */
export function follow(text: string, from: JsonSpan, path: string): JsonSpan | undefined {
  if (path === "") return from;
  for (const [key, value] of membersOf(text, from)) {
    const rest = path === key ? "" : path.startsWith(`${key}.`) ? path.slice(key.length + 1) : undefined;
    const found = rest === undefined ? undefined : follow(text, value, rest);
    if (found !== undefined) return found;
  }
  return undefined;
}

function pastWhite(text: string, from: number): number {
  let at = from;
  while (at < text.length && white.test(text.charAt(at))) at += 1;
  return at;
}

function pastComma(text: string, from: number): number {
  const at = pastWhite(text, from);
  return text[at] === "," ? pastWhite(text, at + 1) : at;
}

function pastString(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at += 1) {
    if (text[at] === "\\") at += 1;
    else if (text[at] === '"') return at + 1;
  }
  return text.length;
}

/** A number, true, false or null. */
function pastWord(text: string, from: number): number {
  let at = from;
  while (at < text.length && !/[\s,\]}]/.test(text.charAt(at))) at += 1;
  return at;
}
