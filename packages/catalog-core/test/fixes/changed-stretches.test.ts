import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changedStretches } from "../../src/fixes/index.ts";

describe("changedStretches", () => {
  it("shows what changed, with a little around it, and draws what is not seen", () => {
    const rest = "其余内容照旧不变".repeat(5);
    expect(
      changedStretches(
        `国发[2001]21号${rest}镇政办发2018〕90号`,
        `国发〔2001〕21号${rest}镇政办发〔2018〕90号`,
        4,
      ),
    ).toEqual([
      { before: "国发[2001]21号其…", after: "国发〔2001〕21号其…" },
      { before: "…镇政办发2018…", after: "…镇政办发〔2018…" },
    ]);
    expect(changedStretches("\n　甲\n乙 ", "甲\n乙")).toEqual([{ before: "⏎␣甲⏎乙␣", after: "甲⏎乙" }]);
    expect(changedStretches("０９１５-8821001", "0915-8821001")).toEqual([
      { before: "０９１５-8821001", after: "0915-8821001" },
    ]);
    expect(changedStretches("甲", "甲")).toEqual([]);
  });

  it("shows short texts whole, whatever was changed", () => {
    const short = fc.string({ maxLength: 8 }).map((text) => text.replaceAll(/[\s…␣⏎]/g, "x"));
    fc.assert(
      fc.property(short, short, (before, after) => {
        const shown = changedStretches(before, after, 20);
        expect(shown).toEqual(before === after ? [] : [{ before, after }]);
      }),
    );
  });
});
