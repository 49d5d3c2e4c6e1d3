import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { jsonSchemas, violations } from "../src/json-schema/index.ts";

const folder = mkdtempSync(join(tmpdir(), "zp-json-schema-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function schemaOf(type: string) {
  const file = join(folder, "type.ts");
  writeFileSync(
    file,
    `/** A line. */ export interface Line { readonly text: string; readonly next?: Line }\n${type}`,
  );
  const schema = jsonSchemas(file, ["T"]).get("T");
  if (schema === undefined) throw new Error("no schema");
  return schema;
}

describe("a schema made of a type", () => {
  const schema = schemaOf(`export interface T {
    /** How many. */ readonly count: number;
    readonly kind: "a" | "b" | undefined;
    readonly code: string & { readonly brand: true };
    readonly column?: string | null;
    readonly lines: readonly Line[];
    readonly pair: readonly [number, ...string[]];
    readonly by: Readonly<Record<string, boolean>>;
  }`);
  const value = {
    count: 1,
    code: "x",
    lines: [{ text: "t", next: { text: "u" } }],
    pair: [1, "a"],
    by: { x: true },
  };

  it("takes what the type takes", () => {
    expect(schema.required).toEqual(["count", "code", "lines", "pair", "by"]);
    expect(schema.properties?.count).toEqual({ description: "How many.", type: "number" });
    expect(schema.$defs?.Line?.description).toBe("A line.");
    expect(violations(schema, value)).toEqual([]);
    expect(violations(schema, { ...value, kind: "b", column: null })).toEqual([]);
  });

  it("says where a value is another", () => {
    const wrong = {
      ...value,
      count: "1",
      kind: "c",
      more: 1,
      lines: [{ next: {} }],
      pair: [1, 2],
      by: { x: 0 },
    };
    expect(violations(schema, wrong).toSorted()).toEqual([
      "/by/x: 0 is no boolean",
      '/count: "1" is no number',
      '/kind: "c" is none of the words',
      "/lines/0/next: no text",
      "/lines/0: no text",
      "/more: not in the schema",
      "/pair/1: 2 is no string",
    ]);
  });

  it("is refused for what JSON does not have", () => {
    expect(() => schemaOf("export interface T { readonly read: (text: string) => void }")).toThrow(
      "a function: read",
    );
  });
});
