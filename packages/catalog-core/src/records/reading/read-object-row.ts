import type { RowKind } from "../../terms/index.ts";
import { asText, tidyText } from "../cells/index.ts";
import { matchHeader } from "../headers/index.ts";
import { columnReader, type ReadCell } from "./column-reader.ts";
import { nameOf } from "./row-kinds.ts";

interface Key {
  readonly key: string;
  readonly read: ReadCell;
}

const known = new Map<string, Key | null>();
const KNOWN_KEYS = 500;

/** The element that a key of a row object names, with its reader. */
function keyOf(kind: RowKind, name: string): Key | undefined {
  const id = `${kind}|${name}`;
  const before = known.get(id);
  if (before !== undefined) return before ?? undefined;
  const term = matchHeader(name, kind)[0]?.term;
  const found =
    term === undefined
      ? null
      : { key: term.element.slice(term.element.indexOf(".") + 1), read: columnReader(term.element) };
  if (known.size >= KNOWN_KEYS) known.clear();
  known.set(id, found);
  return found ?? undefined;
}

/** An object of a JSON array as the values of a row; `undefined` where none of its keys says anything. */
export function readObjectRow(kind: RowKind, entry: unknown): Record<string, unknown> | undefined {
  if (typeof entry !== "object" || entry === null) {
    const text = tidyText(asText(entry));
    return text === undefined ? undefined : { [nameOf[kind]]: text };
  }
  const values: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(entry)) {
    const key = keyOf(kind, name);
    if (key === undefined || Object.hasOwn(values, key.key)) continue;
    const reading = key.read(asText(value));
    if (reading?.value !== undefined) values[key.key] = reading.value;
  }
  return Object.keys(values).length === 0 ? undefined : values;
}
