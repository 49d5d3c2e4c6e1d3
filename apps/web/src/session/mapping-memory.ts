import type { AnsweredMapping } from "./protocol.ts";

/** Where answers are kept, on this machine alone. They name headers, and no cell of any list. */
const KEY = "zp.mappings/1";
/** So many layouts are remembered; the oldest goes first. */
const MOST = 60;

/** Mappings that were confirmed before; empty where the browser keeps nothing for this page. */
export function confirmedMappings(): unknown[] {
  return read().map(({ mapping }) => mapping);
}

/** Keeps mappings that a person has confirmed, in the place of earlier ones for the same headers. */
export function rememberMappings(confirmed: readonly AnsweredMapping[]): void {
  const known = new Map([...read(), ...confirmed].map((one) => [one.fingerprint, one]));
  try {
    localStorage.setItem(KEY, JSON.stringify([...known.values()].slice(-MOST)));
  } catch {
    // A browser that keeps nothing asks again the next time.
  }
}

/** Forgets them all. */
export function forgetMappings(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Nothing was kept.
  }
}

function read(): AnsweredMapping[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(kept) ? kept.filter(isAnswered) : [];
  } catch {
    return [];
  }
}

const isAnswered = (one: unknown): one is AnsweredMapping =>
  typeof one === "object" && one !== null && "fingerprint" in one && "mapping" in one;
