import { trimText } from "./text.ts";

/** A cell that holds several things: in which way it says so, and the things in the order written. */
export interface CellList {
  readonly by: "json" | "numbers" | "lines" | "arrows" | "semicolons" | "single";
  readonly items: readonly string[];
}

const circled = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";
const chinese = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

/** Ways of numbering, each with the mark of its nth entry as it may stand in a text. */
const numberings: readonly ((n: number) => RegExp | undefined)[] = [
  (n) => new RegExp(`(?<![\\d.、．(（])0?${n}\\s{0,2}(?:[、．]|\\.(?!\\d)|[)）](?!\\d))\\s*`, "u"),
  (n) => new RegExp(`[（(]\\s?${n}\\s?[)）]\\s*`, "u"),
  (n) => (circled[n - 1] === undefined ? undefined : new RegExp(`${circled[n - 1]}\\s*`, "u")),
  (n) => (n > 10 ? undefined : new RegExp(`(?:^|(?<=[\\s；;。]))${chinese[n - 1]}、\\s*`, "u")),
  (n) => (n > 10 ? undefined : new RegExp(`[（(]${chinese[n - 1]}[)）]\\s*`, "u")),
];

const ARROWS = /\s*(?:-{1,3}>|—{1,3}>|={1,2}>|→|⇒|➔|➡|⟶|↓|—→)\s*/u;
const trailing = /[\s；;，,。]+$/u;

const clean = (pieces: readonly string[]): string[] =>
  pieces.map((piece) => trimText(piece).replace(trailing, "")).filter((piece) => piece !== "");

/**
 * Takes a cell apart that holds a list: a JSON array of strings, numbered entries, lines, arrows, or entries parted by
 * semicolons. Commas and 、 do not part entries: they stand within the names of materials.
 *
 * @example readList("1.申请表；2.身份证复印件").items // ["申请表", "身份证复印件"]
 */
export function readList(text: string): CellList {
  const json = readJsonArray(text);
  if (json !== undefined) return { by: "json", items: clean(json.map(asText)) };
  const numbered = splitNumbered(text);
  if (numbered !== undefined) return { by: "numbers", items: clean(numbered) };
  const arrows = text.split(ARROWS);
  if (arrows.length > 1) return { by: "arrows", items: clean(arrows) };
  const lines = clean(text.split(/\r?\n/u));
  if (lines.length > 1) return { by: "lines", items: lines };
  const parts = clean(text.split(/[；;]/u));
  return parts.length > 1 ? { by: "semicolons", items: parts } : { by: "single", items: clean([text]) };
}

/** The elements of a JSON array; `undefined` where the text is none. */
export function readJsonArray(text: string): readonly unknown[] | undefined {
  if (!text.startsWith("[") || !text.endsWith("]")) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** A JSON value as the text that a person would see in a cell; null is a blank. */
export function asText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean" || typeof value === "bigint")
    return String(value);
  try {
    return JSON.stringify(value) ?? "";
  } catch {
    return "";
  }
}

/**
 * The entries of a list numbered 1, 2, 3 … without a gap, which begins with the first number. What a later numbering
 * inside an entry counts ("（1）" within "1.") stays with the entry.
 */
function splitNumbered(text: string): string[] | undefined {
  for (const mark of numberings) {
    const first = mark(1)?.exec(text);
    // A word or two may stand before the list: "申请材料：1.…".
    if (!first || first.index > 12) continue;
    const entries: string[] = [];
    let rest = text.slice(first.index + first[0].length);
    for (let n = 2; ; n++) {
      const next = mark(n)?.exec(rest);
      if (!next) break;
      entries.push(rest.slice(0, next.index));
      rest = rest.slice(next.index + next[0].length);
    }
    entries.push(rest);
    // "1." alone is a list of one only where it opens the cell.
    if (entries.length > 1 || first.index === 0) return entries;
  }
  return undefined;
}
