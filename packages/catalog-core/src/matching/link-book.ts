import type { MatchEntry } from "./entry.ts";
import type { Doubt, Group, Link, LinkReason, Lone, Pairing } from "./pairing.ts";
import type { Similarity } from "./similarity.ts";

interface Kept {
  readonly left: number;
  readonly right: number;
  readonly by: LinkReason;
  readonly similarity?: Similarity | undefined;
  doubt?: Doubt | undefined;
}

/** Every link that was found, settled or in doubt, by the places of its ends. */
export class LinkBook {
  readonly #links = new Map<number, Kept>();
  readonly #left: boolean[];
  readonly #right: boolean[];
  readonly #width: number;

  constructor(left: number, right: number) {
    this.#left = Array.from({ length: left }, () => false);
    this.#right = Array.from({ length: right }, () => false);
    this.#width = Math.max(1, right);
  }

  freeLeft(index: number): boolean {
    return this.#left[index] === false;
  }

  freeRight(index: number): boolean {
    return this.#right[index] === false;
  }

  linked(left: number, right: number): boolean {
    return this.#links.has(left * this.#width + right);
  }

  settle(left: number, right: number, by: LinkReason, similarity?: Similarity): void {
    this.#keep({ left, right, by, similarity });
  }

  doubt(left: number, right: number, by: LinkReason, doubt: Doubt, similarity?: Similarity): void {
    this.#keep({ left, right, by, similarity, doubt });
  }

  unsettle(left: number, right: number, doubt: Doubt): void {
    const link = this.#links.get(left * this.#width + right);
    if (link !== undefined) link.doubt = doubt;
  }

  settled(): Kept[] {
    return [...this.#links.values()].filter(({ doubt }) => doubt === undefined);
  }

  all(): Kept[] {
    return [...this.#links.values()].sort((a, b) => a.left - b.left || a.right - b.right);
  }

  #keep(link: Kept): void {
    const key = link.left * this.#width + link.right;
    // What was found first is the stronger reason.
    if (!this.#links.has(key)) this.#links.set(key, link);
    this.#left[link.left] = true;
    this.#right[link.right] = true;
  }
}

/** Groups what hangs together. An entry with a settled link is matched, and in doubt only where it has no such. */
export function gather(
  book: LinkBook,
  left: readonly MatchEntry[],
  right: readonly MatchEntry[],
  near: {
    readonly left: ReadonlyMap<number, Lone["nearest"]>;
    readonly right: ReadonlyMap<number, Lone["nearest"]>;
  },
): Pairing {
  const links = book.all();
  const settled = links.filter(({ doubt }) => doubt === undefined);
  const matchedLeft = new Set(settled.map((link) => link.left));
  const matchedRight = new Set(settled.map((link) => link.right));
  const open = links.filter(
    (link) => link.doubt !== undefined && !(matchedLeft.has(link.left) && matchedRight.has(link.right)),
  );
  const nameLink = ({ left: l, right: r, by, similarity }: Kept): Link => ({
    left: left[l]!.id,
    right: right[r]!.id,
    by,
    ...(similarity === undefined ? {} : { similarity }),
  });
  const groupOf = (kept: readonly Kept[]): Group => ({
    left: ids(
      kept.map((link) => link.left),
      left,
    ),
    right: ids(
      kept.map((link) => link.right),
      right,
    ),
    links: kept.map(nameLink),
  });
  const doubtful = components(open).map((kept) => ({ ...groupOf(kept), doubt: kept[0]!.doubt! }));
  const doubtLeft = new Set(open.map((link) => link.left));
  const doubtRight = new Set(open.map((link) => link.right));
  const lone = (
    entries: readonly MatchEntry[],
    matched: ReadonlySet<number>,
    doubted: ReadonlySet<number>,
    nearest: ReadonlyMap<number, Lone["nearest"]>,
  ): Lone[] =>
    entries.flatMap(({ id }, index) =>
      matched.has(index) || doubted.has(index) ? [] : [{ id, nearest: nearest.get(index) ?? [] }],
    );
  return {
    matched: components(settled).map(groupOf),
    doubtful,
    leftOnly: lone(left, matchedLeft, doubtLeft, near.left),
    rightOnly: lone(right, matchedRight, doubtRight, near.right),
  };
}

const ids = (indices: readonly number[], entries: readonly MatchEntry[]): string[] =>
  [...new Set(indices)].sort((a, b) => a - b).map((index) => entries[index]!.id);

/** Links that hang together by their ends, in the order of the first of each. */
function components(links: readonly Kept[]): Kept[][] {
  const parent = new Map<string, string>();
  const rootOf = (node: string): string => {
    let at = node;
    for (let up = parent.get(at); up !== undefined && up !== at; up = parent.get(at)) {
      parent.set(at, parent.get(up) ?? up);
      at = up;
    }
    return at;
  };
  for (const { left, right } of links) {
    const [a, b] = [`l${left}`, `r${right}`];
    if (!parent.has(a)) parent.set(a, a);
    if (!parent.has(b)) parent.set(b, b);
    parent.set(rootOf(b), rootOf(a));
  }
  const groups = new Map<string, Kept[]>();
  for (const link of links) {
    const root = rootOf(`l${link.left}`);
    const group = groups.get(root);
    if (group === undefined) groups.set(root, [link]);
    else group.push(link);
  }
  return [...groups.values()];
}
