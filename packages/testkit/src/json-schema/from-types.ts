import ts from "typescript";
import { docParts } from "../api-pages/docstring.ts";
import { hoisted } from "./hoist.ts";
import type { JsonSchema } from "./schema.ts";

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  customConditions: ["@zp/source"],
  allowImportingTsExtensions: true,
  exactOptionalPropertyTypes: true,
  strict: true,
  noEmit: true,
  // Nothing that is printed has a type of the platform.
  types: [],
  lib: ["lib.es2023.d.ts"],
  skipLibCheck: true,
};

/**
 * The schema of each type that a file exports under one of these names; with one name of an interface and `members`, of each
 * of its members. Named types that occur are put into `$defs`; docstrings become descriptions.
 *
 * @throws Error for what JSON cannot say: a function, a Map, a symbol
 */
export function jsonSchemas(
  file: string,
  names: readonly string[],
  { members = false }: { readonly members?: boolean } = {},
): Map<string, JsonSchema> {
  const program = ts.createProgram([file], OPTIONS);
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  const module = source === undefined ? undefined : checker.getSymbolAtLocation(source);
  if (module === undefined) throw new Error(`${file}: no module`);
  const exported = checker.getExportsOfModule(module);
  const roots = names.flatMap((name): [string, ts.Type, string][] => {
    const symbol = exported.find((one) => one.name === name);
    if (symbol === undefined) throw new Error(`${file}: exports no ${name}`);
    const type = checker.getDeclaredTypeOfSymbol(symbol);
    if (!members) return [[name, type, docOf(symbol, checker)]];
    return checker
      .getPropertiesOfType(type)
      .map((member) => [member.name, checker.getTypeOfSymbol(member), docOf(member, checker)]);
  });
  return new Map(
    roots.map(([name, type, doc]) => {
      const writer = new Writer(checker);
      const schema = writer.root(type);
      return [
        name,
        hoisted({
          $schema: "https://json-schema.org/draft/2020-12/schema",
          ...(doc === "" ? {} : { description: doc }),
          ...schema,
          ...(writer.defs.size === 0 ? {} : { $defs: Object.fromEntries([...writer.defs].toSorted(byName)) }),
        }),
      ];
    }),
  );
}

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);

const docOf = (symbol: ts.Symbol, checker: ts.TypeChecker): string =>
  docParts(ts.displayPartsToString(symbol.getDocumentationComment(checker))).text.replaceAll(
    /\s*\n\s*/gu,
    " ",
  );

/** The string or number that a type is. */
function wordOf(type: ts.Type): string | number | undefined {
  if (type.isStringLiteral()) return type.value;
  return type.isNumberLiteral() ? type.value : undefined;
}

class Writer {
  readonly defs = new Map<string, JsonSchema>();
  private readonly checker: ts.TypeChecker;
  private readonly named = new Map<ts.Type, string>();
  /** Types without a name that are being written: one that comes back to itself may be anything. */
  private readonly open = new Set<ts.Type>();

  constructor(checker: ts.TypeChecker) {
    this.checker = checker;
  }

  /** A type as the whole of a schema: in place, whatever its name. */
  root(type: ts.Type): JsonSchema {
    return this.inPlace(type);
  }

  private of(type: ts.Type): JsonSchema {
    const name = this.nameOf(type);
    if (name === undefined) return this.inPlace(type);
    if (!this.named.has(type)) {
      const free = this.defs.has(name) ? `${name}${this.named.size}` : name;
      this.named.set(type, free);
      this.defs.set(free, {});
      const symbol = type.aliasSymbol ?? type.symbol;
      const doc = docOf(symbol, this.checker);
      this.defs.set(free, { ...(doc === "" ? {} : { description: doc }), ...this.inPlace(type) });
    }
    return { $ref: `#/$defs/${this.named.get(type)}` };
  }

  /** Interfaces, and aliases of objects and unions, have a place of their own. */
  private nameOf(type: ts.Type): string | undefined {
    if (this.isPlain(type) || this.checker.isArrayLikeType(type)) return undefined;
    const symbol = type.aliasSymbol ?? type.symbol;
    if (symbol === undefined || symbol.name.startsWith("__")) return undefined;
    // A generic type is another one with each argument; one from outside is told in place.
    if ((type.aliasTypeArguments?.length ?? 0) > 0 || this.argumentsOf(type) > 0) return undefined;
    const file = symbol.declarations?.[0]?.getSourceFile().fileName ?? "";
    return /node_modules/u.test(file) ? undefined : symbol.name;
  }

  private argumentsOf(type: ts.Type): number {
    const isReference =
      (type.flags & ts.TypeFlags.Object) !== 0 &&
      ((type as ts.ObjectType).objectFlags & ts.ObjectFlags.Reference) !== 0;
    return isReference ? this.checker.getTypeArguments(type as ts.TypeReference).length : 0;
  }

  private isPlain(type: ts.Type): boolean {
    return (
      (type.flags & (ts.TypeFlags.StringLike | ts.TypeFlags.NumberLike | ts.TypeFlags.BooleanLike)) !== 0
    );
  }

