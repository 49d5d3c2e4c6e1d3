import stringWidth from "string-width";

/** Columns on a terminal: a Chinese character takes two. */
export const widthOf = (text: string): number => stringWidth(text);

export const padEnd = (text: string, width: number): string =>
  text + " ".repeat(Math.max(0, width - widthOf(text)));
export const padStart = (text: string, width: number): string =>
  " ".repeat(Math.max(0, width - widthOf(text))) + text;

/** Cut to a width, with an ellipsis where something is lost. */
export function fit(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let kept = "";
  for (const character of text) {
    if (widthOf(kept) + widthOf(character) > width - 1) break;
    kept += character;
  }
  return `${kept}…`;
}

/** Columns side by side; `right` names those set flush right. */
export function table(
  rows: readonly (readonly string[])[],
  { right = [] as readonly number[], gap = 2, indent = 0 } = {},
): string[] {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [index, cell] of row.entries()) widths[index] = Math.max(widths[index] ?? 0, widthOf(cell));
  }
  return rows.map((row) =>
    (
      " ".repeat(indent) +
      row
        .map((cell, index) =>
          right.includes(index) ? padStart(cell, widths[index]!) : padEnd(cell, widths[index]!),
        )
        .join(" ".repeat(gap))
    ).trimEnd(),
  );
}

/** Pieces that stay together: a word of Latin letters or digits, or one character with the closing marks after it. */
const pieces = /[\p{Script=Latin}\d_.\-/%]+[，。；：、）》”’！？,;:)]*|.[，。；：、）》”’！？,.;:)]*/gsu;

/** Breaks a text into lines of at most `width`: between characters, never before a closing mark or inside a word. */
export function wrap(text: string, width: number, indent = ""): string[] {
  const lines: string[] = [];
  let line = "";
  for (const [piece] of text.matchAll(pieces)) {
    if (line !== "" && widthOf(line) + widthOf(piece) > width) {
      lines.push(indent + line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  }
  if (line !== "") lines.push(indent + line);
  return lines;
}
