import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addToTally,
  detectGeneration,
  emptyGenerationTally,
  finishTally,
  mergeTallies,
} from "../../src/codes/index.ts";

const national = ["440106043001", "000120014000", "11610927MB0000019W4000115015005"];
const older = ["XK00101001", "XK0010100161092701234567"];
const local = ["511A0000100001-510100000000-000-11610927MB0000019W-1-00"];

describe("which generation a list uses", () => {
  test("with the evidence", () => {
    expect(detectGeneration([...national, "000120014000", "", "见附件"])).toMatchObject({
      generation: "39554",
      total: 6,
      blank: 1,
      unidentified: { count: 1, examples: ["见附件"] },
      schemes: [
        { id: "gbt39554-basic", count: 3, examples: ["440106043001", "000120014000"] },
        { id: "gbt39554-implementation", count: 1 },
      ],
      sentence:
        "用的是GB/T 39554（C 0109）编码（12／31／33 位）：基本编码（12 位） 3 个（如 440106043001），实施编码（31 位） 1 个（如 11610927MB0000019W4000115015005），未能识别 1 个（如 见附件），空白 1 个。",
    });
    expect(detectGeneration(older).generation).toBe("108");
    expect(detectGeneration(local).generation).toBe("local");
    expect(detectGeneration([...national, ...older]).generation).toBe("mixed");
    expect(detectGeneration(["无", ""]).generation).toBe("unknown");
    expect(detectGeneration([]).sentence).toBe("看不出用的是哪一代编码：没有编码。");
  });

  test("a few strays do not make a list mixed", () => {
    const many = Array.from({ length: 30 }, (_, i) => `4401060430${String(i).padStart(2, "0")}`);
    expect(detectGeneration([...many, ...older]).generation).toBe("39554");
  });

  test("counted in one go, in parts, or written out and read back: the same", () => {
    const codes = fc.array(fc.constantFrom(...national, ...older, ...local, "", "无", "12345"), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(codes, codes, (a, b) => {
        const count = (list: readonly string[]) => list.reduce(addToTally, emptyGenerationTally);
        const parts = mergeTallies(JSON.parse(JSON.stringify(count(a))), count(b));
        expect(JSON.stringify(finishTally(parts))).toBe(JSON.stringify(detectGeneration([...a, ...b])));
        const { total, blank, unidentified, schemes } = finishTally(parts);
        expect(blank + unidentified.count + schemes.reduce((sum, { count }) => sum + count, 0)).toBe(total);
      }),
    );
  });
});
