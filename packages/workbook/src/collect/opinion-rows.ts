import type { Place } from "@zp/catalog-core/records";
import { outcomeLabels, type ReviewedRow, type RowChange } from "@zp/catalog-core/review";
import type { Collected } from "./collect-returns.ts";

/** One line of 核对意见汇总: one thing that a unit said. */
export interface OpinionRow {
  readonly unit: string;
  /** What it is about: 修改, 新增, 划去, 缺少 … */
  readonly kind: string;
  readonly item: string;
  readonly element: string;
  readonly before: string;
  readonly after: string;
  readonly note: string;
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
  readonly code: string;
}

/** Where a value stood in what came back. */
export type PlaceOf = (id: string, path: readonly string[]) => Place | undefined;

const NO_UNIT = "（未注明单位）";

/**
 * What the units said, one thing a line: units in the order of the list, in each what has to be decided first. Entries
 * that came back unchanged have none.
 *
 * @example
 * const bytes = new TextEncoder().encode("事项名称,承诺时限\n临时救助金给付,5个工作日\n");
 * const read = await readReturned([{ path: "民政局.csv", bytes }]);
 * opinionRows(collectReturns(read), (id, path) => read.provenance.locate(id, path)[0])[0]?.kind; // "新增"
 */
export function opinionRows(collected: Collected, placeOf: PlaceOf): readonly OpinionRow[] {
  const { review, units, notes } = collected;
  return units.flatMap(({ unit, answered, counts, files }) => {
    const name = unit ?? NO_UNIT;
    const none = {
      unit: name,
      item: "",
      element: "",
      before: "",
      after: "",
      file: "",
      sheet: "",
      cell: "",
      code: "",
    };
    if (!answered) {
      const sent = counts.sent === 0 ? "" : `发出的 ${counts.sent} 项`;
      return [{ ...none, kind: outcomeLabels.unanswered, note: `${sent}尚未收到答复。` }];
    }
    const gone = review.entries
      .filter(
        ({ sent, outcome }) => sent.unit === unit && (outcome === "removed" || outcome === "unanswered"),
      )
      .map(({ sent, outcome }): OpinionRow => {
        const note =
          outcome === "removed"
            ? "收回的表中没有这一项，也没有划去的痕迹，请向单位核实是要求取消还是误删。"
            : "该单位的这一类清单尚未收回。";
        return {
          ...none,
          kind: outcomeLabels[outcome],
          item: sent.entry.name ?? "",
          code: codeOf(sent),
          note,
          file: files.join("、"),
        };
      });
    const order = ["repeated", "added", "struck", "moved", "changed"];
    const rows = review.rows
      .filter(({ row, outcome }) => row.unit === unit && outcome !== "unchanged")
      .toSorted((a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome));
    const beside = notes
      .filter((note) => note.unit === unit)
      .map(({ file, sheet, cell, text, kind }): OpinionRow => {
        const label = kind === "comment" ? "批注" : kind === "cell" ? "表外文字" : "读取提示";
        return {
          ...none,
          kind: label,
          after: text,
          note: kind === "reading" ? "" : "没有进入汇总的清单。",
          file,
          sheet,
          cell,
        };
      });
    return [...gone, ...rows.flatMap((row) => rowLines(row, name, collected, placeOf)), ...beside];
  });
}

const codeOf = ({ entry }: { readonly entry: object }): string => {
  const { implementationCode, basicCode } = entry as { implementationCode?: string; basicCode?: string };
  return implementationCode ?? basicCode ?? "";
};

function rowLines(reviewed: ReviewedRow, unit: string, collected: Collected, placeOf: PlaceOf): OpinionRow[] {
  const { row, outcome, sent, changes, remarks } = reviewed;
  const at = (path: readonly string[]): Pick<OpinionRow, "file" | "sheet" | "cell"> => {
    const place = placeOf(row.id, path);
    return { file: collected.fileOf(row), sheet: place?.sheet ?? "", cell: place?.cell ?? "" };
  };
  const line = {
    unit,
    kind: outcomeLabels[outcome],
    item: row.entry.name ?? sent?.entry.name ?? "",
    code: codeOf(row),
    element: "",
    before: "",
    after: "",
  };
  const whole: OpinionRow = { ...line, note: noteOf(reviewed), ...at(["name"]) };
  // Of a repeated row the other one tells what changed; a row of its own says what it is in one line.
  const head = outcome === "changed" ? [] : [whole];
  return [
    ...head,
    ...changes.map(
      (change, index): OpinionRow => ({
        ...line,
        kind: outcome === "added" ? line.kind : outcomeLabels.changed,
        element: change.row === undefined ? change.label : `${change.label}（${change.row}）`,
        before: change.beforeText,
        after: change.struck ? "（划去）" : change.afterText,
        note: index === 0 && head.length === 0 ? remarks.join("") : "",
        ...at(pathOf(change)),
      }),
    ),
  ];
}

const pathOf = ({ element }: RowChange): readonly string[] => [element?.split(".")[0] ?? "name"];

function noteOf({ outcome, row, sent, remarks }: ReviewedRow): string {
  const own =
    outcome === "struck"
      ? "整行划去，建议取消；仍留在汇总中，由中心决定。"
      : outcome === "moved"
        ? `原发给${sent?.unit ?? NO_UNIT}，在${row.unit ?? NO_UNIT}的表中收回。`
        : outcome === "added"
          ? "发出的清单中没有这一项。"
          : outcome === "repeated"
            ? "与另一行重复，两行都留在汇总中，请删去一行。"
            : "";
  return `${own}${remarks.join("")}`;
}
