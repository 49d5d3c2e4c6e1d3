const LONGEST = 60;

/** FNV-1a, 32 bits, over UTF-16 units: tells long texts apart inside one item, where only a few stand together. */
function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0");
}

/**
 * Gives out ids made of what a thing is called: the key itself, and `key~2`, `key~3` for the next ones of that key.
 * Row numbers never enter an id, so that it survives re-ordering.
 */
export class IdPool {
  /** Each id given out, with how often it was asked for as a key. */
  readonly #given = new Map<string, number>();

  take(key: string): string {
    const base = key.length <= LONGEST ? key : `${key.slice(0, LONGEST - 9)}…${shortHash(key)}`;
    const times = this.#given.get(base);
    if (times === undefined) {
      this.#given.set(base, 1);
      return base;
    }
    let n = times + 1;
    while (this.#given.has(`${base}~${n}`)) n++;
    this.#given.set(base, n);
    this.#given.set(`${base}~${n}`, 1);
    return `${base}~${n}`;
  }

  has(key: string): boolean {
    return this.#given.has(key);
  }
}