  private inPlace(type: ts.Type): JsonSchema {
    const { flags } = type;
    if ((flags & (ts.TypeFlags.Unknown | ts.TypeFlags.Any)) !== 0) return {};
    const word = wordOf(type);
    if (word !== undefined) return { enum: [word] };
    if ((flags & ts.TypeFlags.BooleanLiteral) !== 0)
      return { enum: [this.checker.typeToString(type) === "true"] };
    if ((flags & ts.TypeFlags.StringLike) !== 0) return { type: "string" };
    if ((flags & ts.TypeFlags.NumberLike) !== 0) return { type: "number" };
    if ((flags & ts.TypeFlags.Boolean) !== 0) return { type: "boolean" };
    if ((flags & ts.TypeFlags.Null) !== 0) return { type: "null" };
    if (type.isUnion()) return this.union(type);
    // A string with a brand, which only the types know of.
    if (type.isIntersection()) {
      const plain = type.types.find((one) => this.isPlain(one));
      if (plain !== undefined) return this.inPlace(plain);
    }
    if ((flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) === 0) {
      throw new Error(`nothing that JSON has: ${this.checker.typeToString(type)}`);
    }
    if (this.open.has(type)) return {};
    this.open.add(type);
    try {
      return this.checker.isArrayLikeType(type) ? this.array(type) : this.object(type);
    } finally {
      this.open.delete(type);
    }
  }

  private union({ types }: ts.UnionType): JsonSchema {
    const there = types.filter(({ flags }) => (flags & ts.TypeFlags.Undefined) === 0);
    const isBoolean = there.filter(({ flags }) => (flags & ts.TypeFlags.BooleanLiteral) !== 0).length === 2;
    const others = isBoolean
      ? there.filter(({ flags }) => (flags & ts.TypeFlags.BooleanLiteral) === 0)
      : there;
    const words = others.filter((one) => wordOf(one) !== undefined);
    const rest = others.filter((one) => !words.includes(one));
    const choices: JsonSchema[] = [
      ...(isBoolean ? [{ type: "boolean" } as const] : []),
      ...(words.length === 0 ? [] : [{ enum: words.flatMap((one) => wordOf(one) ?? []) }]),
      ...rest.map((one) => this.of(one)),
    ];
    const [only, ...more] = choices;
    return more.length === 0 && only !== undefined ? only : { anyOf: choices };
  }

  private array(type: ts.Type): JsonSchema {
    const types = this.checker.getTypeArguments(type as ts.TypeReference);
    if (!this.checker.isTupleType(type))
      return { type: "array", ...(types[0] ? { items: this.of(types[0]) } : {}) };
    const { elementFlags } = (type as ts.TupleTypeReference).target;
    const rest = elementFlags.findIndex((flag) => (flag & ts.ElementFlags.Rest) !== 0);
    const fixed = rest < 0 ? types : types.slice(0, rest);
    const further = rest < 0 ? undefined : types[rest];
    return {
      type: "array",
      prefixItems: fixed.map((one) => this.of(one)),
      minItems: elementFlags.filter((flag) => (flag & ts.ElementFlags.Required) !== 0).length,
      items: further === undefined ? false : this.of(further),
    };
  }

  /** `T | undefined` as `T`, under the name that `T` has. */
  private there(type: ts.Type): JsonSchema {
    const has = (flag: ts.TypeFlags): boolean =>
      type.isUnion() && type.types.some(({ flags }) => (flags & flag) !== 0);
    if (!has(ts.TypeFlags.Undefined)) return this.of(type);
    const schema = this.of(this.checker.getNonNullableType(type));
    return has(ts.TypeFlags.Null) ? { anyOf: [schema, { type: "null" }] } : schema;
  }

  private object(type: ts.Type): JsonSchema {
    const index = this.checker.getIndexTypeOfType(type, ts.IndexKind.String);
    const properties: [string, JsonSchema][] = [];
    const required: string[] = [];
    for (const property of this.checker.getPropertiesOfType(type)) {
      const value = this.checker.getTypeOfSymbol(property);
      const isAbsent = (value.flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Never)) !== 0;
      if (isAbsent) continue;
      if (value.getCallSignatures().length > 0) throw new Error(`a function: ${property.name}`);
      const mayBeMissing =
        (property.flags & ts.SymbolFlags.Optional) !== 0 ||
        (value.isUnion() && value.types.some(({ flags }) => (flags & ts.TypeFlags.Undefined) !== 0));
      if (!mayBeMissing) required.push(property.name);
      const doc = docOf(property, this.checker);
      const schema = this.there(value);
      properties.push([property.name, doc === "" ? schema : { description: doc, ...schema }]);
    }
    return {
      type: "object",
      ...(properties.length === 0 ? {} : { properties: Object.fromEntries(properties) }),
      ...(required.length === 0 ? {} : { required }),
      additionalProperties: index === undefined ? false : this.of(index),
    };
  }
}
