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
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  const members = Object.entries(value as Readonly<Record<string, unknown>>)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
  return `{${members.join(",")}}`;
}
