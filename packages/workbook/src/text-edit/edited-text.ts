/** Another text for a field. Row and column count from 0, as the reader has them. */
export interface FieldEdit {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** A text with some fields changed. */
export interface EditedText {
  readonly text: string;
  /** Edits that were not made, with the reason in Chinese. */
  readonly refused: ReadonlyMap<FieldEdit, string>;
}

export const FORMULA_LIKE = "改后以“=”“+”“-”“@”开头，打开时会被当作公式，未改；请手工修改。";
export const NOT_A_TEXT = "此处不是文字（数值或嵌套的内容），未改；请手工修改。";
