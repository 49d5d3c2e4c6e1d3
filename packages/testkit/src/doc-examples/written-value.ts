/**
 * The value that an example says it gives: `// 12`, `// "61.81%"`, `// [{ kind: "count", … }]`. Literals of JavaScript,
 * with `…` for what is left out: at the end of a text, a list or an object. A remark may follow the value.
 */
export type WrittenValue =
  | { readonly kind: "literal"; readonly value: string | number | bigint | boolean | null | undefined }
  | { readonly kind: "beginning"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly WrittenValue[]; readonly more: boolean }
  | { readonly kind: "object"; readonly fields: ReadonlyMap<string, WrittenValue>; readonly more: boolean };

const words = new Map<string, boolean | null | undefined>([
  ["true", true],
  ["false", false],
  ["null", null],
  ["undefined", undefined],
]);

/** Reads what stands behind `//`; undefined where it does not begin with a value. */
export function readWritten(comment: string): WrittenValue | undefined {
  const reader = new Reader(comment);
  const value = reader.value();
  return value !== undefined && /^\s*(?:$|[:;,(—])/u.test(reader.rest) ? value : undefined;
}

class Reader {
  rest: string;

  constructor(text: string) {
    this.rest = text;
  }

  value(): WrittenValue | undefined {
    if (this.#take(/\[/u) !== undefined) return this.#list();
    if (this.#take(/\{/u) !== undefined) return this.#object();
    const text = this.#take(/"(?:[^"\\]|\\.)*"/u);
    if (text !== undefined) return written(JSON.parse(text) as string);
    const big = this.#take(/-?\d+n\b/u);
    if (big !== undefined) return { kind: "literal", value: BigInt(big.slice(0, -1)) };
    const number = this.#take(/0x[\da-f]+|-?\d[\d_]*(?:\.\d+)?(?:e[+-]?\d+)?/u);
    if (number !== undefined) return { kind: "literal", value: Number(number.replaceAll("_", "")) };
    const word = this.#take(/(?:true|false|null|undefined)\b/u);
    return word === undefined ? undefined : { kind: "literal", value: words.get(word) };
  }

  #list(): WrittenValue | undefined {
    const items: WrittenValue[] = [];
    let more = false;
    while (this.#take(/\]/u) === undefined) {
      if (this.#take(/…/u) !== undefined) more = true;
      else {
        const item = this.value();
        if (item === undefined) return undefined;
        items.push(item);
      }
      if (this.#take(/,/u) === undefined && !/^\s*\]/u.test(this.rest)) return undefined;
    }
    return { kind: "list", items, more };
  }

  #object(): WrittenValue | undefined {
    const fields = new Map<string, WrittenValue>();
    let more = false;
    while (this.#take(/\}/u) === undefined) {
      if (this.#take(/…/u) !== undefined) more = true;
      else {
        const key = this.#take(/"(?:[^"\\]|\\.)*"|[\p{ID_Start}$_][\p{ID_Continue}$]*|\d+/u);
        if (key === undefined || this.#take(/:/u) === undefined) return undefined;
        const value = this.value();
        if (value === undefined) return undefined;
        fields.set(key.startsWith('"') ? (JSON.parse(key) as string) : key, value);
      }
      if (this.#take(/,/u) === undefined && !/^\s*\}/u.test(this.rest)) return undefined;
    }
    return { kind: "object", fields, more };
  }

  #take(token: RegExp): string | undefined {
    const match = new RegExp(`^\\s*(${token.source})`, "u").exec(this.rest);
    if (match === null) return undefined;
    this.rest = this.rest.slice(match[0].length);
    return match[1];
  }
}

const written = (text: string): WrittenValue =>
  text.endsWith("…") ? { kind: "beginning", text: text.slice(0, -1) } : { kind: "literal", value: text };

/** The first place where a value is not what was written, in words; undefined where it agrees. */
export function disagreement(expected: WrittenValue, actual: unknown, at = "it"): string | undefined {
  switch (expected.kind) {
    case "literal":
      return Object.is(expected.value, actual) ? undefined : `${at} is ${shown(actual)}`;
    case "beginning":
      return typeof actual === "string" && actual.startsWith(expected.text)
        ? undefined
        : `${at} is ${shown(actual)}`;
    case "list": {
      if (!Array.isArray(actual)) return `${at} is ${shown(actual)}`;
      const enough = expected.more
        ? actual.length >= expected.items.length
        : actual.length === expected.items.length;
      if (!enough) return `${at} has ${actual.length} elements: ${shown(actual)}`;
      return first(expected.items.map((item, index) => disagreement(item, actual[index], `${at}[${index}]`)));
    }
    case "object": {
      if (typeof actual !== "object" || actual === null || Array.isArray(actual)) {
        return `${at} is ${shown(actual)}`;
      }
      const values = actual as Readonly<Record<string, unknown>>;
      const unsaid = Object.keys(values).find(
        (key) => values[key] !== undefined && !expected.fields.has(key) && !expected.more,
      );
      if (unsaid !== undefined) return `${at} has ${unsaid} as well: ${shown(actual)}`;
      return first(
        [...expected.fields].map(([key, value]) => disagreement(value, values[key], `${at}.${key}`)),
      );
    }
  }
}

const first = (found: readonly (string | undefined)[]): string | undefined =>
  found.find((one) => one !== undefined);

function shown(value: unknown): string {
  if (typeof value === "bigint") return `${value}n`;
  if (typeof value === "function" || value === undefined) return String(value);
  const text = JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === "bigint" ? `${inner}n` : inner,
  );
  return text.length > 600 ? `${text.slice(0, 600)}…` : text;
}
