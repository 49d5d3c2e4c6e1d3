import type { CheckContext, PolicyPack } from "../engine/index.ts";
import type { IsoDate, StageDates } from "../model/index.ts";

/** A stage as the policy pack sets it. */
export type ScheduleStage = PolicyPack["schedule"][number];

/** What is known of a unit: its rows of the progress sheet. More than one where it was written twice. */
export interface UnitStages {
  readonly unit: string;
  readonly rows: readonly StageDates[];
}

/** Why it cannot be said whether a stage was reached. */
export type UnknownBecause = "no-row" | "no-column" | "unreadable" | "rows-differ";

/** What the rows of a unit say of a stage: a day, nothing yet, or nothing that could be known. */
export type StageReading =
  | { readonly kind: "date"; readonly date: IsoDate; readonly row: StageDates }
  | { readonly kind: "blank"; readonly row: StageDates }
  | { readonly kind: "unknown"; readonly because: UnknownBecause; readonly row?: StageDates };

/** The stages that have a column on the progress sheet. */
export const stageColumns = ["roster", "directory", "implementation", "audit", "publication"] as const;

/** A stage that has a column on the progress sheet. */
export type StageColumn = (typeof stageColumns)[number] & keyof StageDates;

/**
 * Whether the progress sheet has a column for a stage; one of kind `whole` has none.
 *
 * @example
 * isStageColumn("audit"); // true
 * isStageColumn("completion"); // false
 */
export const isStageColumn = (stage: string): stage is StageColumn =>
  (stageColumns as readonly string[]).includes(stage);

/**
 * The element of a stage: under this name it has its label, its column and its cell.
 *
 * @example
 * stageElement("audit"); // "stageDates.audit"
 */
export const stageElement = (stage: string): string => `stageDates.${stage}`;

/**
 * The rows of a progress sheet, unit by unit in the order of first mention. Rows that name no unit are nobody's.
 *
 * @example
 * unitsOf([{ id: "1", compilingUnit: "县民政局" }, { id: "2" }]).map(({ unit }) => unit); // ["县民政局"]
 */
export function unitsOf(rows: readonly StageDates[]): UnitStages[] {
  const units = new Map<string, StageDates[]>();
  for (const row of rows) {
    if (row.compilingUnit === undefined) continue;
    const own = units.get(row.compilingUnit);
    if (own === undefined) units.set(row.compilingUnit, [row]);
    else own.push(row);
  }
  return [...units].map(([unit, own]) => ({ unit, rows: own }));
}

/**
 * What the rows of a unit say of one stage. A blank cell is a stage that is not reached, or of which nobody has said so;
 * a column that is not there says nothing. Rows that give different days are not decided between.
 *
 * @param hasColumn see `CheckContext`
 * @example
 * const rows = [{ id: "1", compilingUnit: "县民政局", audit: "2018-08-09" }];
 * readStage({ unit: "县民政局", rows }, "audit", () => true).kind; // "date"
 * readStage({ unit: "县民政局", rows }, "publication", () => true).kind; // "blank"
 */
export function readStage(
  { rows }: UnitStages,
  stage: StageColumn,
  hasColumn: CheckContext["hasColumn"],
): StageReading {
  const filled = rows.filter((row) => row[stage] !== undefined);
  const [first] = filled;
  if (first === undefined) {
    const row = rows.find(({ sourceId }) => hasColumn(sourceId, stageElement(stage)));
    if (row !== undefined) return { kind: "blank", row };
    const [any] = rows;
    return any === undefined
      ? { kind: "unknown", because: "no-row" }
      : { kind: "unknown", because: "no-column", row: any };
  }
  const unreadable = filled.find((row) => typeof row[stage] !== "string");
  if (unreadable !== undefined) return { kind: "unknown", because: "unreadable", row: unreadable };
  const date = first[stage] as IsoDate;
  const other = filled.find((row) => row[stage] !== date);
  return other === undefined
    ? { kind: "date", date, row: first }
    : { kind: "unknown", because: "rows-differ", row: other };
}
