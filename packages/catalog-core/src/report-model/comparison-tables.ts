import type { PolicyPack } from "../engine/index.ts";
import type { CutProofReport, Reconciliation } from "../reconcile/index.ts";
import { cutProofTables, reconciliationTables } from "./reconciliation-tables.ts";
import { layerLabels } from "./reconciliation-words.ts";
import type { TextTable } from "./text-table.ts";

/**
 * Several comparisons as sheets of one workbook: where there is more than one, each sheet says which it is of. Empty sheets
 * are left out.
 *
 * @param pack under which they were compared
 * @example
 * const side = sideOf(fromRecords([{ 事项名称: "取水许可", 到办事现场次数: "1" }]).catalogue, "items", "甲", zhenping2018);
 * comparisonTables([reconcile(side, side, { pack: zhenping2018 })], [], zhenping2018).map(({ title }) => title); // ["汇总", "对上"]
 */
export function comparisonTables(
  comparisons: readonly Reconciliation[],
  cutProofs: readonly CutProofReport[],
  pack: PolicyPack,
): TextTable[] {
  const all = [
    ...comparisons.map((comparison) => ({
      of: layerLabels[comparison.right.layer],
      tables: reconciliationTables(comparison, pack),
    })),
    ...cutProofs.map((report) => ({ of: "减证便民", tables: cutProofTables(report, pack) })),
  ];
  const used = new Set<string>();
  const unique = (title: string): string => {
    let name = title.slice(0, 31);
    for (let n = 2; used.has(name); n += 1) name = `${title.slice(0, 28)}~${n}`;
    used.add(name);
    return name;
  };
  return all.flatMap(({ of, tables }) =>
    tables
      .filter(({ rows }) => rows.length > 0)
      .map((table) => ({
        ...table,
        title: unique(all.length === 1 ? table.title : `${of} ${table.title}`),
      })),
  );
}
