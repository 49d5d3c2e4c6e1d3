import { type PolicyPack, UNKNOWN_UNIT, unitOf } from "../../engine/index.ts";
import { canApplyRemotely, isFullyOnline, outOfPopulation } from "../../metrics/index.ts";
import type { Catalogue, ImplementationItem } from "../../model/index.ts";

/** Counts beside the metrics, over items in force that start on application, each once. Every group adds up to `items`. */
export interface Profile {
  readonly items: number;
  /** 网上办理: whole handling online, some of it, none, nothing said. */
  readonly online: {
    readonly full: number;
    readonly partly: number;
    readonly none: number;
    readonly unstated: number;
  };
  /** 申请材料: items that list theirs, that state none, that say nothing; and the materials of the first. */
  readonly materials: {
    readonly listed: number;
    readonly none: number;
    readonly unstated: number;
    readonly rows: number;
  };
  readonly fees: { readonly yes: number; readonly no: number; readonly unstated: number };
  /** 办理流程: items with steps as rows, with a text only, with nothing; and the steps of the first. */
  readonly steps: {
    readonly listed: number;
    readonly text: number;
    readonly unstated: number;
    readonly rows: number;
  };
}

/**
 * The items that figures are about: in force, on application, each implementation code once.
 *
 * @example
 * const { catalogue } = fromRecords([{ 事项名称: "取水许可", 事项类型: "行政处罚", 到办事现场次数: "1" }]);
 * countedItems(catalogue, zhenping2018, "2018-08-25").length; // 0
 */
export function countedItems(
  { items }: Pick<Catalogue, "items">,
  { conventions }: Pick<PolicyPack, "conventions">,
  asOf: string,
): ImplementationItem[] {
  const codes = new Set<string>();
  return items.filter((item) => {
    const code = item.implementationCode?.trim().toUpperCase();
    if (code !== undefined) {
      if (codes.has(code)) return false;
      codes.add(code);
    }
    return outOfPopulation(item, conventions, asOf) === undefined;
  });
}

/** The profile of these items. */
export function profileOf(items: readonly ImplementationItem[], { conventions }: PolicyPack): Profile {
  const online = { full: 0, partly: 0, none: 0, unstated: 0 };
  const materials = { listed: 0, none: 0, unstated: 0, rows: 0 };
  const fees = { yes: 0, no: 0, unstated: 0 };
  const steps = { listed: 0, text: 0, unstated: 0, rows: 0 };
  for (const item of items) {
    if (isFullyOnline(item)) online.full += 1;
    else {
      const remote = canApplyRemotely(item, conventions);
      online[remote === "yes" ? "partly" : remote === "no" ? "none" : "unstated"] += 1;
    }
    const listed = item.materials?.length ?? 0;
    materials[item.materials === undefined ? "unstated" : listed === 0 ? "none" : "listed"] += 1;
    materials.rows += listed;
    fees[item.charges === "yes" ? "yes" : item.charges === "no" ? "no" : "unstated"] += 1;
    const rows = item.steps?.length ?? 0;
    steps[rows > 0 ? "listed" : item.procedure === undefined ? "unstated" : "text"] += 1;
    steps.rows += rows;
  }
  return { items: items.length, online, materials, fees, steps };
}

/** How many entries of the directory name a unit. */
export function directoryByUnit({ directory }: Pick<Catalogue, "directory">): Map<string, number> {
  const counts = new Map<string, number>();
  for (const entry of directory) {
    const unit = unitOf(entry) ?? UNKNOWN_UNIT;
    counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
  return counts;
}
