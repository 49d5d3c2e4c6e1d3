/* Words by which an enumeration is left open, as data; and those in which 等 means something else. */

/** Taken out first: titles and set words, and enumerations that say how many they are. */
const exceptions: readonly string[] = [
  "《[^《》]*》",
  "“[^“”]*”",
  "[（(][^（()）]*[)）]",
  "等级|同等|平等|高等|等额|等候|初等|中等|等于|等同|均等|对等|等值|优等|特等|[一二三四]等",
  "等[一二三四五六七八九十两\\d]+(?:项|种|份|类|个|方面)",
];
const exception = new RegExp(exceptions.join("|"), "gu");

/** 、……等材料 at the end of a name, with at least two things before it. */
const open =
  /[^、，,；;。]*[、，,和及][^、，,；;。]*等(?:有关|相关)?(?:的)?(?:证明)?(?:材料|资料|证件|文件|手续|证明)?$/u;

/**
 * The end of a name by which an enumeration is left open, if it is.
 *
 * @example
 * findOpenList("身份证、户口簿等材料"); // "户口簿等材料"
 * findOpenList("安全等级证明、营业执照"); // undefined
 */
export function findOpenList(name: string): string | undefined {
  if (!name.includes("等")) return undefined;
  const rest = name.replaceAll(exception, "■").trim();
  if (!open.test(rest)) return undefined;
  return /[^、，,；;。和及■]*等[^等]*$/u.exec(rest)?.[0];
}
