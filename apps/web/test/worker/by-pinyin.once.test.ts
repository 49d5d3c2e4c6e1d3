import fc from "fast-check";
import { expect, test } from "vitest";
import { byPinyin } from "../../src/worker/findings/by-pinyin.ts";

const { compare } = new Intl.Collator("zh-CN", { numeric: true });

test("names stand in the order of the collator", () => {
  const character = fc.oneof(
    fc.constantFrom(..."食品经营许可长重一丁乐〇０1２10（(AaÀ㐀豈𠮷"),
    fc.integer({ min: 0x4e00, max: 0x9fff }).map((code) => String.fromCharCode(code)),
  );
  const names = fc.array(fc.string({ unit: character, maxLength: 6 }), { minLength: 2, maxLength: 20 });
  fc.assert(
    fc.property(names, (all) => {
      const ours = byPinyin(all);
      for (const a of all) for (const b of all) expect(Math.sign(ours(a, b))).toBe(Math.sign(compare(a, b)));
    }),
    { numRuns: 200 },
  );
});
