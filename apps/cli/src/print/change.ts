import { type ChangedStretch, changedStretches } from "@zp/catalog-core/fixes";
import { fit, widthOf } from "./text.ts";

/** Characters shown on each side of what changed. */
const AROUND = 6;

/**
 * A correction as one line of a table shows it: the whole text where it is short, else the first stretch that changed
 * and how many there are.
 *
 * @param width the most columns that each of the two may take
 */
export function shownChange(before: string, after: string, width: number): ChangedStretch {
  const [whole] = changedStretches(before, after, before.length);
  if (whole !== undefined && widthOf(whole.before) <= width && widthOf(whole.after) <= width) return whole;
  const [first = { before, after }, ...more] = changedStretches(before, after, AROUND);
  const count = more.length === 0 ? "" : `等 ${more.length + 1} 处`;
  return { before: fit(first.before, width), after: `${fit(first.after, width)}${count}` };
}
