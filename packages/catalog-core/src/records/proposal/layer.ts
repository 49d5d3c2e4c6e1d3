import { isRowKind, isSideList, type Layer, terms } from "../../terms/index.ts";
import { readJsonArray } from "../cells/index.ts";
import { matchHeader, sideListOf, strengthOf } from "../headers/index.ts";
import { MappedLayer, MappedRows } from "../mapping.ts";
import { nameOf } from "../reading/row-kinds.ts";
import type { RecordTable } from "../record-table.ts";
import type { ColumnSample } from "./sample.ts";
import { isCaseType, limitsIn } from "./weigh.ts";

interface Score {
  readonly layer: MappedLayer;
  /** Elements of the layer that a column names. */
  readonly elements: ReadonlySet<string>;
  readonly points: number;
}

export interface LayerChoice {
  readonly layer: MappedLayer;
  /** Chinese. */
  readonly because: string;
}

const layerLabels: Readonly<Record<MappedLayer, string>> = {
  implementation: "实施清单",
  directory: "目录清单",
  roster: "人员信息表",
  powersList: "权责清单",
  publicServices: "公共服务事项清单",
  cutProofs: "减证便民清单",
  caseCounts: "办件量表",
  stageDates: "进度表",
  materials: "申请材料表",
  fees: "收费项目表",
  steps: "办理环节表",
  specialProcedures: "特殊环节表",
  results: "审批结果表",
  questions: "常见问题表",
  policyDocuments: "政策文件表",
  reviewRules: "审查细则表",
};

/** Above this share of different names each record is an item of its own. */
const MOSTLY_DIFFERENT = 0.95;

/** What one record of a table is, by its headers, its title and whether the items' names repeat. */
export function chooseLayer(table: RecordTable, samples: readonly ColumnSample[]): LayerChoice {
  const titles = [table.sheet, table.file].filter((title) => title !== undefined);
  const side = sideListOf(
    table.columns.map(({ header }) => header),
    titles,
  );
  if (side !== undefined) return told(side, scoreOf(table, side).elements.size);
  const scores = MappedLayer.options.map((layer) => scoreOf(table, layer)).filter(isPossible);
  const best = scores.reduce<Score | undefined>(
    (most, score) => (most === undefined || score.points > most.points ? score : most),
    undefined,
  );
  const items = scores.find(({ layer }) => layer === "implementation");
  if (best === undefined) return told("implementation", 0, "没有认出的列，暂按");
  if (isRowLayer(best.layer)) {
    const areItems = items !== undefined && haveOwn(items, best.layer, table, samples);
    return areItems ? told("implementation", items.elements.size) : told(best.layer, best.elements.size);
  }
  if (best.layer === "roster") return told("roster", best.elements.size);
  const hasRows = scores.some(({ layer }) => isRowLayer(layer));
  const tells = samples.some((sample) => limitsIn(sample) > 0 || isCaseType(sample));
  return ofItems(best, [table.sheet, table.label, table.file].join(" "), hasRows || tells);
}

/** @param more the table has columns that no directory has, though their headers are not known. */
function ofItems({ elements }: Score, title: string, more: boolean): LayerChoice {
  const own = [...elements].filter((element) => !inDirectory.has(element));
  if (/实施/u.test(title)) return told("implementation", elements.size);
  if (/目录/u.test(title) && own.length <= 3) return told("directory", elements.size, "名称中有“目录”，");
  if (own.length === 0 && !more) return told("directory", elements.size, "只有目录清单的要素，");
  return told("implementation", elements.size);
}

const told = (layer: MappedLayer, elements: number, why = ""): LayerChoice => ({
  layer,
  because: `${why}${elements > 0 ? `认出 ${elements} 个要素，按` : ""}${layerLabels[layer]}读取。`,
});

const inDirectory = new Set(
  terms.filter(({ layers }) => layers.includes("directory")).map(({ element }) => element),
);

function scoreOf(table: RecordTable, layer: MappedLayer): Score {
  const elements = new Set<string>();
  let points = 0;
  for (const { header } of table.columns) {
    const [first] = matchHeader(header, layer as Layer).filter(({ term }) =>
      term.layers.includes(layer as Layer),
    );
    if (first === undefined || elements.has(first.term.element)) continue;
    elements.add(first.term.element);
    points += strengthOf(first.match);
  }
  return { layer, elements, points };
}

/** Without the name of what a record is, a table is not of that kind. */
function isPossible({ layer, elements }: Score): boolean {
  if (layer === "implementation" || layer === "directory") return elements.size > 0;
  if (isSideList(layer)) return false;
  if (layer === "roster") {
    return (
      elements.has("roster.name") &&
      (elements.has("roster.mobilePhone") || elements.has("roster.post") || elements.has("roster.duty"))
    );
  }
  return isRowKind(layer) && elements.has(`${layer}.${nameOf[layer]}`);
}

/**
 * Whether materials stand beside the columns of the items themselves, rather than in a table of rows that repeats the
 * name of its item.
 */
function haveOwn(
  items: Score,
  rows: MappedLayer,
  table: RecordTable,
  samples: readonly ColumnSample[],
): boolean {
  const own = table.columns.filter(({ header }) => {
    const [ofRow] = matchHeader(header, rows as Layer);
    const [ofItem] = matchHeader(header, "implementation").filter(({ term }) =>
      items.elements.has(term.element),
    );
    return ofRow === undefined && ofItem !== undefined;
  }).length;
  // Several materials in one cell (JSON): no table of rows has that.
  const lists = samples.some(({ distinct }) => distinct.some((text) => readJsonArray(text) !== undefined));
  return lists || spansLines(table) || own >= 3 || (own === 2 && namesDiffer(samples));
}

function spansLines(table: RecordTable): boolean {
  for (let record = 0; record < Math.min(table.recordCount, 200); record++) {
    if (table.lineCount(record) > 1) return true;
  }
  return false;
}

function namesDiffer(samples: readonly ColumnSample[]): boolean {
  const names = samples.find(({ header }) => matchHeader(header, "directory")[0]?.term.element === "name");
  return names !== undefined && names.distinct.length >= names.texts.length * MOSTLY_DIFFERENT;
}

export const isRowLayer = (layer: MappedLayer): boolean =>
  (MappedRows.options as readonly string[]).includes(layer);
