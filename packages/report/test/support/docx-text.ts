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
