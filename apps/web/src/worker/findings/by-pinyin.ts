/** By pinyin, as a Chinese reader looks for names, and numbers by their value. */
const { compare } = new Intl.Collator("zh-CN", { numeric: true });
const { compare: compareBase } = new Intl.Collator("zh-CN", { sensitivity: "base" });

/** Characters that each have a place of their own in the order, whatever stands before or after them. */
const FIRST = 0x4e00;
const LAST = 0x9fff;

/**
 * The order of these texts among each other: the same as that of `Intl.Collator("zh-CN", { numeric: true })`, some times
 * faster. Names differ mostly in a Chinese character, and whatever comes behind that changes nothing: the collator is asked
 * once for each character, not once for each pair of names.
 */
export function byPinyin(texts: readonly string[]): (a: string, b: string) => number {
  const places = placesOf(texts);
  return (a, b) => {
    const shorter = Math.min(a.length, b.length);
    let at = 0;
    while (at < shorter && a.charCodeAt(at) === b.charCodeAt(at)) at += 1;
    const x = at < shorter ? places[a.charCodeAt(at) - FIRST] : undefined;
    const y = at < shorter ? places[b.charCodeAt(at) - FIRST] : undefined;
    if (x !== undefined && y !== undefined && x !== y) return x - y;
    return a === b ? 0 : compare(a, b);
  };
}

/** The place of each Chinese character that occurs, by its code from the first on. */
function placesOf(texts: readonly string[]): Uint16Array {
  const places = new Uint16Array(LAST - FIRST + 1);
  for (const text of texts) {
    for (let at = 0; at < text.length; at += 1) places[text.charCodeAt(at) - FIRST] = 1;
  }
  const characters = [...places.keys()]
    .filter((number) => places[number] === 1)
    .map((number) => String.fromCharCode(FIRST + number))
    .sort(compareBase);
  let place = 0;
  for (const [at, character] of characters.entries()) {
    const before = characters[at - 1];
    if (before !== undefined && compareBase(before, character) !== 0) place += 1;
    places[character.charCodeAt(0) - FIRST] = place;
  }
  return places;
}
