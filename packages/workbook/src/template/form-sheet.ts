import type { ColumnSet } from "@zp/catalog-core/records";
import type { Workbook } from "exceljs";
import type { PlannedColumn } from "./column-plan.ts";
import type { FilledRecord } from "./filled-record.ts";

export interface FormOptions {
  readonly set: ColumnSet;
  readonly columns: readonly PlannedColumn[];
  readonly records: readonly FilledRecord[];
  readonly unit?: string;
}

export function addForms(_workbook: Workbook, _options: FormOptions): void {}
