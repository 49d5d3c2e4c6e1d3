import type { EnumName, Term } from "../../terms/index.ts";
import { trimText } from "../cells/index.ts";
import { codeTables, type NamedTables } from "../code-tables.ts";
import type { ColumnSample } from "./sample.ts";

/** The tables by which all number codes of a column can be read, grouped by what they then say. */
export interface CodeFit {
  readonly readings: readonly (readonly NamedTables[])[];
}

function tableName(term: Term): string | undefined {
  const { value } = term;
  if (term.element === "materials.required") return "materialNecessity";
  if (typeof value !== "object" || "rows" in value) return undefined;
  const name: EnumName = "one" in value ? value.one : value.many;
  return name;
}

/** Different codes that are tried: a column of codes has a few. */
const MOST_CODES = 60;

/**
 * Which known tables explain every code of a column. One reading: the tables agree, and any of them will do. Several:
 * a person must say which.
 */
export function codeFit(term: Term, sample: ColumnSample): CodeFit {
  const name = tableName(term);
  const codes = new Set(
    sample.distinct
      .slice(0, 200)
      .flatMap((text) => text.split(/[\^,，、;；|\s"[\]]+/u).map(trimText))
      .filter((code) => code !== ""),
  );
  if (name === undefined || codes.size === 0 || codes.size > MOST_CODES) return { readings: [] };
  const bySaying = new Map<string, NamedTables[]>();
  for (const tables of codeTables) {
    const table = tables.table(name);
    if (table === undefined) continue;
    const words = [...codes].map((code) => table.decode(code));
    if (words.some((word) => word === undefined)) continue;
    const saying = words.join("|");
    bySaying.set(saying, [...(bySaying.get(saying) ?? []), tables]);
  }
  return { readings: [...bySaying.values()] };
}
