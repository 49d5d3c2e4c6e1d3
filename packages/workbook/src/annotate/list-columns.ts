import { type PlacedMark, severityLabels } from "./mark.ts";

/** A mark in the list of problems. */
export interface ListedMark {
  readonly mark: PlacedMark;
  /** From 1; comments name it. */
  readonly number: number;
  /** Sheet and cell to jump to; absent where there is none to mark. */
  readonly place?: { readonly sheet: string; readonly cell: string };
  /** What has to be said of the place: that it has no comment, that there is no such cell. */
  readonly remark?: string;
  /** What the unit has written beside the problem when it was listed before. */
  readonly answer?: string;
}

/** A column of the list of problems. */
export interface ListColumn {
  readonly header: string;
  /** In characters. */
  readonly width: number;
  readonly centred?: true;
  readonly textOf: (listed: ListedMark) => string | number;
  readonly link?: true;
  readonly coloured?: true;
  readonly hidden?: true;
}

/** What the sheet is called, or how its name begins where a sheet of the user has that name. */
export const LIST_NAME = "问题清单";

/** Headers by which the unit's answers are found again. */
export const ANSWER = "整改情况";
export const KEY = "问题编号";

/** Columns that tell whose problem it is, and which nobody wants empty. */
const subjectColumns: readonly (ListColumn & { readonly of: "item" | "element" })[] = [
  { of: "item", header: "事项名称", width: 18, textOf: ({ mark }) => mark.item ?? "" },
  { of: "element", header: "字段", width: 11, textOf: ({ mark }) => mark.element ?? "" },
];

/** The columns for these marks. */
export function listColumns(marks: readonly ListedMark[]): ListColumn[] {
  return [
    { header: "序号", width: 5, centred: true, textOf: ({ number }) => number },
    {
      header: "严重程度",
      width: 8,
      centred: true,
      coloured: true,
      textOf: ({ mark }) => severityLabels[mark.severity],
    },
    { header: "工作表", width: 11, textOf: ({ mark, place }) => place?.sheet ?? mark.sheet ?? "" },
    { header: "单元格", width: 8, centred: true, link: true, textOf: cellText },
    ...subjectColumns.filter(({ of }) => marks.some(({ mark }) => (mark[of] ?? "") !== "")),
    {
      header: "问题说明",
      width: 34,
      textOf: ({ mark, remark }) => (remark === undefined ? mark.message : `${mark.message}\n（${remark}）`),
    },
    { header: "整改建议", width: 30, textOf: ({ mark }) => mark.suggestion },
    { header: "依据", width: 31, textOf: ({ mark }) => mark.basis },
    { header: ANSWER, width: 18, textOf: ({ answer }) => answer ?? "" },
    { header: "问题代码", width: 24, hidden: true, textOf: ({ mark }) => mark.ruleId },
    { header: KEY, width: 24, hidden: true, textOf: ({ mark }) => mark.key },
  ];
}

/** In a copy made of a text file a cell has two addresses: where it is now, and where it came from. */
const cellText = ({ mark, place }: ListedMark): string => {
  if (place === undefined) return mark.from ?? mark.cell ?? "";
  return mark.from === undefined ? place.cell : `${place.cell}\n${mark.from}`;
};
