import type { ImplementationItem, ItemElement } from "../../model/index.ts";

/** What people compare when one code stands on two items, in the order in which a finding names it. */
export const comparedElements = [
  "name",
  "itemType",
  "basicCode",
  "compilingUnit",
  "implementingBody",
  "exerciseLevels",
  "caseType",
  "statutoryTimeLimit",
  "promisedTimeLimit",
  "maxVisits",
  "legalBasis",
  "exerciseContent",
  "audience",
  "acceptanceConditions",
  "materials",
  "procedure",
  "steps",
  "charges",
  "feeStandard",
  "feeBasis",
  "channels",
  "places",
  "serviceHours",
  "consultationPhones",
  "supervisionPhones",
] as const satisfies readonly ItemElement[];

const prime = 0x01000193;
const seed = 0x811c9dc5;

/** Two characters a step; what the upper one changes is brought down again by the shift. */
const mixText = (hash: number, text: string): number => {
  const { length } = text;
  let h = hash ^ length;
  let i = 1;
  for (; i < length; i += 2) {
    h = Math.imul(h ^ (text.charCodeAt(i - 1) | (text.charCodeAt(i) << 16)), prime);
    h ^= h >>> 15;
  }
  if (i === length) h = Math.imul(h ^ text.charCodeAt(i - 1), prime);
  return Math.imul(h ^ (h >>> 13) ^ 0x1f, prime);
};

/** Keys of one object differ in length or in an end; where they did not, only an exchange of values would be missed. */
const mixKey = (key: string): number => {
  const last = key.length - 1;
  return Math.imul(seed ^ last ^ (key.charCodeAt(0) << 8) ^ (key.charCodeAt(last) << 16), prime);
};

/** FNV-1a over a value. The order of keys does not matter, that of rows does; ids of rows are left out. */
function mix(hash: number, value: unknown): number {
  if (typeof value === "string") return mixText(hash, value);
  if (typeof value !== "object" || value === null) return mixText(hash, String(value));
  if (Array.isArray(value)) {
    let h = Math.imul(hash ^ 0x5b, prime);
    for (let i = 0; i < value.length; i += 1) h = mix(h, value[i]);
    return h;
  }
  let sum = 0;
  const record = value as Readonly<Record<string, unknown>>;
  for (const key in record) {
    const part = record[key];
    if (key !== "id" && part !== undefined) sum = (sum + mix(mixKey(key), part)) | 0;
  }
  return Math.imul(hash ^ sum, prime);
}

/** Filled anew for each item: a list has as many as it has items. */
const digits: number[] = comparedElements.map(() => 0);

/**
 * A short digest per compared element, one character each; a blank has its own. Two items differ where their digests
 * do; that two different values look alike happens once in some thirty thousand.
 */
export function digestOf(item: ImplementationItem): string {
  for (let i = 0; i < comparedElements.length; i += 1) {
    const value = item[comparedElements[i]!];
    // Kept below the surrogates, so that the digest is a text like any other.
    digits[i] = value === undefined ? 0x20 : 0x100 + ((mix(seed, value) >>> 3) & 0x7fff);
  }
  return String.fromCharCode.apply(undefined, digits);
}

/** The elements in which two items with these digests differ. */
export const differing = (a: string, b: string): readonly (typeof comparedElements)[number][] =>
  comparedElements.filter((_, i) => a.charCodeAt(i) !== b.charCodeAt(i));
