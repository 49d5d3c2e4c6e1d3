import type { Paint } from "./paint.ts";
import { wrap } from "./text.ts";

/** Longer lines are hard to follow with the eye, however wide the screen is. */
const MOST = 100;

/** How a line begins, and what its parts begin with where it is too long for one: a part hangs below the first. */
const beginnings = [
  { written: /^- /, first: "· ", next: "  " },
  { written: /^> ?/, first: "  → ", next: "    " },
] as const;

/**
 * Our own small Markdown as a terminal shows it: headings, lists, remarks, code; no syntax left over, lines broken at the
 * width of the screen. Headings stand out by a mark, not by colour alone.
 */
export function plainMarkdown(text: string, paint: Paint, columns: number): string {
  const width = Math.min(columns, MOST);
  return text
    .split("\n")
    .flatMap((line) => {
      const [, marks = "", title = ""] = /^(#+) (.*)$/.exec(line) ?? [];
      if (marks !== "") return paint("bold", heading(marks.length, title));
      if (line === ">") return [];
      const { first, next, written } = beginnings.find((one) => one.written.test(line)) ?? plain;
      const parts = wrap(line.replace(written, "").replaceAll("`", ""), width - first.length);
      if (parts.length === 0) return first.trimEnd();
      return parts.map((part, at) => `${at === 0 ? first : next}${part}`);
    })
    .join("\n")
    .trimEnd();
}

const plain = { written: /^/, first: "", next: "" } as const;

const heading = (level: number, title: string): string =>
  level === 2 ? `【${title}】` : level === 3 ? `○ ${title}` : title;
