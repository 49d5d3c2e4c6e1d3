import type { ArticleRef, ParsedBasis } from "../../src/legal-basis/index.ts";

/** 3.2(1): article, clause, item in a few signs. */
export function place(ref: ArticleRef): string {
  if (ref.annexItem !== undefined) return `annex ${ref.annexItem}`;
  const sub = ref.sub === undefined ? "" : `-${ref.sub}`;
  const through = ref.through === undefined ? "" : `..${ref.through}`;
  const paragraph = ref.paragraph === undefined ? "" : `.${ref.paragraph}`;
  const item = ref.item === undefined ? "" : `(${ref.item})`;
  return `${ref.article}${sub}${through}${paragraph}${item}${ref.subItem === undefined ? "" : `/${ref.subItem}`}`;
}

const span = ({ at, raw, text }: { at: number; raw?: string; text?: string }): string =>
  `${at}+${(raw ?? text ?? "").length}`;

/**
 * What was read of a 设定依据 in one line a piece. Without `words` nothing of the text itself stands in it, so that it may
 * be kept for strings that must not be.
 */
export function summary(parsed: ParsedBasis, words: boolean): string {
  const parts = parsed.instruments.map((one) => {
    const title = one.title === undefined ? "-" : words ? one.title : `${one.at}#${one.title.length}`;
    const numbers = one.numbers.map(
      (number) =>
        `${words ? number.normal : `${span(number)} ${number.kind} ${number.year ?? ""}/${number.serial ?? ""}`}${number.of === "amendment" ? "~" : ""}`,
    );
    return [
      `${title}${one.brackets === "whole" || one.brackets === undefined ? "" : ` !${one.brackets}`}${one.incomplete ? " !lost" : ""}`,
      numbers.join(" "),
      one.articles.map(place).join(" "),
      one.rank ?? `?${one.ranks.join("/")}`,
      one.quotes.length === 0 ? "" : `quoted ${one.quotes.map(span).join(" ")}`,
    ]
      .filter((part) => part !== "")
      .join(" | ");
  });
  const papers = parsed.pieces.filter(({ kind }) => kind === "paper").length;
  if (papers > 0) parts.push(`papers ${papers}`);
  if (parsed.same) parts.push("same");
  if (parsed.leftovers.length > 0) {
    parts.push(`left ${parsed.leftovers.map((one) => (words ? one.text : span(one))).join(" ")}`);
  }
  return parts.join(" ; ");
}
