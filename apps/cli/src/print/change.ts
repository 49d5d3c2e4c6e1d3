import { type ChangedStretch, changedStretches } from "@zp/catalog-core/fixes";
import { fit } from "./text.ts";

/** Characters shown on each side of what changed. */
const AROUND = 6;

/**
 * The first stretch of a text that a correction changed, and how many more there are.
 *
 * @param width the most columns that each of the two may take
 */
export function shownChange(before: string, after: string, width: number): ChangedStretch {
  const [first = { before, after }, ...more] = changedStretches(before, after, AROUND);
  const count = more.length === 0 ? "" : `等 ${more.length + 1} 处`;
  return { before: fit(first.before, width), after: `${fit(first.after, width)}${count}` };
}
