import type { DirectoryEntry } from "@zp/catalog-core/model";
import { writeCell } from "@zp/catalog-core/records";
import { termsOf } from "@zp/catalog-core/terms";
import {
  csvParts,
  type ListRecord,
  listColumns,
  listLines,
  listObject,
  listRecord,
  xlsxParts,
} from "@zp/workbook";
import { context, dataset, publicService } from "../guide/index.ts";
import type { Site, SiteFile } from "../page/index.ts";
import type { PublishedItem } from "../publication/index.ts";

/** A file to be taken away, and what it is. */
export interface Download extends SiteFile {
  readonly what: "实施清单" | "目录清单";
  readonly format: "xlsx" | "csv" | "json" | "JSON-LD";
}

/** 实施清单 and 目录清单 in open formats. Each is written line by line, however long it is. */
export function downloads(site: Site): readonly Download[] {
  const { items, directory } = site.publication;
  const list = "实施清单";
  const entries = "目录清单";
  const implementation: Download[] = [
    { path: "data/implementation.xlsx", what: list, format: "xlsx", content: () => itemWorkbook(items) },
    { path: "data/implementation.csv", what: list, format: "csv", content: () => itemCsv(items) },
    {
      path: "data/implementation.json",
      what: list,
      format: "json",
      content: () => jsonParts(objectsOf(items)),
    },
    { path: "data/services.jsonld", what: list, format: "JSON-LD", content: () => linkedData(site) },
  ];
  if (directory.length === 0) return implementation;
  return [
    ...implementation,
    {
      path: "data/directory.xlsx",
      what: entries,
      format: "xlsx",
      content: () => xlsxParts(entries, labelsIn(directory), entryLines(directory)),
    },
    {
      path: "data/directory.csv",
      what: entries,
      format: "csv",
      content: () => csvParts(labelsIn(directory), entryLines(directory)),
    },
    {
      path: "data/directory.json",
      what: entries,
      format: "json",
      content: () => jsonParts(entryObjects(directory)),
    },
  ];
}

/** Each unit's own list. */
export function* unitDownloads(site: Site): Generator<SiteFile, void, undefined> {
  for (const { slug, items } of site.publication.units) {
    yield { path: `data/units/${slug}.xlsx`, content: () => itemWorkbook(items) };
  }
}

function* recordsOf(items: readonly PublishedItem[]): Generator<ListRecord, void, undefined> {
  for (const { item } of items) {
    yield listRecord(
      item,
      (of, element) => writeCell(element, of[element as keyof typeof of]),
      () => [],
    );
  }
}

function* linesOf(columns: Columns, items: readonly PublishedItem[]): Generator<string[], void, undefined> {
  for (const record of recordsOf(items)) yield* listLines(columns, record);
}

type Columns = ReturnType<typeof listColumns>;

/** The same items are written as a workbook and as text: what columns they fill is looked up once. */
const known = new WeakMap<readonly PublishedItem[], Columns>();

function columnsOf(items: readonly PublishedItem[]): Columns {
  let columns = known.get(items);
  if (columns === undefined) {
    columns = listColumns(recordsOf(items));
    known.set(items, columns);
  }
  return columns;
}

function* itemWorkbook(items: readonly PublishedItem[]): Generator<Uint8Array, void, undefined> {
  const columns = columnsOf(items);
  yield* xlsxParts(
    "实施清单",
    columns.map(({ key }) => key),
    linesOf(columns, items),
  );
}

function* itemCsv(items: readonly PublishedItem[]): Generator<string, void, undefined> {
  const columns = columnsOf(items);
  yield* csvParts(
    columns.map(({ key }) => key),
    linesOf(columns, items),
  );
}

function* objectsOf(items: readonly PublishedItem[]): Generator<object, void, undefined> {
  for (const record of recordsOf(items)) yield listObject(record);
}

const entryTerms = termsOf("directory");

const entryTexts = (entry: DirectoryEntry): (readonly [string, string])[] =>
  entryTerms.map(({ element, label }) => [
    label,
    writeCell(element, (entry as Readonly<Record<string, unknown>>)[element]),
  ]);

function labelsIn(entries: readonly DirectoryEntry[]): string[] {
  const used = new Set(
    entries.flatMap((entry) => entryTexts(entry).flatMap(([label, text]) => (text === "" ? [] : [label]))),
  );
  return entryTerms.map(({ label }) => label).filter((label) => used.has(label));
}

function* entryLines(entries: readonly DirectoryEntry[]): Generator<string[], void, undefined> {
  const labels = new Set(labelsIn(entries));
  for (const entry of entries) {
    yield entryTexts(entry)
      .filter(([label]) => labels.has(label))
      .map(([, text]) => text);
  }
}

function* entryObjects(entries: readonly DirectoryEntry[]): Generator<object, void, undefined> {
  for (const entry of entries) {
    yield Object.fromEntries(entryTexts(entry).filter(([, text]) => text !== ""));
  }
}

/** A JSON array, one object a line: programs read it as a whole, people and tools line by line. */
function* jsonParts(objects: Iterable<object>): Generator<string, void, undefined> {
  let before = "[\n";
  for (const object of objects) {
    yield `${before}${JSON.stringify(object)}`;
    before = ",\n";
  }
  yield before === "[\n" ? "[]\n" : "\n]\n";
}

/** One graph: the list, then its items. What stood beside the graph would make it a named one. */
function* linkedData(site: Site): Generator<string, void, undefined> {
  yield `{"@context":${JSON.stringify(context)},\n"@graph":[\n${JSON.stringify(dataset(site))}`;
  for (const published of site.publication.items) {
    yield `,\n${JSON.stringify(publicService(published, site))}`;
  }
  yield "\n]}\n";
}
