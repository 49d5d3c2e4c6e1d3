import { spawnSync } from "node:child_process";

const run = (command: string, args: readonly string[]): string | undefined => {
  const { status, stdout } = spawnSync(command, args, { encoding: "utf8", maxBuffer: 1 << 26 });
  return status === 0 ? stdout : undefined;
};

/** Whether pages are laid out here as elsewhere: Latin letters as wide as in Times New Roman, and a program that reads PDF. */
export const canReadPages: boolean =
  run("pdftotext", ["-v"]) !== undefined &&
  /Liberation Serif|Times New Roman|Tinos/.test(run("fc-match", ["Times New Roman"]) ?? "");

export interface PdfPage {
  /** As it is printed on the page. */
  readonly number: number | undefined;
  /** Without their blanks. */
  readonly lines: readonly string[];
}

/** Pages of a PDF, line by line. */
export const pagesOf = (file: string): PdfPage[] =>
  (run("pdftotext", ["-layout", file, "-"]) ?? "")
    .split("\f")
    .filter((page) => page.trim() !== "")
    .map((page) => {
      const lines = page.split("\n").map((line) => line.replace(/\s/g, ""));
      const number = lines.flatMap((line) => /^—(\d+)—$/.exec(line)?.[1] ?? []).at(-1);
      return { number: number === undefined ? undefined : Number(number), lines };
    });

/** What the contents of a report say, and where the headings stand. */
export function contentsOf(
  pages: readonly PdfPage[],
): { heading: string; says: number; stands: number | undefined }[] {
  const entry = /^(.+?)\.{4,}(\d+)$/;
  const entries = pages.flatMap(({ lines }, page) =>
    lines.flatMap((line) => {
      const found = entry.exec(line);
      return found === null ? [] : [{ heading: found[1] ?? "", says: Number(found[2]), page }];
    }),
  );
  let from = Math.max(...entries.map(({ page }) => page)) + 1;
  return entries.map(({ heading, says }) => {
    const at = pages.findIndex(({ lines }, page) => page >= from && lines.some((line) => line === heading));
    if (at >= 0) from = at;
    return { heading, says, stands: pages[at]?.number };
  });
}
