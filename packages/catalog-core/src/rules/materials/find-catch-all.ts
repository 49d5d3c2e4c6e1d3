import { conditionPhrases, exceptions, materialPhrases } from "./catch-all-lexicon.ts";

const anyOf = (patterns: readonly string[], flags: string): RegExp => new RegExp(patterns.join("|"), flags);

/** Stands for what was taken out, so that its neighbours do not grow together. */
const gap = "■";
const exception = anyOf([...exceptions, gap], "gu");
const inMaterial = anyOf(materialPhrases, "u");
const inCondition = anyOf(conditionPhrases, "u");
/** Every phrase has one of these; most texts have none. */
const hint = /其[他它]|有关|相关|要求|规定|认为|情况|必要|需|视/u;
/** A longer title says nothing about what is left open. */
const longestShown = 16;

/**
 * The first phrase by which a material or a condition is left open, if there is one.
 *
 * @example
 * findCatchAll("法律、法规规定的其他材料", "material"); // "法规规定的其他"
 * findCatchAll("其他组织的登记证书", "material"); // undefined
 */
export function findCatchAll(text: string, where: "material" | "condition"): string | undefined {
  if (!hint.test(text)) return undefined;
  const taken: string[] = [];
  const rest = text.replace(exception, (words) => {
    taken.push(words);
    return gap;
  });
  const match = (where === "material" ? inMaterial : inCondition).exec(rest);
  if (match === null) return undefined;
  const [found] = match;
  const before = rest.slice(0, match.index);
  const lead = where === "material" ? "" : (leadIn.exec(before)?.[0] ?? "");
  let next = before.slice(0, before.length - lead.length).split(gap).length - 1;
  return `${lead}${found}`
    .replaceAll(gap, () => {
      const words = taken[next++] ?? "";
      return words.length > longestShown ? "……" : words;
    })
    .replace(/^(?:[、，,；;（(\s]|[和及与或等](?=[有相]关))+|[、，,；;。）)\s]+$/gu, "");
}

/** The words of the same clause before a phrase, as far as they help a reader to find it. */
const leadIn = /[^，。；;,\n）)．.：:]{1,16}$/u;
