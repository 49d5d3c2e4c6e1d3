import { fnv1a64 } from "@zp/catalog-core/records";

const plain = /^[0-9a-z][0-9a-z-]{5,63}$/iu;

/**
 * Gives each thing the name of its file, from what it is known by. An item keeps it as long as it keeps its code: printed
 * QR codes point at it. Codes are taken as they are; other names, Chinese ones above all, go by their fingerprint, since
 * not every server serves such paths.
 */
export class Slugs {
  readonly #taken = new Set<string>();

  take(key: string): string {
    const own = key.replace(/~(?=\d+$)/u, "-");
    const slug = plain.test(own) && !this.#taken.has(own.toLowerCase()) ? own : fnv1a64(key);
    let free = slug;
    for (let copy = 2; this.#taken.has(free.toLowerCase()); copy += 1) free = `${slug}-${copy}`;
    this.#taken.add(free.toLowerCase());
    return free;
  }
}
