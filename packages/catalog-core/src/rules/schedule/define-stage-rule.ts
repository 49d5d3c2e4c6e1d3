import * as z from "zod";
import {
  type CheckContext,
  defineListRule,
  type ListOutcome,
  type ListRule,
  type ListViolation,
} from "../../engine/index.ts";
import type { StageDates } from "../../model/index.ts";
import {
  readStage,
  type StageColumn,
  type StageReading,
  stageElement,
  type UnitStages,
  unitsOf,
} from "../../schedule/index.ts";

type Blocked = ListOutcome<never>["blocked"][number];

/** What a rule on stages says of one unit. */
export type StageVerdict<Data> =
  | { readonly kind: "pass" }
  | { readonly kind: "skip"; readonly because: string }
  | { readonly kind: "block"; readonly missing: string; readonly cause: Blocked["cause"] }
  | { readonly kind: "fail"; readonly violations: readonly StageViolation<Data>[] };

/** A date that is wrong, or missing, in a row of the progress sheet. */
export interface StageViolation<Data> {
  readonly row: StageDates;
  readonly stage: StageColumn;
  readonly data: Data;
}

/** Reads a stage of the unit that is judged. */
export type ReadStage = (stage: StageColumn) => StageReading;

interface StageRule<Data>
  extends Omit<
    ListRule<StageDates[], Data, object>,
    "level" | "about" | "needs" | "options" | "init" | "merge" | "save" | "load" | "finish"
  > {
  /** Of one unit with all its rows. */
  judge(unit: UnitStages, read: ReadStage, context: CheckContext): StageVerdict<Data>;
}

/** A stage that cannot be read holds up the rule; a column that is not there does, too. */
export const blockedBy = (
  stage: StageColumn,
  { because }: Extract<StageReading, { kind: "unknown" }>,
): StageVerdict<never> => ({
  kind: "block",
  missing: stageElement(stage),
  cause: because === "no-column" || because === "no-row" ? "absent" : "unreadable",
});

/** What a rule answers for violations that were found: none is a pass. */
export const failOrPass = <Data>(violations: readonly StageViolation<Data>[]): StageVerdict<Data> =>
  violations.length === 0 ? { kind: "pass" } : { kind: "fail", violations };

/**
 * Declares a rule on the stages of each unit. It is a rule on lists, because a unit may stand in several rows of several
 * tables, and its rows are few: they are kept as they are until the end.
 */
export const defineStageRule = <Data>({
  judge,
  ...rule
}: StageRule<Data>): ListRule<StageDates[], Data, object> =>
  defineListRule<StageDates[], Data, object>({
    ...rule,
    about: "stage-dates",
    needs: [],
    options: z.strictObject({}),
    init: () => [],
    addStages: (rows, dates) => void rows.push(dates),
    merge: (rows, later) => void rows.push(...later),
    save: (rows) => rows,
    load: (saved) => [...(saved as StageDates[])],
    finish(rows, _options, context) {
      const skipped = new Map<string, number>();
      const blocked = new Map<string, Blocked>();
      const violations: ListViolation<Data>[] = [];
      let passed = 0;
      let failed = 0;
      const units = unitsOf(rows);
      for (const unit of units) {
        const verdict = judge(unit, (stage) => readStage(unit, stage, context.hasColumn), context);
        if (verdict.kind === "pass") passed += 1;
        else if (verdict.kind === "skip")
          skipped.set(verdict.because, (skipped.get(verdict.because) ?? 0) + 1);
        else if (verdict.kind === "block") {
          const key = `${verdict.missing}|${verdict.cause}`;
          const { missing, cause } = verdict;
          blocked.set(key, { missing, cause, count: (blocked.get(key)?.count ?? 0) + 1 });
        } else {
          failed += 1;
          for (const { row, stage, data } of verdict.violations) {
            const { sourceId } = row;
            violations.push({
              subject: { kind: "stage-dates", id: row.id, label: unit.unit, unit: unit.unit, sourceId },
              path: [stageElement(stage)],
              data,
            });
          }
        }
      }
      const nameless = rows.filter(({ compilingUnit }) => compilingUnit === undefined).length;
      if (nameless > 0) {
        blocked.set("unit", { missing: "stageDates.compilingUnit", cause: "blank", count: nameless });
      }
      return {
        passed,
        failed,
        skipped: [...skipped].map(([because, count]) => ({ because, count })),
        blocked: [...blocked.values()],
        violations,
      };
    },
  });
