/** How a unit of the sample writes its list: each is a way in which real units do. */
export type LayoutName =
  | "plain-list"
  | "title-and-unit-line"
  | "two-row-header"
  | "merged-materials"
  | "sheet-per-item"
  | "old-names"
  | "csv-gb18030";

/**
 * An item in one line: 名称 | 类型 | 法定 | 承诺 | 件 | 到场 | 依据 | 材料（、） [| 收费标准]
 *
 * Limits are written as the unit writes them. An empty field is an empty cell.
 */
export interface SampleUnit {
  /** Short name: the file's. */
  readonly file: string;
  readonly name: string;
  readonly kind: "department" | "town" | "institution" | "enterprise";
  readonly layout: LayoutName;
  readonly place: string;
  /** Last digits of the unit's own numbers, which are invented. */
  readonly phone: number;
  /** In front of its numbers: 0915- unless the unit leaves it out. */
  readonly areaCode?: string;
  /** Valid by arithmetic, borne by no body; two of them with a slip. Only the two-row header has a column for it. */
  readonly creditCode?: string;
  readonly items: string;
}

export interface SampleItem {
  readonly name: string;
  readonly type: string;
  readonly statutory: string;
  readonly promised: string;
  readonly caseType: string;
  readonly visits: string;
  readonly basis: string;
  readonly materials: readonly string[];
  readonly fee: string;
}

const types: Readonly<Record<string, string>> = {
  许: "行政许可",
  确: "行政确认",
  给: "行政给付",
  征: "行政征收",
  其: "其他行政权力",
  公: "公共服务",
  罚: "行政处罚",
};

const cases: Readonly<Record<string, string>> = { 即: "即办件", 承: "承诺件", "": "" };

/** The items of a unit, one a line. */
export const itemsOf = (unit: SampleUnit): SampleItem[] =>
  unit.items
    .trim()
    .split("\n")
    .map((line) => {
      const [
        name = "",
        type = "",
        statutory = "",
        promised = "",
        caseType = "",
        visits = "",
        basis = "",
        materials = "",
        fee = "",
      ] = line.split("|").map((field) => field.trim());
      return {
        name,
        type: types[type] ?? type,
        statutory,
        promised,
        caseType: cases[caseType] ?? caseType,
        visits,
        basis,
        materials: materials === "" ? [] : materials.split("、"),
        fee,
      };
    });
