import fc from "fast-check";
import { expect, test } from "vitest";
import { SearchedTexts, wordsOf } from "../../src/worker/search/index.ts";
import { readingsOf } from "../../src/worker/search/readings.ts";

/** The question as it is meant, asked character by character. */
function isRead(characters: readonly string[], word: string): boolean {
  if (word === "") return true;
  const [character, ...rest] = characters;
  if (character === undefined) return false;
  return readingsOf(character).some(
    (syllable) =>
      syllable.startsWith(word) ||
      (word.startsWith(syllable) && isRead(rest, word.slice(syllable.length))) ||
      (syllable[0] === word[0] && isRead(rest, word.slice(1))),
  );
}

const holds = (text: string, words: readonly string[], names: boolean): boolean =>
  words.every(
    (word) =>
      text.toLowerCase().includes(word) ||
      (names && /^[a-z]+$/u.test(word) && [...text].some((_, at, all) => isRead(all.slice(at), word))),
  );

// 长 is read cháng and zhǎng, 重 zhòng and chóng, 𠮷 is no single unit of UTF-16, İ grows in lower case.
const text = fc.string({
  unit: fc.constantFrom(..."食品经营许可长重庆县西安先行绿女A b1第2号（）𠮷İ\n"),
  maxLength: 12,
});
const typed = fc.oneof(
  fc.string({ unit: fc.constantFrom(..."spjyxkchangzhonglv nqian"), minLength: 1, maxLength: 8 }),
  fc.string({ unit: fc.constantFrom(..."食品许可长 A1第（𠮷"), minLength: 1, maxLength: 4 }),
);

test.each([true, false])("many texts at a time, names: %s, are searched as each alone", async (names) => {
  await fc.assert(
    fc.asyncProperty(fc.array(text, { maxLength: 12 }), typed, async (texts, what) => {
      fc.pre(what.trim() !== "");
      const words = wordsOf(what);
      const found = await new SearchedTexts(texts, { names }).find(words);
      expect([...found].map((one) => one === 1)).toEqual(texts.map((one) => holds(one, words, names)));
    }),
    { numRuns: 300 },
  );
});

test.each([
  ["spjy", true],
  ["shipin", true],
  ["shipinj", true],
  ["spin", true],
  ["jingyingxuke", true],
  ["pj", true],
  ["sjy", false],
  ["食品 许可", true],
  ["食品 备案", false],
])("食品经营许可 is found by %s: %s", async (typed, is) => {
  const names = new SearchedTexts(["水利局", "食品经营许可"], { names: true });
  expect([...(await names.find(wordsOf(typed)))]).toEqual([0, is ? 1 : 0]);
});
