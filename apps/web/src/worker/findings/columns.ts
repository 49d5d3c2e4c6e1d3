import { type Held, remembered } from "../held.ts";
import { type IndexedFinding, indexedFindings } from "./rows.ts";

/** One thing that is said of every finding: each text once, and by the finding's place in the report which it is. */
export interface Column {
  readonly values: readonly string[];
  readonly of: Int32Array;
}

/**
 * What findings are filtered, grouped, sorted and searched by, as numbers: tens of thousands of findings are gone through at
 * every letter that is typed.
 */
export type Columns = Readonly<Record<ColumnName, Column>>;
export type ColumnName =
  | "severities"
  | "piles"
  | "units"
  | "rules"
  | "files"
  | "subjects"
  | "labels"
  | "messages";

/** The gravest first: its number is its weight. */
export const severities = ["error", "warning", "info"] as const;

export const columns = remembered((held: Held): Columns => {
  const all = indexedFindings(held);
  const fileOf = remembering((sourceId: string | undefined) => held.reading.fileOfSource(sourceId) ?? "");
  return {
    severities: column(all, ({ finding }) => finding.severity, severities),
    piles: column(all, ({ pile }) => pile),
    units: column(all, ({ finding }) => finding.subject.unit ?? ""),
    rules: column(all, ({ finding }) => finding.ruleId),
    files: column(all, ({ finding }) => fileOf(finding.subject.sourceId)),
    subjects: column(all, ({ finding }) => finding.subject.id),
    labels: column(all, ({ finding }) => finding.subject.label),
    messages: column(all, ({ finding }) => finding.message),
  };
});

function column(
  all: readonly IndexedFinding[],
  textOf: (one: IndexedFinding) => string,
  first: readonly string[] = [],
): Column {
  const values = [...first];
  const numbers = new Map(values.map((text, number) => [text, number]));
  const of = new Int32Array(all.length);
  for (const one of all) {
    const text = textOf(one);
    let number = numbers.get(text);
    if (number === undefined) {
      number = values.push(text) - 1;
      numbers.set(text, number);
    }
    of[one.at] = number;
  }
  return { values, of };
}

function remembering<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = make(key);
    known.set(key, made);
    return made;
  };
}
