import type { snapshotId } from "@zp/catalog-core/snapshot";

type Digest = Parameters<typeof snapshotId>[1];

/** The first 32 bits of the fractional parts of the cube roots of the first 64 primes (FIPS 180-4, 4.2.2). */
const K = Uint32Array.from(primes(64), (prime) => fraction(Math.cbrt(prime)));
/** The same of the square roots of the first 8 (5.3.3). */
const START = Uint32Array.from(primes(8), (prime) => fraction(Math.sqrt(prime)));

function fraction(root: number): number {
  return Math.floor((root - Math.floor(root)) * 2 ** 32);
}

function primes(count: number): number[] {
  const found: number[] = [];
  for (let n = 2; found.length < count; n += 1) if (found.every((prime) => n % prime !== 0)) found.push(n);
  return found;
}

/**
 * SHA-256 in pieces. Browsers have it too, but only as a whole, and not for pages from `http:`, where a county's site may
 * well stand.
 */
class Sha256 {
  readonly #state = Uint32Array.from(START);
  readonly #block = new Uint8Array(64);
  readonly #words = new Uint32Array(64);
  #filled = 0;
  #length = 0;

  update(bytes: Uint8Array): void {
    this.#length += bytes.length;
    let at = 0;
    while (at < bytes.length) {
      const taken = Math.min(64 - this.#filled, bytes.length - at);
      this.#block.set(bytes.subarray(at, at + taken), this.#filled);
      this.#filled += taken;
      at += taken;
      if (this.#filled === 64) this.#mix();
    }
  }

  hex(): string {
    const length = this.#length;
    const end = new Uint8Array(((this.#filled + 8) >> 6 === 0 ? 64 : 128) - this.#filled);
    end[0] = 0x80;
    const view = new DataView(end.buffer);
    view.setUint32(end.length - 8, Math.floor(length / 2 ** 29));
    view.setUint32(end.length - 4, (length % 2 ** 29) * 8);
    this.update(end);
    return [...this.#state].map((word) => word.toString(16).padStart(8, "0")).join("");
  }

  #mix(): void {
    const words = this.#words;
    const view = new DataView(this.#block.buffer);
    for (let i = 0; i < 16; i += 1) words[i] = view.getUint32(i * 4);
    for (let i = 16; i < 64; i += 1) {
      const a = words[i - 15]!;
      const b = words[i - 2]!;
      const small = right(a, 7) ^ right(a, 18) ^ (a >>> 3);
      const large = right(b, 17) ^ right(b, 19) ^ (b >>> 10);
      words[i] = words[i - 16]! + small + words[i - 7]! + large;
    }
    let [a, b, c, d, e, f, g, h] = this.#state as unknown as [
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    for (let i = 0; i < 64; i += 1) {
      const first =
        (h + (right(e, 6) ^ right(e, 11) ^ right(e, 25)) + ((e & f) ^ (~e & g)) + K[i]! + words[i]!) | 0;
      const second = ((right(a, 2) ^ right(a, 13) ^ right(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g;
      g = f;
      f = e;
      e = (d + first) | 0;
      d = c;
      c = b;
      b = a;
      a = (first + second) | 0;
    }
    for (const [i, word] of [a, b, c, d, e, f, g, h].entries()) this.#state[i] = this.#state[i]! + word;
    this.#filled = 0;
  }
}

const right = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

const encoder = new TextEncoder();
/** Texts are collected to this length before they are encoded: pieces of canonical JSON are short. */
const CHUNK = 1 << 16;

/** SHA-256 for ids of snapshots. */
export const sha256 = {
  ofParts(parts: Iterable<string>): string {
    const hash = new Sha256();
    let text = "";
    for (const part of parts) {
      text += part;
      if (text.length < CHUNK) continue;
      hash.update(encoder.encode(text));
      text = "";
    }
    hash.update(encoder.encode(text));
    return hash.hex();
  },
} satisfies Digest;
