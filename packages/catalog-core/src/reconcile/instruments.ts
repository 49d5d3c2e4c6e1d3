import { parseLegalBasis, titleKey } from "../legal-basis/index.ts";

/**
 * The instruments that a basis cites, by what makes them the same one however the citation is written: the title without
 * 中华人民共和国 and the year of its text, or the number where only that is given. What is merely quoted cites nothing.
 *
 * @example
 * instrumentsOf("《中华人民共和国水法》（2016年修正）第四十八条"); // ["水法"]
 * instrumentsOf("国办函[2016]108号"); // ["国办函〔2016〕108号"]
 */
export function instrumentsOf(text: string): string[] {
  const found = new Set<string>();
  for (const { title, numbers } of parseLegalBasis(text).instruments) {
    const [number] = numbers;
    const key = title !== undefined ? titleKey(title) : number?.normal;
    if (key !== undefined && key !== "") found.add(key);
  }
  return [...found];
}
