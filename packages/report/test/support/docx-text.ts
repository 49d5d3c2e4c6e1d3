import { strFromU8, unzipSync } from "fflate";

/** The parts of a docx or xlsx as text, by name. */
export const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));

const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };
export const unescaped = (xml: string): string =>
  xml.replace(/&(lt|gt|amp|quot|apos);/g, (_all, name: string) => entities[name] ?? "");

/** A run of a document: its text, and whether it bears the style of figures. */
export interface Run {
  readonly text: string;
  readonly figure: boolean;
}

/** The paragraphs of `word/document.xml` as runs, in reading order; those of cells among them. */
export const paragraphsOf = (documentXml: string): Run[][] =>
  [...documentXml.matchAll(/<w:p(?: [^>]*)?>(.*?)<\/w:p>/gs)].map(([, inner = ""]) =>
    [...inner.matchAll(/<w:r(?: [^>]*)?>(.*?)<\/w:r>/gs)].map(([, run = ""]) => ({
      text: [...run.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
        .map(([, text = ""]) => unescaped(text))
        .join(""),
      figure: run.includes('<w:rStyle w:val="Figure"/>'),
    })),
  );

/** Where a paragraph stands in a table: below which label, and in which row from 1. */
export interface Cell {
  readonly header: string;
  readonly row: number;
}

export interface Paragraph {
  readonly runs: readonly Run[];
  readonly cell?: Cell;
}

/** Paragraphs with where they stand; entries of the contents, which repeat headings, left out. */
export function documentOf(documentXml: string): Paragraph[] {
  return documentXml.split(/(?=<w:tbl>)|(?<=<\/w:tbl>)/).flatMap((part): Paragraph[] => {
    if (!part.startsWith("<w:tbl>"))
      return [...part.matchAll(/<w:p(?: [^>]*)?>.*?<\/w:p>/gs)]
        .filter(([xml]) => !/<w:pStyle w:val="TOC/.test(xml))
        .flatMap(([xml]) => paragraphsOf(xml).map((runs) => ({ runs })));
    const rows = [...part.matchAll(/<w:tr(?: [^>]*)?>(.*?)<\/w:tr>/gs)].map(([, row = ""]) =>
      [...row.matchAll(/<w:tc>(.*?)<\/w:tc>/gs)].map(([, cell = ""]) => paragraphsOf(cell)),
    );
    const headers = (rows[0] ?? []).map((cell) =>
      cell
        .flat()
        .map(({ text }) => text)
        .join(""),
    );
    return rows.flatMap((row, index) =>
      row.flatMap((cell, at) =>
        cell.map((runs) => ({ runs, cell: { header: headers[at] ?? "", row: index } })),
      ),
    );
  });
}

/** The first tag that closes nothing or is closed by nothing; `undefined` where all are in order. */
export function brokenTag(xml: string): string | undefined {
  const open: string[] = [];
  for (const [tag, close, name = "", self] of xml.matchAll(/<(\/?)([\w:.-]+)(?:\s[^<>]*?)?(\/?)>/g)) {
    if (self === "/") continue;
    if (close !== "/") open.push(name);
    else if (open.pop() !== name) return tag;
  }
  const [left] = open;
  if (left !== undefined) return left;
  const stray = /&(?!(?:lt|gt|amp|quot|apos|#\d+|#x[0-9a-f]+);)/i.exec(xml)?.[0];
  return stray ?? [...xml].find((one) => one < " " && !"\t\n\r".includes(one));
}
