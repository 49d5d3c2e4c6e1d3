import { describe, expect, it } from "vitest";
import { there, title } from "./corpus.ts";
import { changedReadings, readGolden, toBeJudged } from "./golden.ts";
import { measured } from "./parsers.ts";
import { SAMPLE } from "./sample.ts";

/** `npm run truth -- --judge`: what is not judged yet is written into the golden files, as open. */
const judging = process.env.ZP_TRUTH === "judge";

describe.skipIf(!there)(title("a hand-judged sample of the real strings"), () => {
  it.each(measured)("$title: every reading is as it was judged, and none is wrong", (one) => {
    if (judging) {
      const open = toBeJudged(one);
      if (open.length > 0) console.log(`${one.title}: ${open.length} open\n${open.join("\n")}`);
    }
    const golden = readGolden(one.id);
    expect(changedReadings(one, golden)).toEqual([]);
    const judgements = Object.values(golden).map(({ judgement }) => judgement);
    expect(judgements.length).toBeGreaterThanOrEqual(Math.min(SAMPLE, one.strings().length));
    expect(judgements.filter((judgement) => judgement === "wrong" || judgement === "open")).toEqual([]);
  });
});
