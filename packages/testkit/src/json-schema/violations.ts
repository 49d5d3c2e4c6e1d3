import type { JsonSchema } from "./schema.ts";

/** Where a value is not as a schema has it, each place with what was expected; empty where it is. */
export function violations(schema: JsonSchema, value: unknown): string[] {
  return found(schema, value, "", schema.$defs ?? {});
}

type Defs = NonNullable<JsonSchema["$defs"]>;

function found(schema: JsonSchema, value: unknown, at: string, defs: Defs): string[] {
  if (schema.$ref !== undefined) {
    const def = defs[schema.$ref.replace("#/$defs/", "")];
    return def === undefined ? [`${at}: no ${schema.$ref}`] : found(def, value, at, defs);
  }
  if (schema.anyOf !== undefined) {
    const tried = schema.anyOf.map((one) => found(one, value, at, defs));
    if (tried.some((one) => one.length === 0)) return [];
    // What comes nearest is told: most of it is right.
    return tried.toSorted((a, b) => depth(b) - depth(a))[0] ?? [];
  }
  if (schema.enum !== undefined) {
    return schema.enum.some((one) => one === value) ? [] : [`${at}: ${shown(value)} is none of the words`];
  }
  if (schema.type === undefined) return [];
  const type = value === null ? "null" : Array.isArray(value) ? "array" : typeof value;
  if (type !== schema.type) return [`${at}: ${shown(value)} is no ${schema.type}`];
  if (Array.isArray(value)) return inArray(schema, value, at, defs);
  return type === "object" ? inObject(schema, value as Readonly<Record<string, unknown>>, at, defs) : [];
}

function inArray(
  { prefixItems = [], items, minItems = 0 }: JsonSchema,
  value: unknown[],
  at: string,
  defs: Defs,
) {
  const problems = value.length < minItems ? [`${at}: fewer than ${minItems}`] : [];
  for (const [index, one] of value.entries()) {
    const schema = prefixItems[index] ?? items;
    if (schema === false) problems.push(`${at}/${index}: too many`);
    else if (schema !== undefined) problems.push(...found(schema, one, `${at}/${index}`, defs));
  }
  return problems;
}

function inObject(
  { properties = {}, required = [], additionalProperties }: JsonSchema,
  value: Readonly<Record<string, unknown>>,
  at: string,
  defs: Defs,
): string[] {
  const missing = required.filter((key) => value[key] === undefined).map((key) => `${at}: no ${key}`);
  const wrong = Object.entries(value).flatMap(([key, one]) => {
    const schema = Object.hasOwn(properties, key) ? properties[key] : additionalProperties;
    if (schema === false) return [`${at}/${key}: not in the schema`];
    return schema === undefined || one === undefined ? [] : found(schema, one, `${at}/${key}`, defs);
  });
  return [...missing, ...wrong];
}

const depth = (problems: readonly string[]): number =>
  Math.max(...problems.map((problem) => problem.split(":")[0]!.split("/").length)) * 100 - problems.length;
const shown = (value: unknown): string => JSON.stringify(value)?.slice(0, 60) ?? "undefined";
