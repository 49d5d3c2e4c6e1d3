import { findDocumentNumbers } from "../legal-basis/index.ts";

const titled = /《([^《》]{2,120})》/gu;
const noise = /[\p{P}\p{S}\p{Z}\p{C}]/gu;

/**
 * The instruments that a basis cites, by what makes them the same one however the citation is written: the title without
 * 中华人民共和国 and the year of its amendment, or the number of the document.
 *
 * @example
 * instrumentsOf("《中华人民共和国水法》（2016年修正）第四十八条"); // ["水法"]
 * instrumentsOf("国办函[2016]108号"); // ["国办函〔2016〕108号"]
 */
export function instrumentsOf(text: string): string[] {
  const found = new Set<string>();
  let rest = text;
  for (const [whole, title = ""] of text.matchAll(titled)) {
    const key = title
      .normalize("NFKC")
      .replace(/[(（][^()（）]*(?:修[正订改]|试行|暂行|\d{4})[^()（）]*[)）]/gu, "")
      .replace(/^中华人民共和国/u, "")
      .replace(noise, "");
    if (key !== "") found.add(key);
    rest = rest.replace(whole, " ");
  }
  // A number beside a title names the same instrument; it counts where it stands alone.
  if (found.size === 0) for (const { corrected } of findDocumentNumbers(rest)) found.add(corrected);
  return [...found];
}
