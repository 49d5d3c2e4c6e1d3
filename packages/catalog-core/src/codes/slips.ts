/*
 * The slips people make when they copy a code: a letter in lower case, a character taken for one that looks like it,
 * two neighbours exchanged, a doubled character lost or a character too many. Each makes candidates; only those that
 * pass the code's own check are offered.
 */

/** The kinds of slip, as the head of this file says them. */
export type SlipKind = "writing" | "leading-zeros" | "look-alike" | "transposition" | "dropped" | "extra";

/** A code that the writer may have meant. */
export interface CodeSuggestion<Code extends string = string> {
  readonly code: Code;
  readonly slip: SlipKind;
  /** A Chinese sentence that says what would have to be changed. */
  readonly message: string;
}

/** A letter and a digit taken for one another, or letters of one shape: the usual slips, tried first. */
const closePairs = ["0O", "1I", "5S", "2Z", "UV", "VY", "8B", "1L", "0D", "0Q", "6G", "UY"] as const;
/** Taken for one another in handwriting and poor scans; tried after exchanged neighbours. */
const farPairs = ["17", "38", "27", "56", "MN", "4A", "CG", "EF", "PR", "KX", "1T", "9G"] as const;

type Twins = ReadonlyMap<string, readonly string[]>;

function twinsOf(pairs: readonly string[]): Twins {
  const map = new Map<string, string[]>();
  for (const pair of pairs) {
    const [a, b] = [pair.charAt(0), pair.charAt(1)];
    map.set(a, [...(map.get(a) ?? []), b]);
    map.set(b, [...(map.get(b) ?? []), a]);
  }
  return map;
}

const closeTwins = /* @__PURE__ */ twinsOf(closePairs);
const farTwins = /* @__PURE__ */ twinsOf(farPairs);

const firstTwin: ReadonlyMap<string, string> = new Map([
  ["I", "1"],
  ["O", "0"],
  ["S", "5"],
  ["Z", "2"],
  ["V", "U"],
]);

export interface SlipQuestion<Code extends string> {
  readonly written: string;
  /** `written` with spaces, width and case put straight. */
  readonly cleaned: string;
  /** The length of a right code. */
  readonly length: number;
  /** The code, if the candidate passes. */
  readonly accept: (candidate: string) => Code | undefined;
  readonly limit: number;
}

/** The codes one likely slip away from what was written, the likeliest slip first, each code once. */
export function likelySlips<Code extends string>(
  question: SlipQuestion<Code>,
): readonly CodeSuggestion<Code>[] {
  const { written, cleaned, length, accept, limit } = question;
  const found = new Map<string, CodeSuggestion<Code>>();
  const offer = (candidate: string, slip: SlipKind, message: string): void => {
    if (found.size >= limit || candidate === written || found.has(candidate)) return;
    const code = accept(candidate);
    if (code !== undefined) found.set(candidate, { code, slip, message });
  };

  offer(cleaned, "writing", `是否应为“${cleaned}”（字母大写、半角、无空格）？`);
  // The code itself is right, only its writing is not: any other proposal would be noise.
  if (found.size > 0 || accept(cleaned) !== undefined) return [...found.values()];

  const swap = (at: number, to: string) => cleaned.slice(0, at) + to + cleaned.slice(at + 1);
  const lookAlikes = (twins: Twins): void => {
    for (let i = 0; i < length; i++) {
      const from = cleaned.charAt(i);
      for (const to of twins.get(from) ?? []) {
        offer(swap(i, to), "look-alike", `第 ${i + 1} 位的“${from}”是否应为“${to}”：“${swap(i, to)}”？`);
      }
    }
  };
  if (cleaned.length === length) {
    const allTwins = Array.from(cleaned, (c) => firstTwin.get(c) ?? c).join("");
    offer(allTwins, "look-alike", `是否把字母 I、O、S、Z、V 当成了数字 1、0、5、2 或字母 U：“${allTwins}”？`);
    lookAlikes(closeTwins);
    for (let i = 0; i + 1 < length; i++) {
      const [a, b] = [cleaned.charAt(i), cleaned.charAt(i + 1)];
      if (a === b) continue;
      const exchanged = cleaned.slice(0, i) + b + a + cleaned.slice(i + 2);
      offer(exchanged, "transposition", `第 ${i + 1}、${i + 2} 位“${a}${b}”是否写颠倒：“${exchanged}”？`);
    }
    lookAlikes(farTwins);
  } else if (cleaned.length === length - 1) {
    // Only a lost repetition is a likely drop; a free insertion would pass the check by chance too often.
    for (let i = 0; i < cleaned.length; i++) {
      const c = cleaned.charAt(i);
      if (c === cleaned.charAt(i - 1)) continue;
      const doubled = cleaned.slice(0, i) + c + cleaned.slice(i);
      offer(doubled, "dropped", `第 ${i + 1} 位“${c}”处是否少写了一个“${c}”：“${doubled}”？`);
    }
  } else if (cleaned.length === length + 1) {
    const drop = (i: number) => cleaned.slice(0, i) + cleaned.slice(i + 1);
    const message = (i: number) => `第 ${i + 1} 位的“${cleaned.charAt(i)}”是否多写：“${drop(i)}”？`;
    for (let i = 1; i < cleaned.length; i++) {
      if (cleaned.charAt(i) === cleaned.charAt(i - 1)) offer(drop(i), "extra", message(i));
    }
    for (let i = 0; i < cleaned.length; i++) offer(drop(i), "extra", message(i));
  }
  return [...found.values()];
}
