/** A name of an item taken apart, with what is mere writing left out. */
export interface NameParts {
  /** Letters and digits alone, brackets and all: two names with the same one are the same name. */
  readonly full: string;
  /** Without what stands in brackets or behind a dash: 取水许可 of 取水许可（新办）. */
  readonly core: string;
  /** What stood there. */
  readonly qualifiers: readonly string[];
}

const numbering = /^[(（]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[)）.．、](?=\D)/u;
const bracketed = /[(（[【〔]([^()（）[\]【】〔〕]*)[)）\]】〕]/gu;
const tail = /(?:—+|--+|──+)(.+)$/u;
const writing = /[\p{P}\p{S}\p{Z}\p{C}]/gu;

const bare = (text: string): string => text.normalize("NFKC").replace(writing, "").toLowerCase();

/**
 * A name without differences of mere writing: width, blanks, punctuation, a number in front.
 *
 * @example
 * nameParts("1.取水许可（新办）"); // { full: "取水许可新办", core: "取水许可", qualifiers: ["新办"] }
 * nameParts("取水许可 (新办)").full; // "取水许可新办"
 */
export function nameParts(name: string): NameParts {
  const text = name.trim().replace(numbering, "");
  const qualifiers: string[] = [];
  const keep = (_whole: string, inner: string): string => {
    const part = bare(inner);
    if (part !== "") qualifiers.push(part);
    return "";
  };
  const core = bare(text.replace(bracketed, keep).replace(tail, keep));
  const full = bare(text);
  // A name that is all bracket has no other core than itself.
  return core === "" ? { full, core: full, qualifiers: [] } : { full, core, qualifiers };
}

const place =
  /^\p{Script=Han}{1,8}?(?:自治[州县旗]|省|州(?!局)|(?<!城)市(?!场|政|容|民|辖|域)|县|(?<![社景园小地])区(?!划|域)|旗)(?=\p{Script=Han}{2})/u;
/** “县民政局”, as a county writes of its own. */
const ownPlace = /^(?!市场|市政|市容)[县市区](?=\p{Script=Han}{2,}(?:局|委|办|办公室|中心|院|馆|站|队|所)$)/u;

/**
 * A unit without the place in front of it, so that the same unit is known by its long and its short name, and in another
 * county.
 *
 * @example
 * unitKey("镇坪县民政局"); // "民政局"
 * unitKey("安康市镇坪县市场监督管理局"); // "市场监督管理局"
 */
export function unitKey(unit: string): string {
  const whole = bare(unit);
  let text = whole;
  for (let shorter = text.replace(place, ""); shorter !== text; shorter = text.replace(place, ""))
    text = shorter;
  return text.replace(ownPlace, "");
}
