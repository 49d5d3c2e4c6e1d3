import { areDigitsOrCapitals } from "./characters.ts";
import { type CodeProblem, problem } from "./problem.ts";

const invisible = /[\s\u00a0\u200b-\u200d\u2060\ufeff]/gu;
const dashes = /[‐‑‒–—―−－]/gu;

const none: readonly CodeProblem[] = [];

/** A code with its writing put straight, and what had to be put straight. */
export interface CleanedCode {
  readonly text: string;
  readonly problems: readonly CodeProblem[];
}

/**
 * Puts the writing of a code straight: spaces out, full-width to half-width, letters to capitals. The characters
 * themselves are never exchanged. Every step taken is named, so nothing happens silently.
 *
 * @example cleanCode("１1610927MB0000019w").text // "11610927MB0000019W", problems: full-width, lower-case
 */
export function cleanCode(written: string): CleanedCode {
  if (written === last.text) return last;
  if (!areDigitsOrCapitals(written)) return straightened(written);
  last = { text: written, problems: none };
  return last;
}

/* Rules ask of the same code one after another. */
let last: CleanedCode = { text: "", problems: none };

function straightened(written: string): CleanedCode {
  const problems: CodeProblem[] = [];
  let text = written.replace(invisible, "");
  if (text !== written) {
    problems.push(problem("spacing", "warning", "编码前后或中间有空格、换行等看不见的字符，应删去。"));
  }
  const half = text.normalize("NFKC").replace(dashes, "-");
  if (half !== text) {
    problems.push(problem("full-width", "warning", "编码中有全角字符，应改为半角。"));
    text = half;
  }
  if (/^\d+\.0+$/u.test(text)) {
    const end = text.indexOf(".");
    problems.push(
      problem(
        "taken-for-number",
        "warning",
        `末尾的“${text.slice(end)}”是编码被当作数字存储留下的，应删去。`,
        end,
      ),
    );
    text = text.slice(0, end);
  }
  const lower = firstLowerCase(text);
  if (lower >= 0) {
    const capitals = text.toUpperCase();
    // Only where it maps one to one; "ß" and the like are no part of a code and are reported as characters.
    if (capitals.length === text.length) {
      const letter = text.charAt(lower);
      problems.push(
        problem(
          "lower-case",
          "warning",
          `第 ${lower + 1} 位是小写字母“${letter}”，编码中的字母应为大写“${letter.toUpperCase()}”。`,
          lower,
        ),
      );
      text = capitals;
    }
  }
  return { text, problems };
}

function firstLowerCase(text: string): number {
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c >= 97 && c <= 122) return i;
  }
  return -1;
}
