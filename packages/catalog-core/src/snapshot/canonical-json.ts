/**
 * The one text of a JSON value: keys sorted by their UTF-16 units, no blanks, numbers as ECMAScript writes them (RFC
 * 8785). Arrays keep their order: in a list it says something. A key without a value is as good as none.
 *
 * @throws TypeError for what JSON cannot hold: NaN, Infinity, a function, a bigint
 * @example
 * Object.keys(JSON.parse(canonicalJson({ b: 1.5, a: [true, undefined], c: undefined }))); // ["a", "b"]
 */
export function canonicalJson(value: unknown): string {
  if (value === null || value === undefined) return "null";
  switch (typeof value) {
    case "string":
      return JSON.stringify(value);
    case "boolean":
      return String(value);
    case "number":
      if (!Number.isFinite(value)) throw new TypeError(`${value} has no place in JSON`);
      return JSON.stringify(value);
    case "object":
      break;
    default:
      throw new TypeError(`a ${typeof value} has no place in JSON`);
  }
  let text = "";
  if (Array.isArray(value)) {
    for (const member of value) text += `${text === "" ? "" : ","}${canonicalJson(member)}`;
    return `[${text}]`;
  }
  const object = value as Readonly<Record<string, unknown>>;
  // By UTF-16 units, as a sort of texts goes of itself.
  for (const key of Object.keys(object).sort()) {
    const member = object[key];
    if (member !== undefined)
      text += `${text === "" ? "" : ","}${JSON.stringify(key)}:${canonicalJson(member)}`;
  }
  return `{${text}}`;
}

const membersOf = (value: object): [key: string, member: unknown][] =>
  Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));

/**
 * The same text in pieces, an item of a list in each: the text of a large list is several times the list itself, and need
 * not be held to be digested.
 *
 * @param depth how many levels are taken apart; what lies deeper comes whole
 * @throws TypeError for what JSON cannot hold
 * @example [...canonicalParts([1, 2], 1)] // ["[", "1", ",", "2", "]"]
 */
export function* canonicalParts(value: unknown, depth = 3): Generator<string, void, undefined> {
  if (depth === 0 || typeof value !== "object" || value === null) {
    yield canonicalJson(value);
    return;
  }
  const isList = Array.isArray(value);
  const members: readonly (readonly [string, unknown])[] = isList
    ? value.map((member) => ["", member])
    : membersOf(value).map(([key, member]) => [`${JSON.stringify(key)}:`, member]);
  let before = isList ? "[" : "{";
  for (const [key, member] of members) {
    yield `${before}${key}`;
    yield* canonicalParts(member, depth - 1);
    before = ",";
  }
  const close = isList ? "]" : "}";
  yield members.length === 0 ? before + close : close;
}
