import type { Paint } from "./paint.ts";

/** Our own small Markdown as a terminal shows it: headings, lists, code; no syntax left over. */
export function plainMarkdown(text: string, paint: Paint): string {
  return text
    .split("\n")
    .map((line) => {
      const heading = /^(#+) (.*)$/.exec(line);
      if (heading !== null) return paint("bold", heading[2] ?? "");
      return line.replace(/^- /, "· ").replaceAll(/`([^`]+)`/g, (_all, code: string) => paint("cyan", code));
    })
    .join("\n")
    .trimEnd();
}
