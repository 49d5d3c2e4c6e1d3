import encodeQR from "qr";
import { clean } from "../text.ts";

/** Longest text that is made a code of: a longer one no telephone reads from paper. */
const LONGEST = 300;

/** The dark and light squares of a code, with its quiet border; `undefined` for a text that is too long for one. */
export function qrSquares(text: string): readonly (readonly boolean[])[] | undefined {
  const safe = clean(text).trim();
  if (safe === "" || new TextEncoder().encode(safe).length > LONGEST) return undefined;
  return encodeQR(safe, "raw", { ecc: "medium", border: 2 });
}
