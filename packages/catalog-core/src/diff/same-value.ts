/**
 * Whether two values of the model are the same, whatever order their keys were written in. A key that is there without a
 * value is as good as none.
 *
 * @example
 * sameValue({ kind: "count", count: 1 }, { count: 1, kind: "count" }); // true
 * sameValue(["county"], ["county", "town"]); // false
 */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const one = a as Readonly<Record<string, unknown>>;
  const other = b as Readonly<Record<string, unknown>>;
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  for (const key of keys) if (!sameValue(one[key], other[key])) return false;
  return true;
}
