import type { Conventions } from "@zp/catalog-core/engine";

/**
 * What a person may try a convention with: a few values that counties argue about, the pack's own among them or not. What is
 * not here is shown and cannot be changed on the page.
 */
export const conventionChoices: {
  readonly [Key in keyof Conventions]?: readonly Conventions[Key][];
} = {
  plainDayOfPermit: ["workday", "between"],
  plainDay: ["between", "workday", "calendar-day"],
  conversion: [
    "interval",
    { month: 22, year: 264, calendarDay: 1 },
    { month: 21, year: 250, calendarDay: 0.7 },
  ],
  instantPromise: ["stated", "up-to-1-workday"],
  instantInHalf: ["left-out", "counted"],
  instantInMean: ["counted", "left-out"],
  promisedShare: ["1/2", "2/3", "4/5"],
  typesOutOfScope: [["penalty", "coercion", "inspection"], []],
  visitSemantics: ["max", "min"],
  selfServiceIsVisit: [true, false],
  agentIsVisit: [true, false],
  postalIsVisit: [true, false],
  minDecided: ["80/100", "60/100", "0/100"],
};
