/** What “无”, “—”, “/” and the like say when they stand in the cell of an element. */
export type MeaningOfNone =
  /** A statement: there is none (无法定时限、无数量限制、不收费). */
  | "stated-none"
  /** A statement: the element does not apply to this item. */
  | "not-applicable"
  /** Nothing at all: a mere placeholder, as good as a blank. */
  | "placeholder";

/** The enumerations of the model, by the name under which a reader and a code table know them. */
export type EnumName =
  | "itemType"
  | "exerciseLevel"
  | "caseType"
  | "channel"
  | "audience"
  | "bodyNature"
  | "powerSource"
  | "crossRegionScope"
  | "itemStatus"
  | "onlineDepth"
  | "materialKind"
  | "materialForm"
  | "materialSource"
  | "resultType";

/** How a cell of the element is read. */
export type ValueKind =
  | "text"
  | "code"
  | "date"
  | "yes-no"
  | "visits"
  | "statutory-limit"
  | "promised-limit"
  | "limit"
  /** The unit of a time limit, in a column of its own. */
  | "limit-unit"
  | "fee"
  | "phones"
  | "count"
  /** How many cases there were. */
  | "cases"
  | { readonly one: EnumName }
  | { readonly many: EnumName }
  /** A whole list of rows in one cell: names, one a line or numbered; or a JSON array. */
  | { readonly rows: RowKind };

/** The structured rows that hang on an item. */
export type RowKind =
  | "materials"
  | "fees"
  | "steps"
  | "specialProcedures"
  | "results"
  | "questions"
  | "policyDocuments"
  | "reviewRules";

/**
 * Lists that stand beside the two of the order: those that it has them matched with (三(二)、五(一)), the proofs that were
 * cut (五(三)), and two tables about the work on the lists (五(一)、六).
 */
export type SideList = "powersList" | "publicServices" | "cutProofs" | "caseCounts" | "stageDates";

/** Where an element stands: in one of the two lists, in a list beside them, or in the rows under an item. */
export type Layer = "directory" | "implementation" | "roster" | SideList | RowKind;

/** One element of a list, or of the rows under an item: the only home of its label and of its headers. */
export interface Term {
  /** English key: the element of the item; `rows.element` for a row (`materials.name`), `list.element` for another list. */
  readonly element: string;
  /** The Chinese label, as it stands in findings, templates and reports. */
  readonly label: string;
  readonly layers: readonly Layer[];
  readonly value: ValueKind;
  /** Further headers under which real lists write it, besides the label. Brackets, blanks and width do not matter. */
  readonly synonyms?: readonly string[];
  /** Column of the national upload interface. */
  readonly national?: string;
  readonly none: MeaningOfNone;
  /** Named by the order itself: 镇政办发〔2018〕98号 四(三). */
  readonly named?: "directory" | "implementation" | "both";
  /** Read only together with this element (a unit column with its amount). */
  readonly companionOf?: string;
}
