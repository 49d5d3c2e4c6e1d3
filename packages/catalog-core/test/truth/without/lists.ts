import { readFileSync } from "node:fs";
import { Mapping } from "../../../src/records/index.ts";
import { readCsv } from "../../metrics/read-csv.ts";
import { real } from "../corpus.ts";
import { lists } from "../headers.ts";
import type { Core } from "./core.ts";

/** The names under which the four lists have a mapping that was made by hand, and how the strings name them. */
const mappings: Readonly<Record<string, { readonly file: string; readonly source: string }>> = {
  guangdong: { file: "guangdong-2021", source: "GD" },
  fangchenggang: { file: "fangchenggang-2026", source: "GX" },
  "danyang-2018": { file: "danyang-2018", source: "DY" },
  guangan: { file: "guangan", source: "SC" },
};

export interface HandColumn {
  readonly file: string;
  readonly column: string;
  readonly element: string;
  readonly table: string | undefined;
}

export interface RealList {
  readonly name: string;
  readonly files: readonly { readonly name: string; readonly records: Record<string, unknown>[] }[];
  /** What a person took each column for; columns that he left out are not here. */
  readonly columns: readonly HandColumn[];
  /** Different texts with how often each stands in the list, by element. */
  readonly cells: ReadonlyMap<
    string,
    { readonly table: string | undefined; readonly texts: Map<string, number> }
  >;
}

export function realLists(): RealList[] {
  return Object.entries(lists).map(([name, files]) => {
    const file = mappings[name]?.file ?? "";
    const url = new URL(`../../../../../examples/mappings/${file}.json`, import.meta.url);
    const mapping = Mapping.parse(JSON.parse(readFileSync(url, "utf8")));
    const tables = files.map((path) => {
      const text = readFileSync(new URL(path, real), "utf8").replace(/^\uFEFF/u, "");
      return { name: path, records: path.endsWith(".json") ? JSON.parse(text) : readCsv(text) };
    });
    const columns = tables.flatMap(({ name: path }, index) => {
      const child = mapping.children?.find((one) => path.endsWith(one.file));
      const own = index === 0 ? mapping.columns : (child?.columns ?? []);
      return own.flatMap(({ column, element, table }) =>
        element === null ? [] : [{ file: path, column, element, table }],
      );
    });
    const cells = new Map<string, { table: string | undefined; texts: Map<string, number> }>();
    for (const { file: path, column, element, table } of columns) {
      const known = cells.get(element) ?? { table, texts: new Map<string, number>() };
      cells.set(element, known);
      for (const record of tables.find((one) => one.name === path)?.records ?? []) {
        const value = record[column];
        const text = (Array.isArray(value) ? JSON.stringify(value) : String(value ?? "")).trim();
        if (text !== "") known.texts.set(text, (known.texts.get(text) ?? 0) + 1);
      }
    }
    const source = mappings[name]?.source ?? "";
    if (source === "GX" || source === "DY") addCitations(cells, source);
    return { name, files: tables, columns, cells };
  });
}

/** Citations that were cut out of the running texts of a list. */
function addCitations(
  cells: Map<string, { table: string | undefined; texts: Map<string, number> }>,
  source: string,
): void {
  const known = cells.get("legalBasis") ?? { table: undefined, texts: new Map<string, number>() };
  cells.set("legalBasis", known);
  for (const line of readFileSync(new URL("strings/legal.txt", real), "utf8").split("\n")) {
    const [count, text = "", from = ""] = line.split("\t");
    if (!line.startsWith("#") && from.includes(`${source}:`)) {
      known.texts.set(text.replaceAll("\\n", "\n"), Number(count));
    }
  }
}

/** What one cell reads as, and whether that is all of it; undefined for elements that are kept as written. */
export interface CellReading {
  readonly read: boolean;
  /** Each thing that was read, apart from where and how it is written. */
  readonly facts: readonly string[];
}

export type ReadCell = (text: string) => CellReading;

const isUnread = (value: unknown): boolean =>
  value === undefined ||
  (typeof value === "object" && (value as { kind?: string } | null)?.kind === "unreadable");

/** How the cells of an element are read by a core. */
export function cellReader(core: Core, element: string, table: string | undefined): ReadCell | undefined {
  const term = core.terms.find((one) => one.element === element);
  const nothing = (text: string): CellReading | undefined => {
    const stated = core.statedAs(element, text);
    return stated === undefined ? undefined : { read: true, facts: [stated] };
  };
  if (element === "serviceHours") {
    return (raw) => {
      const text = core.stripFurniture(raw).trim();
      const hours = core.parseServiceHours(text);
      return (
        nothing(text) ?? {
          read: hours.times.length > 0 && hours.leftovers.length === 0,
          facts: [JSON.stringify(hours)],
        }
      );
    };
  }
  if (element === "legalBasis") {
    return (raw) => {
      const text = core.stripFurniture(raw).trim();
      const { instruments, pieces, leftovers } = core.parseLegalBasis(text);
      const papers = pieces.some(({ kind }) => kind === "paper");
      const unreadNumber = pieces.some(({ kind, text: note }) => kind === "note" && /\d+\s*号/u.test(note));
      const facts = instruments.flatMap(({ title, numbers, articles, rank }, index) => [
        `${index} ${title ?? ""}`,
        ...(rank === undefined ? [] : [`${index} rank ${rank}`]),
        ...numbers.map(({ normal, of }) => `${index} ${of} ${normal}`),
        ...articles.map(({ at: _at, raw: _raw, ...ref }) => `${index} ${JSON.stringify(ref)}`),
      ]);
      const read = (instruments.length > 0 || papers) && leftovers.length === 0 && !unreadNumber;
      return nothing(text) ?? { read, facts };
    };
  }
  if (term?.value === "fee") {
    return (raw) => {
      const text = core.stripFurniture(raw).trim();
      const { kind, amounts, documents, leftovers } = core.parseFee(text);
      const facts = [JSON.stringify([kind, amounts, documents])];
      return nothing(text) ?? { read: kind !== "unreadable" && leftovers.length === 0, facts };
    };
  }
  if (term === undefined || term.value === "text") return undefined;
  if (term.value === "code") {
    return (text) => {
      const { candidates, outcome } = core.identifyCode(text.trim());
      const names = candidates.map((one) => (one.type === "item-code" ? one.scheme.id : one.type));
      return nothing(text) ?? { read: names.length > 0, facts: [outcome, ...names] };
    };
  }
  const rows = typeof term.value === "object" && "rows" in term.value;
  if (rows) return undefined;
  const reader = core.columnReader(element, table === undefined ? {} : { table });
  return (raw) => {
    const text = core.stripFurniture(raw).trim();
    const stated = nothing(text);
    if (stated !== undefined) return stated;
    const value = reader(text)?.value;
    if (term.value === "phones") {
      const phones = (value ?? []) as { areaCode?: string; number?: string; extension?: string }[];
      const facts = phones.flatMap(({ areaCode, number = "", extension }) => [
        number,
        ...(areaCode === undefined ? [] : [`${areaCode} before ${number}`]),
        ...(extension === undefined ? [] : [`${extension} behind ${number}`]),
      ]);
      return { read: phones.every(({ number }) => number !== undefined), facts };
    }
    const read = Array.isArray(value) ? value.every((one) => !isUnread(one)) : !isUnread(value);
    return { read, facts: [JSON.stringify(value) ?? ""] };
  };
}
