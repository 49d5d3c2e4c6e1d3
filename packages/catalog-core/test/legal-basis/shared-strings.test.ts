import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { findDocumentNumbers, findVagueBasis, namesInstrument } from "../../src/legal-basis/index.ts";

const file = new URL("../../../../../shared/data/real/strings/legal.txt", import.meta.url);
const there = existsSync(file);

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** What was read of a citation, without any of its words. */
function reading(text: string) {
  return {
    named: namesInstrument(text),
    vague: findVagueBasis(text)?.length ?? 0,
    numbers: findDocumentNumbers(text).map(
      ({ at, raw, year, serial, problems }) => `${at}+${raw.length} ${year}/${serial} ${problems.join(" ")}`,
    ),
  };
}

describe.skipIf(!there)(`real citations${there ? "" : " (no shared data)"}`, () => {
  const texts = there
    ? readFileSync(file, "utf8")
        .split("\n")
        .filter((line) => line !== "" && !line.startsWith("#"))
        .map((line) => line.split("\t")[1]!.replaceAll("\\n", "\n"))
    : [];

  it("are read as a person agreed to", async () => {
    const readings = Object.fromEntries(texts.map((text) => [sha256(text), reading(text)]));
    await expect(`${JSON.stringify(readings, null, 1)}\n`).toMatchFileSnapshot(
      "./golden/citations.golden.json",
    );
  });

  it("all name an instrument, and none is vague: they were cut out as citations", () => {
    expect(texts.filter((text) => !namesInstrument(text))).toEqual([]);
    expect(texts.filter((text) => findVagueBasis(text) !== undefined)).toEqual([]);
  });
});
