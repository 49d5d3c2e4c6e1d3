import { describe, expect, it } from "vitest";
import { there, title } from "./corpus.ts";
import { measure, truthPage } from "./page.ts";
import { measured } from "./parsers.ts";

describe.skipIf(!there)(title("what the parsers make of real strings"), () => {
  it.each(measured)("$title: as much is read as is aimed at", (one) => {
    const { occurrences, distinct } = measure(one);
    expect(occurrences.read / occurrences.all).toBeGreaterThanOrEqual(one.aim.occurrences ?? 0);
    expect(distinct.read / distinct.all).toBeGreaterThanOrEqual(one.aim.distinct ?? 0);
  });

  it("stands in docs/truth.md", async () => {
    await expect(truthPage()).toMatchFileSnapshot("../../../../docs/truth.md");
  });
});
