import { findingsBySubject } from "./calls/item.ts";
import { findingsBySign } from "./findings/by-sign.ts";
import { columns } from "./findings/columns.ts";
import { orderOf } from "./findings/orders.ts";
import { indexedFindings } from "./findings/rows.ts";
import { fixable } from "./findings/sift.ts";
import { searchedTexts } from "./findings/text-hits.ts";
import type { Held, Store } from "./held.ts";
import { entriesById } from "./item/subjects.ts";

/** Makes something ready; true where it has to be called again. */
type Step = (held: Held) => unknown;

/**
 * What the first look at findings needs, in the order in which it is needed. Each is short: whoever asks meanwhile waits for
 * one of them at most.
 */
const steps: readonly Step[] = [
  (held) => void indexedFindings(held),
  (held) => void columns(held),
  (held) => void fixable(held),
  (held) => void orderOf(held, "severity", false),
  (held) => void searchedTexts(held),
  (held) => void findingsBySubject(held),
  (held) => void entriesById(held),
  (held) => findingsBySign(held).more(),
  async (held) => {
    const { labels, units, titles, ids } = searchedTexts(held);
    for (const names of [labels, units, titles, ids]) await names.spelling();
  },
  (held) => void orderOf(held, "item", false),
];

/** How far it is for what is held. */
const done = new WeakMap<Held, number>();

/** While nothing is asked, makes ready what will be; false when there is nothing left to do. */
export async function prepare({ held }: Store): Promise<boolean> {
  const at = held === undefined ? steps.length : (done.get(held) ?? 0);
  const step = steps[at];
  if (held === undefined || step === undefined) return false;
  // Taken as done before it is: one that fails says so to whoever asks, and is not tried again and again.
  done.set(held, at + 1);
  if ((await step(held)) === true) done.set(held, at);
  return true;
}
