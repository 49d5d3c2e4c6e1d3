import type { DirectoryEntry, ImplementationItem } from "@zp/catalog-core/model";
import { type ColumnSet, columnSetOf } from "@zp/catalog-core/records";
import { outcomeLabels, type ReviewedRow, type SentLayer } from "@zp/catalog-core/review";
import { writeTemplate } from "../template/template.ts";
import type { Collected } from "./collect-returns.ts";

/** The column that says what became of a row. */
export const OUTCOME_HEADER = "核对情况";

/**
 * All rows that came back as one list, in the order of the files: struck and repeated ones too, for the centre decides
 * about them. A last column says what became of each. Reads back as any list.
 *
 * @returns bytes of an xlsx file
 * @example
 * const bytes = new TextEncoder().encode("事项名称,承诺时限\n临时救助金给付,5个工作日\n");
 * const collected = collectReturns(await readReturned([{ path: "民政局.csv", bytes }]));
 * const list = await writeCollected(collected, "implementation");
 * (await readFiles([{ path: "汇总.xlsx", bytes: list }])).catalogue.items.length; // 1
 */
export async function writeCollected(
  { review }: Collected,
  layer: SentLayer,
  columns: ColumnSet = columnSetOf(layer),
): Promise<Uint8Array> {
  const rows = review.rows.filter(({ row }) => row.layer === layer);
  const byId = new Map(rows.map((one) => [one.row.id, one]));
  const entries = rows.map(({ row }) => row.entry);
  const { signatures: _boxes, ...set } = columns;
  return writeTemplate(
    { ...set, title: `${columns.title}（核对汇总）` },
    {
      catalogue: {
        schema: "zp.catalogue/1",
        sources: [],
        organisations: [],
        directory: layer === "directory" ? (entries as DirectoryEntry[]) : [],
        items: layer === "implementation" ? (entries as ImplementationItem[]) : [],
        roster: [],
      },
      blankRows: 0,
      restOf: (id) => {
        const one = byId.get(id);
        return one === undefined ? [] : [...one.row.rest, [OUTCOME_HEADER, outcomeText(one)] as const];
      },
    },
  );
}

function outcomeText({ outcome, changes, sent }: ReviewedRow): string {
  const label = outcome === "moved" ? `由${sent?.unit ?? "未注明单位"}移来` : outcomeLabels[outcome];
  const own = outcome === "struck" ? `${label}（建议取消）` : label;
  if (outcome === "added" || outcome === "repeated" || changes.length === 0) return own;
  return outcome === "changed" ? `${own} ${changes.length} 处` : `${own}，修改 ${changes.length} 处`;
}
