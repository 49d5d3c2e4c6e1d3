import { unitOf } from "@zp/catalog-core/engine";
import type { Catalogue, DirectoryEntry, ImplementationItem } from "@zp/catalog-core/model";
import { type ColumnSet, columnSetOf } from "@zp/catalog-core/records";
import type { Rest, SentEntry, SentLayer } from "@zp/catalog-core/review";
import { OUTCOME_HEADER } from "../collect/index.ts";
import { addSentSheet, readReturned, type SentList } from "../returned/index.ts";
import { isSilent } from "../returned/sheet-cells.ts";
import { isLineUnit, templateWorkbook } from "../template/template.ts";
import { FileNames } from "./file-names.ts";

/** How a list is taken apart. */
export interface SplitOptions {
  /** The day on which it is sent, year-month-day. */
  readonly sentOn: string;
  /** A county's own columns, by layer; left out, those of the annex. */
  readonly columns?: readonly ColumnSet[];
  /** Columns of the source that no element was found for, kept behind the others. */
  readonly restOf?: (id: string) => Rest;
}

/** A workbook to be sent to one unit. */
export interface SentWorkbook {
  /** A name that every file system takes. */
  readonly file: string;
  /** `undefined` for the entries that name no unit: the centre has to find out whose they are. */
  readonly unit?: string;
  readonly layer: SentLayer;
  readonly entries: number;
  readonly bytes: Uint8Array;
}

interface Bundle {
  readonly layer: SentLayer;
  readonly unit: string | undefined;
  readonly entries: (ImplementationItem | DirectoryEntry)[];
}

/** What a file of entries without a unit is called. */
const NO_UNIT = "未注明单位";
const layerNames: Readonly<Record<SentLayer, string>> = {
  directory: "目录清单",
  implementation: "实施清单",
};

const howTo = [
  "请直接在表中修改。",
  "认为应当取消的，给整行文字加删除线，不要删除该行；新增的写在表末空行。",
  "可以另加列写说明；隐藏的列和工作表用来核对，请不要删除。",
];
const whoseIsIt = "以下事项没有写明编制单位，也没有写明实施机构，请先补填编制单位。";

/**
 * Takes a list apart into one workbook for each unit (编制单位, else 实施机构) and layer, to be sent out for correction
 * (镇政办发〔2018〕98号 五(一)). Each row carries a key in a hidden column, each workbook a hidden sheet of what was sent,
 * so that what comes back can be held against it without anything else at hand. Entries without a unit come in a
 * workbook of their own.
 *
 * What is noted as sent is what a reader finds in the finished workbook: one that comes back untouched has no changes.
 *
 * @returns workbooks in the order in which units occur, made one at a time
 * @example
 * const { catalogue } = fromRecords([{ 事项名称: "临时救助金给付", 编制单位: "镇坪县民政局" }], undefined, { layer: "implementation" });
 * for await (const { file, entries } of splitList(catalogue, { sentOn: "2018-06-08" })) [file, entries]; // ["镇坪县民政局.xlsx", 1]
 */
export async function* splitList(catalogue: Catalogue, options: SplitOptions): AsyncGenerator<SentWorkbook> {
  const names = new FileNames();
  const bundles = bundlesOf(catalogue);
  const both = new Set(bundles.map(({ layer }) => layer)).size > 1;
  for (const bundle of bundles) {
    const unit = bundle.unit ?? NO_UNIT;
    const file = names.take(both ? `${unit}（${layerNames[bundle.layer]}）` : unit);
    yield {
      file,
      ...(bundle.unit === undefined ? {} : { unit: bundle.unit }),
      layer: bundle.layer,
      entries: bundle.entries.length,
      bytes: await sentWorkbook(bundle, file, options),
    };
  }
}

