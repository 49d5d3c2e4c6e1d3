/** The parts of a number that was found, and where in the text it stands. */
export interface FoundNumber {
  readonly start: number;
  readonly end: number;
  readonly areaCode?: string;
  readonly number?: string;
  readonly extension?: string;
}

const before = "(?<![\\d-])";
const after = "(?!\\d)";
const extension =
  "(?:\\s?(?:转|分机|ext\\.?)\\s?(\\d{1,5}|[^\\s\\d,;:。、()]{1,8})|((?:-\\d{1,5})+(?:、\\d-\\d)*))?";
/** Between area code and number people write anything: 020--38819922, 0770-.2823500, (0511) 12328. */
const gap = "[)\\s.-]{0,4}";
const local = "(\\d{3,4}\\s?\\d{4}|1\\d{4}|9[56]\\d{3,4})";

/** The kinds of number, the more telling first. Groups: area code, number, extension by word, extension by dash. */
const kinds: readonly RegExp[] = [
  new RegExp(
    `${before}(?:\\+?86[-\\s]?|0086[-\\s]?)?()(1[3-9]\\d[-\\s]?\\d{4}[-\\s]?\\d{4})${after}()()`,
    "giu",
  ),
  new RegExp(`${before}()([48]00-?\\d{3,4}-?\\d{3,4})(?<=\\d{10}|[-\\d]{11,12})${after}${extension}`, "giu"),
  new RegExp(
    `${before}(?:\\+?86|0086)[-\\s(]{1,2}0?(10|2\\d|[3-9]\\d{2})${gap}${local}${after}${extension}`,
    "giu",
  ),
  // (8620)81218888: both codes in one pair of brackets.
  new RegExp(
    `${before}\\(\\s?(?:\\+?86|0086)[-\\s]?0?(10|2\\d|[3-9]\\d{2})\\s?\\)\\s?${local}${after}${extension}`,
    "giu",
  ),
  new RegExp(`${before}\\(?\\s?(0(?:10|2\\d|[3-9]\\d{2}))${gap}${local}${after}${extension}`, "giu"),
  new RegExp(`${before}()([2-8]\\d{2,3}[-\\s]?\\d{4})${after}${extension}`, "giu"),
  new RegExp(`${before}()(1[0-2]\\d{3}|9[56]\\d{3,4}|11\\d{4})${after}${extension}`, "giu"),
];

/** Something that begins like a telephone number and is none: too long, too short, with a letter in it. */
const broken = /(?<![\d-])(?:0\d{2}[\dX]|\d{2,4}-)[\s-]{0,2}\d{5,}(?:-\d+)*|(?<![\d-])\d{7,12}(?!\d)/giu;

/**
 * The telephone numbers in a text whose characters have been put into half width, in the order in which they stand.
 * What begins like a number and cannot be one is given back without `number`.
 */
export function findNumbers(text: string): FoundNumber[] {
  const found: FoundNumber[] = [];
  let rest = text;
  for (const kind of kinds) {
    rest = rest.replace(kind, (whole, area: string, number: string, ...others: unknown[]) => {
      const [word, dash, start] = others as [string | undefined, string | undefined, number];
      const digits = number.replace(/\D/g, "");
      const ext = word || dash?.slice(1);
      found.push({
        start,
        end: start + whole.length,
        number: digits,
        ...(area === "" ? {} : { areaCode: area.startsWith("0") ? area : `0${area}` }),
        ...(ext === undefined || ext === "" ? {} : { extension: ext }),
      });
      return "#".repeat(whole.length);
    });
  }
  for (const match of rest.matchAll(broken)) {
    found.push({ start: match.index, end: match.index + match[0].length });
  }
  return found.sort((a, b) => a.start - b.start);
}
