import { labelOf } from "../../terms/index.ts";
import type { TimeLimit } from "../../time-limit/index.ts";
import type { PlannedElement, TablePlan } from "./plan.ts";
import type { ProblemLog } from "./problem-log.ts";

interface Counts {
  durations: number;
  unstated: number;
}

/** Counts the time limits of a table, column by column, and those of them that are bare numbers. */
export class UnitTally {
  readonly limits: readonly PlannedElement[];
  readonly counts: readonly Counts[];

  constructor(plan: TablePlan) {
    this.limits = plan.elements.filter(
      ({ term }) => typeof term.value === "string" && term.value.endsWith("-limit"),
    );
    this.counts = this.limits.map(() => ({ durations: 0, unstated: 0 }));
  }

  add(subject: Readonly<Record<string, unknown>>): void {
    for (const [index, { key }] of this.limits.entries()) {
      const limit = subject[key] as TimeLimit | undefined;
      if (limit?.kind !== "duration") continue;
      const counts = this.counts[index]!;
      counts.durations++;
      if (limit.unit === "unstated") counts.unstated++;
    }
  }
}

/** One note for each column of bare numbers; what it means for the list is for a rule to say. */
export function tellUnstatedUnits({ limits, counts }: UnitTally, log: ProblemLog): void {
  for (const [index, { term, columns }] of limits.entries()) {
    const { durations, unstated } = counts[index]!;
    const [column] = columns;
    if (unstated === 0 || column === undefined) continue;
    const label = labelOf(term.element);
    const share =
      unstated === durations ? "全部只写了数字" : `有 ${unstated} 个（共 ${durations} 个）只写了数字`;
    log.add("unit-unstated", "info", {
      header: column.header,
      element: term.element,
      count: unstated,
      message: `“${column.header}”一列（${label}）${share}，没有单位。请补上单位，或在列对应文件中写明这一列的单位（unit）和确认人（confirmedBy）。`,
    });
  }
}
