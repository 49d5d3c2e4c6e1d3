import { stripFurniture } from "../cells/index.ts";
import { type Damage, type DamageKind, findDamage } from "../damage.ts";
import type { CellPlace } from "./problem-log.ts";

interface Seen {
  count: number;
  readonly place: CellPlace;
  readonly raw: string;
}

/** What the texts of one column have in common that no single cell shows. */
export interface TextFindings {
  readonly furniture: Seen | undefined;
  readonly damage: ReadonlyMap<DamageKind, Seen & { readonly example: Damage }>;
  /** Texts that all end at one length: where the source cut them. */
  readonly cutAt: (Seen & { readonly length: number }) | undefined;
}

const LONG = 100;
const SAME_LENGTH = 3;
/** Pieces of texts at the greatest length that are compared, so that one text repeated does not count as several. */
const KEPT = 8;
const ended = /[。！？；;.!?）)》”】]$/u;

/** Looks over the texts of a column as they are read; keeps counts and first examples, no texts. */
export class TextWatch {
  #furniture: Seen | undefined;
  readonly #damage = new Map<DamageKind, Seen & { example: Damage }>();
  #longest = 0;
  /** Texts of at least {@link LONG}. */
  #long = 0;
  #atLongest: { readonly texts: Set<string>; seen: Seen } | undefined;

  see(text: string, prose: boolean, place: CellPlace): void {
    const tidy = stripFurniture(text);
    if (tidy !== text) {
      if (this.#furniture === undefined) this.#furniture = { count: 1, place, raw: text };
      else this.#furniture.count++;
    }
    if (!prose || tidy.length < 12) return;
    for (const example of findDamage(tidy)) {
      const known = this.#damage.get(example.kind);
      if (known === undefined) this.#damage.set(example.kind, { count: 1, place, raw: text, example });
      else known.count++;
    }
    if (tidy.length < LONG) return;
    this.#long++;
    if (tidy.length >= this.#longest) this.#measure(tidy, place);
  }

  #measure(text: string, place: CellPlace): void {
    if (text.length > this.#longest || this.#atLongest === undefined) {
      this.#longest = text.length;
      this.#atLongest = { texts: new Set(), seen: { count: 0, place, raw: text } };
    }
    const { texts, seen } = this.#atLongest;
    if (ended.test(text)) return;
    if (texts.size < KEPT) texts.add(text);
    seen.count++;
  }

  finish(): TextFindings {
    const at = this.#atLongest;
    const cutAt = at !== undefined && this.#isCeiling(at) ? { ...at.seen, length: this.#longest } : undefined;
    return { furniture: this.#furniture, damage: this.#damage, cutAt };
  }

  /** Several texts that end alike at the greatest length, in different characters, while most are shorter. */
  #isCeiling({ texts, seen }: { readonly texts: ReadonlySet<string>; readonly seen: Seen }): boolean {
    const endings = new Set([...texts].map((text) => text.slice(-2)));
    return endings.size >= SAME_LENGTH && seen.count * 2 <= this.#long;
  }
}
