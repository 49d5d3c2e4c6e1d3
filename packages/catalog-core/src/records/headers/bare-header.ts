const numbering = /^(?:\d{1,3}|[一二三四五六七八九十]{1,3})\s*[.、．:：)）]\s*/u;
const furniture = /[\s*★▲●#:：;；,，、。."'“”‘’`/\\|<>《》〈〉()（）[\]【】[\]〔〕{}_-]/gu;
const brackets = /[（(【[〔{][^（()）【】[\]〔〕{}]*[)）】\]〕}]/gu;

/**
 * The letters and digits of a header: width, case, blanks, punctuation and numbering do not tell headers apart.
 *
 * @example bareHeader("1.★ 承诺 办结时限：") // "承诺办结时限"
 */
export const bareHeader = (text: string): string =>
  text.normalize("NFKC").trim().replace(numbering, "").replace(furniture, "").toLowerCase();

/** The same without what stands in brackets: “收费标准（元）” is 收费标准. */
export const bareOutsideBrackets = (text: string): string =>
  bareHeader(text.normalize("NFKC").replace(brackets, "").replace(brackets, ""));
