import { cleanCode, headOf, isHeadItem, itemCodeParts } from "../codes/index.ts";
import type { Conventions } from "../engine/index.ts";
import { type MatchCode, type MatchEntry, nameParts, unitKey } from "../matching/index.ts";
import { outOfPopulation } from "../metrics/index.ts";
import type { Catalogue, DirectoryEntry, ImplementationItem, PowersListEntry } from "../model/index.ts";
import { statedAs } from "../terms/index.ts";
import { instrumentsOf } from "./instruments.ts";

/** A list that can be held against another. */
export type ListLayer = "items" | "directory" | "powersList" | "publicServices";

/** Why an entry that found nobody is nobody's omission. */
export type AtRest = "suspended" | "cancelled" | "out-of-scope" | "other-list" | "head-item" | "other-unit";

/** An entry of a list as it is compared. */
export interface SideEntry extends MatchEntry {
  readonly label: string;
  readonly unitName?: string | undefined;
  readonly code?: string | undefined;
  /** Every element as it was read, under the keys of the implementation list where both have it. */
  readonly values: Readonly<Record<string, unknown>>;
  /** Elements that its table has a column for; of the others it says nothing, not even that they are blank. */
  readonly columns: ReadonlySet<string> | undefined;
  /** The bodies that answer for it, without their places. */
  readonly bodies: readonly string[];
  readonly rest?: AtRest | undefined;
}

/** One list, ready to be compared. */
export interface ListSide {
  /** For people: which list, of whom, from which file. */
  readonly title: string;
  readonly layer: ListLayer;
  readonly entries: readonly SideEntry[];
}

/** What decides which entries of a list count. */
export interface SideOptions {
  readonly conventions: Pick<Conventions, "typesOutOfScope">;
  readonly asOf: string;
}

/**
 * A list of a catalogue as a side of a comparison. Entries that are suspended, cancelled or of a type that does not start
 * on application stay in it: they may be matched, and where they are not, say why that is no omission
 * (镇政办发〔2018〕98号 四(二)、五(一)).
 *
 * @example
 * const { catalogue } = fromRecords([{ 事项名称: "取水许可", 实施机构: "镇坪县水利局", 到办事现场次数: "1" }]);
 * const side = sideOf(catalogue, "items", "水利局实施清单", zhenping2018);
 * side.entries[0]?.unit; // "水利局"
 */
export function sideOf(
  catalogue: Catalogue,
  layer: ListLayer,
  title: string,
  options: SideOptions,
): ListSide {
  const lists = {
    items: catalogue.items,
    directory: catalogue.directory,
    powersList: catalogue.powersList ?? [],
    publicServices: catalogue.publicServices ?? [],
  } as const;
  const present = new Map(catalogue.sources.map((source) => [source.id, new Set(source.present)]));
  return {
    title,
    layer,
    entries: lists[layer].map((entry) => entryOf(entry, layer, present.get(entry.sourceId ?? ""), options)),
  };
}

type AnyEntry = Partial<ImplementationItem> &
  Partial<DirectoryEntry> &
  Partial<PowersListEntry> & { id: string };

function entryOf(
  entry: AnyEntry,
  layer: ListLayer,
  present: ReadonlySet<string> | undefined,
  options: SideOptions,
): SideEntry {
  const type = layer === "publicServices" ? "public-service" : entry.itemType;
  const unitName = entry.compilingUnit ?? entry.implementingBody;
  const codes = layer === "items" || layer === "directory" ? itemCodes(entry) : localCodes(entry.code);
  const basic = codes.find(({ kind }) => kind === "basic")?.code;
  const { id: _id, sourceId: _source, ...elements } = entry;
  return {
    id: entry.id,
    label: entry.name ?? entry.id,
    codes,
    code: entry.basicCode ?? entry.code ?? basic ?? entry.localBasicCode,
    name: entry.name,
    mainName: entry.mainItemName,
    type: typeof type === "string" ? type : undefined,
    basis: entry.legalBasis === undefined ? undefined : instrumentsOf(entry.legalBasis),
    unit: unitName === undefined ? undefined : unitKey(unitName),
    unitName,
    values: {
      ...elements,
      ...(type === undefined ? {} : { itemType: type }),
      ...(unitName === undefined ? {} : { unit: unitName }),
      ...(entry.code === undefined && basic !== undefined ? { code: basic } : {}),
    },
    columns: present,
    bodies: [entry.compilingUnit, entry.implementingBody].flatMap((name) =>
      name === undefined ? [] : [unitKey(name)],
    ),
    rest: restOf(entry, type, options),
  };
}

function restOf(entry: AnyEntry, itemType: AnyEntry["itemType"], options: SideOptions): AtRest | undefined {
  const { status, cancelDate } = entry;
  const out = outOfPopulation(
    { id: entry.id, status, itemType, cancelDate },
    options.conventions,
    options.asOf,
  );
  if (out !== undefined) return out;
  const code = codeOf(entry.basicCode);
  return code !== undefined && isHeadItem(code) ? "head-item" : undefined;
}

/** A code with its writing put straight, unless it is a mere placeholder. */
const codeOf = (written: string | undefined): string | undefined =>
  written === undefined || statedAs("basicCode", written) !== undefined ? undefined : cleanCode(written).text;

function itemCodes({
  implementationCode,
  basicCode,
  localBasicCode,
  localImplementationCode,
}: AnyEntry): MatchCode[] {
  const own = codeOf(implementationCode);
  const parts = own === undefined ? undefined : itemCodeParts(own);
  const basic = codeOf(basicCode) ?? parts?.basicCode;
  const found: (readonly [MatchCode["kind"], string | undefined])[] = [
    ["implementation", own],
    ["basic", basic],
    ["local", codeOf(localImplementationCode)],
    ["local", codeOf(localBasicCode)],
    // Powers lists carry the basic code, or a code of their own.
    ["local", basic],
  ];
  return [
    ...found.flatMap(([kind, code]) => (code === undefined ? [] : [{ kind, code }])),
    ...groupCodes(basic),
  ];
}

/** Whether a code is the head of a group, or to which head it belongs. */
function groupCodes(code: string | undefined): MatchCode[] {
  if (code === undefined) return [];
  if (isHeadItem(code)) return [{ kind: "head", code }];
  const head = headOf(code);
  return head === undefined ? [] : [{ kind: "sub", code: head }];
}

function localCodes(written: string | undefined): MatchCode[] {
  const code = codeOf(written);
  if (code === undefined) return [];
  return [{ kind: "local", code }, ...groupCodes(code)];
}

/** Whether two names are the same one in all but writing. */
export const sameName = (a: string, b: string): boolean => nameParts(a).full === nameParts(b).full;
