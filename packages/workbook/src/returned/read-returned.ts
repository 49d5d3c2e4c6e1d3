import type { DirectoryEntry, ImplementationItem } from "@zp/catalog-core/model";
import type { Place, Provenance } from "@zp/catalog-core/records";
import type { ReturnedRow, SentLayer } from "@zp/catalog-core/review";
import type { FileLayout } from "../catalogue/layout-of-file.ts";
import { KEY_HEADER } from "../catalogue/own-sheets.ts";
import { readLayout } from "../catalogue/read-files.ts";
import { readLayouts } from "../catalogue/read-layouts.ts";
import type { InputFile, ReadFilesOptions, ReadFilesResult } from "../catalogue/types.ts";
import { parseAddress } from "../grid/address.ts";
import type { WorkbookFormat } from "../grid/index.ts";
import { type OffListText, offListTexts } from "./off-list.ts";
import { readSentSheet, type SentList } from "./sent-sheet.ts";
import { type GridRecord, isSilent, listedCells } from "./sheet-cells.ts";
import { struckIn } from "./struck.ts";

/** A file of a folder that came back. */
export interface ReturnedFile {
  readonly path: string;
  readonly format?: WorkbookFormat;
  /** What its hidden sheet says of what was sent; absent where the sheet is gone. */
  readonly sent?: SentList;
  /** All texts outside the lists: ours, and notes beside and below the list, comments, sheets without a list. */
  readonly offList: readonly OffListText[];
  readonly rows: readonly ReturnedRow[];
}

/** A folder that came back: its lists as one, and what each file says besides. */
export interface ReadReturnedResult extends ReadFilesResult {
  readonly returned: readonly ReturnedFile[];
}

/**
 * Reads lists that were sent out with `splitList` and came back, each row with its key, its strokes and its columns
 * without an element; and whatever stands outside the lists.
 *
 * @param files in any order; what was not sent by us is read like any list
 * @example
 * const bytes = new TextEncoder().encode("事项名称,承诺时限\n临时救助金给付,5个工作日\n");
 * const { returned } = await readReturned([{ path: "民政局.csv", bytes }]);
 * returned[0]?.rows[0]?.entry.name; // "临时救助金给付"
 * returned[0]?.sent; // undefined
 */
export async function readReturned(
  files: readonly InputFile[],
  options: ReadFilesOptions = {},
): Promise<ReadReturnedResult> {
  const layouts = await readLayouts(files, options);
  const read = await readLayout(layouts, options);
  const pathOf = new Map(
    read.files.flatMap(({ path, tables }) => tables.map(({ id }) => [id, path] as const)),
  );
  const rowsOf = new Map<string, ReturnedRow[]>();
  const evidence = new Map(layouts.map((layout) => [layout.path, new Evidence(layout)]));
  const take = (layer: SentLayer, entries: readonly (ImplementationItem | DirectoryEntry)[]): void => {
    for (const entry of entries) {
      const path = pathOf.get(entry.sourceId ?? "") ?? "";
      const own = evidence.get(path);
      if (own === undefined) continue;
      const rows = rowsOf.get(path) ?? [];
      rows.push(own.row(layer, entry, read.provenance));
      rowsOf.set(path, rows);
    }
  };
  take("implementation", read.catalogue.items);
  take("directory", read.catalogue.directory);
  return {
    ...read,
    returned: layouts.map((layout) => evidence.get(layout.path)!.file(rowsOf.get(layout.path) ?? [])),
  };
}

/** What the sheets of one file say beyond the values of its rows. */
class Evidence {
  readonly #layout: FileLayout;
  readonly #sent: SentList | undefined;
  readonly #keys: ReadonlySet<string>;
  readonly #recordAt = new Map<string, (row: number) => GridRecord | undefined>();

  constructor(layout: FileLayout) {
    this.#layout = layout;
    this.#sent = layout.sent === undefined ? undefined : readSentSheet(layout.sent);
    this.#keys = new Set(this.#sent?.entries.map(({ key }) => key));
    for (const sheet of layout.workbook?.sheets ?? [])
      this.#recordAt.set(sheet.name, listedCells(sheet, layout.tables).recordAt);
  }

  file(rows: readonly ReturnedRow[]): ReturnedFile {
    const { path, workbook, tables } = this.#layout;
    return {
      path,
      ...(workbook === undefined ? {} : { format: workbook.format }),
      ...(this.#sent === undefined ? {} : { sent: this.#sent }),
      offList: workbook === undefined ? [] : offListTexts(workbook, tables),
      rows,
    };
  }

  row(layer: SentLayer, entry: ImplementationItem | DirectoryEntry, provenance: Provenance): ReturnedRow {
    const unread = provenance.unread(entry.id);
    const keyed = unread.find((place) => this.#isKey(place));
    const key = keyed?.raw.trim();
    const unit = this.#sent?.unit;
    const { whole, cells } = this.#struck(provenance.locate(entry.id, ["name"])[0] ?? unread[0]);
    return {
      id: entry.id,
      ...(key === undefined || key === "" ? {} : { key }),
      layer,
      ...(unit === undefined ? {} : { unit }),
      entry: this.#settled(entry, provenance.locate(entry.id, ["compilingUnit"])),
      rest: unread
        .filter((place) => place !== keyed && !isSilent(place.header))
        .map(({ header, raw }) => [header, raw] as const),
      struck: whole,
      struckCells: cells,
    };
  }

  /** The key column is known by its header; where somebody took that away, by what was sent. */
  #isKey({ header, raw }: Place): boolean {
    return header === KEY_HEADER || (header.startsWith("（无表头") && this.#keys.has(raw.trim()));
  }

  /** A file that we sent belongs to the unit that it was sent to, whatever stands above the list or in its name. */
  #settled<E extends ImplementationItem | DirectoryEntry>(entry: E, places: readonly Place[]): E {
    const sent = this.#sent;
    const [place] = places;
    if (sent === undefined || (place !== undefined && place.cell !== "")) return entry;
    const { compilingUnit, ...others } = entry;
    const unit = sent.unit ?? (place?.header === "填报单位" ? compilingUnit : undefined);
    return (unit === undefined ? others : { ...entry, compilingUnit: unit }) as E;
  }

  #struck(place: Place | undefined): ReturnType<typeof struckIn> {
    const none = { whole: false, cells: [] };
    const sheet = this.#layout.workbook?.sheets.find(({ name }) => name === place?.sheet);
    const cell = parseAddress(place?.cell ?? "");
    if (sheet === undefined || cell === undefined || this.#layout.workbook?.format !== "xlsx") return none;
    const record = this.#recordAt.get(sheet.name)?.(cell.row);
    return record === undefined ? none : struckIn(sheet, record, place?.cell);
  }
}
