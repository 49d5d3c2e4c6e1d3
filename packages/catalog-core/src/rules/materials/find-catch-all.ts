import { conditionPhrases, exceptions, materialPhrases } from "./catch-all-lexicon.ts";

const anyOf = (patterns: readonly string[], flags: string): RegExp => new RegExp(patterns.join("|"), flags);

const exception = anyOf(exceptions, "gu");
const inMaterial = anyOf(materialPhrases, "u");
const inCondition = anyOf(conditionPhrases, "u");
/** Every phrase has one of these; most texts have none. */
const hint = /其[他它]|有关|相关|要求|规定|认为|情况|必要|需|视/u;
/** Stands for what was taken out, so that its neighbours do not grow together. */
const gap = "■";

/**
 * The first phrase by which a material or a condition is left open, if there is one.
 *
 * @example
 * findCatchAll("法律、法规规定的其他材料", "material"); // "法规规定的其他"
 * findCatchAll("其他组织的登记证书", "material"); // undefined
 */
export function findCatchAll(text: string, where: "material" | "condition"): string | undefined {
  if (!hint.test(text)) return undefined;
  const rest = text.replace(exception, gap);
  const match = (where === "material" ? inMaterial : inCondition).exec(rest);
  if (match === null) return undefined;
  const [found] = match;
  const lead = where === "material" ? "" : (leadIn.exec(rest.slice(0, match.index))?.[0] ?? "");
  return `${lead}${found}`
    .replaceAll(gap, "……")
    .replace(/^[、，,；;（(和及与或\s]+|[、，,；;。）)\s]+$/gu, "");
}

/** The words of the same clause before a phrase, as far as they help a reader to find it. */
const leadIn = /[^，。；;,\n）)．.：:]{1,16}$/u;
