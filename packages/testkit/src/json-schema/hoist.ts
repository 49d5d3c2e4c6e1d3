import type { JsonSchema } from "./schema.ts";

/** Shapes shorter than this are as well said twice. */
const LEAST = 300;

/**
 * A schema in which a long shape that occurs more than once stands in `$defs`, under the key where it occurs first: types
 * that a program has worked out have no name of their own.
 */
export function hoisted(schema: JsonSchema): JsonSchema {
  const counts = new Map<string, number>();
  walk(schema, (text) => counts.set(text, (counts.get(text) ?? 0) + 1));
  const defs = new Map<string, JsonSchema>();
  const names = new Map<string, string>();
  const lifted = (node: unknown, key: string, text: string): unknown => {
    if ((counts.get(text) ?? 0) < 2 || !isShape(node, text)) return node;
    const known = names.get(text);
    const name = known ?? freeName(key, { ...schema.$defs, ...Object.fromEntries(defs) });
    names.set(text, name);
    defs.set(name, node as JsonSchema);
    return { $ref: `#/$defs/${name}` };
  };
  const rebuilt = (node: unknown, key: string): unknown => {
    if (Array.isArray(node)) return node.map((one) => rebuilt(one, key));
    if (typeof node !== "object" || node === null) return node;
    const inner = Object.fromEntries(
      Object.entries(node).map(([name, one]) => [name, rebuilt(one, keywords.has(name) ? key : name)]),
    );
    return lifted(inner, key, JSON.stringify(node));
  };
  const { $defs, ...root } = schema;
  const whole = rebuilt(root, "") as JsonSchema;
  const own = rebuilt($defs ?? {}, "") as Readonly<Record<string, JsonSchema>>;
  const all = Object.entries({ ...own, ...Object.fromEntries(defs) }).toSorted(([a], [b]) =>
    a < b ? -1 : 1,
  );
  return all.length === 0 ? whole : { ...whole, $defs: Object.fromEntries(all) };
}

const keywords = new Set(["properties", "items", "anyOf", "prefixItems", "additionalProperties", "$defs"]);

const isShape = (node: unknown, text: string): boolean =>
  text.length >= LEAST &&
  typeof node === "object" &&
  node !== null &&
  ("properties" in node || "anyOf" in node || "additionalProperties" in node) &&
  ("type" in node || "anyOf" in node);

function walk(node: unknown, say: (text: string) => void): void {
  if (typeof node !== "object" || node === null) return;
  if (!Array.isArray(node)) say(JSON.stringify(node));
  for (const one of Object.values(node)) walk(one, say);
}

function freeName(key: string, taken: Readonly<Record<string, unknown>>): string {
  const plain = key.replace(
    /[^A-Za-z0-9]+(.)?/gu,
    (_all, next: string | undefined) => next?.toUpperCase() ?? "",
  );
  const name = `${plain.charAt(0).toUpperCase()}${plain.slice(1)}` || "Shape";
  for (let at = 1; ; at++) {
    const free = at === 1 ? name : `${name}${at}`;
    if (!(free in taken)) return free;
  }
}
