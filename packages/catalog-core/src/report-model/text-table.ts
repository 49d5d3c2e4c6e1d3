/** A sheet of texts and numbers, for a workbook or a screen. */
export interface TextTable {
  /** Name of the sheet. */
  readonly title: string;
  readonly columns: readonly TextColumn[];
  readonly rows: readonly (readonly (string | number)[])[];
  /** Lines that stand under the table. */
  readonly notes: readonly string[];
}

/** A column of a {@link TextTable}; `width` in characters of a digit. */
export interface TextColumn {
  readonly label: string;
  readonly width: number;
  readonly align?: "center" | "right";
  /** How a number is shown, as Excel writes it: `+0.00;-0.00;0.00`. */
  readonly numberFormat?: string;
  /** Stays off paper. */
  readonly screenOnly?: true;
}