/**
 * What would be sent of a list: for a list that is at hand when the workbooks are not.
 *
 * @example
 * const { catalogue } = fromRecords([{ 事项名称: "临时救助金给付", 编制单位: "镇坪县民政局" }], undefined, { layer: "implementation" });
 * sentListsOf(catalogue, { sentOn: "2018-06-08" })[0]?.unit; // "镇坪县民政局"
 */
export function sentListsOf(catalogue: Catalogue, { sentOn, restOf }: SplitOptions): readonly SentList[] {
  return bundlesOf(catalogue).map(({ layer, unit, entries }) => ({
    layer,
    ...(unit === undefined ? {} : { unit }),
    sentOn,
    ownTexts: [],
    damaged: 0,
    entries: entries.map((entry) => sentEntry({ layer, unit, entry, rest: ownRest(restOf?.(entry.id)) })),
  }));
}

function bundlesOf(catalogue: Catalogue): readonly Bundle[] {
  const bundles = new Map<string, Bundle>();
  const take = (layer: SentLayer, entries: readonly (ImplementationItem | DirectoryEntry)[]): void => {
    for (const entry of entries) {
      const unit = unitOf(entry);
      const key = `${layer}|${unit ?? ""}`;
      const bundle = bundles.get(key) ?? { layer, unit, entries: [] };
      bundles.set(key, bundle);
      // The unit that answers for it is said in the row, so that it stays its own wherever the row is moved.
      bundle.entries.push(unit === undefined ? entry : { ...entry, compilingUnit: unit });
    }
  };
  take("directory", catalogue.directory);
  take("implementation", catalogue.items);
  return [...bundles.values()];
}

const ownRest = (rest: Rest = []): Rest =>
  rest.filter(([header]) => !isSilent(header) && header !== OUTCOME_HEADER);

const sentEntry = ({
  layer,
  unit,
  entry,
  rest,
}: {
  readonly layer: SentLayer;
  readonly unit: string | undefined;
  readonly entry: ImplementationItem | DirectoryEntry;
  readonly rest: Rest;
}): SentEntry => ({
  key: entry.id,
  layer,
  ...(unit === undefined ? {} : { unit }),
  entry: withoutSource(entry),
  rest,
});

const withoutSource = <E extends { sourceId?: string | undefined }>({ sourceId: _source, ...entry }: E): E =>
  entry as E;

async function sentWorkbook(
  { layer, unit, entries }: Bundle,
  file: string,
  { sentOn, columns = [], restOf }: SplitOptions,
): Promise<Uint8Array> {
  const set = columns.find((one) => one.layer === layer) ?? columnSetOf(layer);
  const restById = new Map(entries.map(({ id }) => [id, ownRest(restOf?.(id))]));
  const workbook = templateWorkbook(
    { ...set, remarks: [...(unit === undefined ? [whoseIsIt] : []), ...howTo, ...(set.remarks ?? [])] },
    {
      catalogue: {
        schema: "zp.catalogue/1",
        sources: [],
        organisations: [],
        directory: layer === "directory" ? (entries as DirectoryEntry[]) : [],
        items: layer === "implementation" ? (entries as ImplementationItem[]) : [],
        roster: [],
      },
      ...(unit !== undefined && isLineUnit(unit) ? { unit } : {}),
      keyOf: ({ id }) => id,
      restOf: (id) => restById.get(id) ?? [],
    },
  );
  const [read] = (await readReturned([{ path: file, bytes: workbook.bytes() }])).returned;
  const rows = new Map((read?.rows ?? []).map((row) => [row.key, row]));
  addSentSheet(workbook, {
    layer,
    ...(unit === undefined ? {} : { unit }),
    sentOn,
    ownTexts: (read?.offList ?? []).map(({ text }) => text),
    entries: entries.map((entry) => {
      const row = rows.get(entry.id);
      const rest = row?.rest ?? restById.get(entry.id) ?? [];
      return { ...sentEntry({ layer, unit, entry: row?.entry ?? entry, rest }), key: entry.id };
    }),
  });
  return workbook.bytes();
}
