import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { hasSharedSigns } from "./inlines.ts";
import { substitutes } from "./styles.ts";

/** Days of zip entries are no part of what a document says. */
const ZIP_DAY = "1980-01-01T00:00:00";

/**
 * Puts the last strokes to what the library wrote: names of typefaces to fall back on, and dates that are the document's
 * own, so that the same document is the same to the byte.
 *
 * @param withTables puts in what was kept from the library
 */
export function finished(
  bytes: Uint8Array,
  made: string,
  withTables: (documentXml: string) => string,
): Uint8Array {
  const parts = unzipSync(bytes);
  const counted = inOrder(parts);
  const day = `${made}T00:00:00Z`;
  for (const [name, part] of Object.entries(parts)) {
    if (name === "docProps/core.xml")
      parts[name] = strToU8(
        strFromU8(part)
          .replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, (_all, open: string) => `${open}${day}`)
          .replace("</cp:coreProperties>", "<dc:language>zh-CN</dc:language></cp:coreProperties>"),
      );
    else if (name === "word/styles.xml") parts[name] = strToU8(unspaced(strFromU8(part)));
    else if (name === "word/fontTable.xml") parts[name] = strToU8(withSubstitutes(strFromU8(part)));
  }
  for (const [name, part] of Object.entries(parts))
    if (name === "word/document.xml") parts[name] = strToU8(withTables(signed(counted(strFromU8(part)))));
    else if (/\.(xml|rels)$/.test(name)) parts[name] = strToU8(counted(strFromU8(part)));
    else if (/\.xlsx$/.test(name)) parts[name] = zipped(unzipSync(part)) as Uint8Array<ArrayBuffer>;
  return zipped(parts);
}

/** What the library makes up by chance, or counts on from one document to the next: here all of it is counted from 1. */
const madeUp = [
  { pattern: /\brId[\w-]{16,}/g, stem: "rIdMade" },
  { pattern: /\b_Toc\d+\b/g, stem: "_Toc" },
  { pattern: /(?<=<w:bookmark(?:Start|End)\b[^>]*\bw:id=")\d+(?=")/g, stem: "" },
  { pattern: /(?<=<wp:docPr\b[^>]*\bid=")\d+(?=")/g, stem: "" },
] as const;

/** In the order of the document, and then of the other parts by name. */
function inOrder(parts: Readonly<Record<string, Uint8Array>>): (xml: string) => string {
  const others = Object.keys(parts)
    .filter((name) => /\.(xml|rels)$/.test(name))
    .sort();
  const text = ["word/document.xml", ...others]
    .map((name) => strFromU8(parts[name] ?? new Uint8Array()))
    .join("");
  const books = madeUp.map(({ pattern, stem }) => {
    const names = new Map<string, string>();
    for (const [name] of text.matchAll(pattern))
      if (!names.has(name)) names.set(name, `${stem}${names.size + 1}`);
    return { pattern, names };
  });
  return (xml) =>
    books.reduce((done, { pattern, names }) => done.replace(pattern, (name) => names.get(name) ?? name), xml);
}

function zipped(parts: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const mtime = new Date(ZIP_DAY);
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, [part, { mtime }]])));
}

/** Entries of the contents are the library's: their quotation marks, too, are Chinese ones. */
const signed = (documentXml: string): string =>
  documentXml.replace(/<w:r>(<w:t[^>]*>)([^<]*)/g, (all, open: string, text: string) =>
    hasSharedSigns(text) ? `<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>${open}${text}` : all,
  );

/**
 * No room of its own accord between Chinese and Latin characters: 28 characters are a line of an official paper, and
 * programs differ in how much they would put there, so that pages would begin elsewhere in each.
 */
const unspaced = (styles: string): string =>
  styles.replace(
    /<w:pPrDefault><w:pPr>/,
    (open) => `${open}<w:autoSpaceDE w:val="false"/><w:autoSpaceDN w:val="false"/>`,
  );

function withSubstitutes(fontTable: string): string {
  const fonts = Object.entries(substitutes)
    .map(
      ([name, other]) =>
        `<w:font w:name="${name}"><w:altName w:val="${other}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>`,
    )
    .join("");
  return fontTable.includes("</w:fonts>")
    ? fontTable.replace("</w:fonts>", `${fonts}</w:fonts>`)
    : fontTable.replace(
        /<w:fonts([^>]*)\/>/,
        (_all, attributes: string) => `<w:fonts${attributes}>${fonts}</w:fonts>`,
      );
}
