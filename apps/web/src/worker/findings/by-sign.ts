import { type Held, remembered } from "../held.ts";
import { type IndexedFinding, indexedFindings, signOf } from "./rows.ts";

/** So many signs are worked out in one step. */
const STEP = 5000;

/** Findings by their sign, worked out as far as somebody has looked. */
class BySign {
  readonly #all: readonly IndexedFinding[];
  readonly #known = new Map<string, IndexedFinding>();
  #next = 0;

  constructor(all: readonly IndexedFinding[]) {
    this.#all = all;
  }

  /** Works out some more; false when all are known. */
  more(): boolean {
    const to = Math.min(this.#next + STEP, this.#all.length);
    for (; this.#next < to; this.#next += 1) {
      const one = this.#all[this.#next]!;
      this.#known.set(signOf(one), one);
    }
    return this.#next < this.#all.length;
  }

  find(sign: string): IndexedFinding | undefined {
    let more = true;
    while (more && !this.#known.has(sign)) more = this.more();
    return this.#known.get(sign);
  }
}

export const findingsBySign = remembered((held: Held) => new BySign(indexedFindings(held)));

/** A finding by its key or its sign. */
export function findingOf(held: Held, keyOrSign: string): IndexedFinding | undefined {
  if (/^[0-9a-f]{16}$/u.test(keyOrSign)) return findingsBySign(held).find(keyOrSign);
  return indexedFindings(held).find(({ finding }) => finding.key === keyOrSign);
}
