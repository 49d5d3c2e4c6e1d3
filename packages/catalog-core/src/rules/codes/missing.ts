import type { CheckContext, ListOutcome } from "../../engine/index.ts";

/** Items without an element, by whether there is a column for it. */
export interface Missing {
  blank: number;
  absent: number;
}

/** Under which of the two an item without the element counts. */
export const missingAs = (
  context: CheckContext,
  sourceId: string | undefined,
  element: string,
): keyof Missing => (context.hasColumn(sourceId, element) ? "blank" : "absent");

/** The two counts as a list rule gives them. */
export const blockedBy = (
  element: string,
  { blank, absent }: Readonly<Missing>,
): ListOutcome<never>["blocked"] =>
  (
    [
      { missing: element, cause: "blank", count: blank },
      { missing: element, cause: "absent", count: absent },
    ] as const
  ).filter(({ count }) => count > 0);
