import { describe, expect, it } from "vitest";
import { there, title } from "./corpus.ts";
import { measure, truthPage } from "./page.ts";
import { measured } from "./parsers.ts";
import { measuredCells, measuredWithout, measureWithout } from "./without/page.ts";

/** `npm run truth -- --without`: takes each list away in turn, and keeps what its columns and cells then come to. */
const taking = process.env.ZP_TRUTH === "without";

describe.skipIf(!there)(title("what the parsers make of real strings"), () => {
  it.each(measured)("$title: as much is read as is aimed at", (one) => {
    const { occurrences, distinct } = measure(one);
    expect(occurrences.read / occurrences.all).toBeGreaterThanOrEqual(one.aim.occurrences ?? 0);
    expect(distinct.read / distinct.all).toBeGreaterThanOrEqual(one.aim.distinct ?? 0);
  });

  it.runIf(taking)("is measured without each list in turn", measureWithout, 300_000);

  it("would serve a list that nobody has seen: three columns in four, and hardly one wrong", () => {
    for (const { list, without } of measuredWithout()) {
      expect([list, (without.found + without.asked) / without.of >= 0.75]).toEqual([list, true]);
      expect([list, without.other <= 1]).toEqual([list, true]);
    }
  });

  it("would read most cells of such a list as now, and hardly one otherwise", () => {
    const cells = measuredCells();
    const sum = (key: "whole" | "same" | "otherwise"): number =>
      cells.reduce((total, one) => total + one[key], 0);
    expect(sum("same") / sum("whole")).toBeGreaterThanOrEqual(0.9);
    expect(sum("otherwise") / sum("whole")).toBeLessThanOrEqual(0.005);
  });

  it("stands in docs/truth.md", async () => {
    await expect(truthPage()).toMatchFileSnapshot("../../../../docs/truth.md");
  });
});
