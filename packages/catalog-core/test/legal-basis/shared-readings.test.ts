import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseLegalBasis } from "../../src/legal-basis/index.ts";
import { summary } from "./summary.ts";

const file = new URL("../../../../../shared/data/real/strings/legal.txt", import.meta.url);
const there = existsSync(file);
const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** Read whole: something was found, nothing is left over, and no number stands unread in a note. */
function isRead(text: string): boolean {
  const { instruments, pieces, leftovers } = parseLegalBasis(text);
  const papers = pieces.some(({ kind }) => kind === "paper");
  const unreadNumber = pieces.some(({ kind, text: note }) => kind === "note" && /\d+\s*号/u.test(note));
  return (instruments.length > 0 || papers) && leftovers.length === 0 && !unreadNumber;
}

describe.skipIf(!there)(`real citations, taken apart${there ? "" : " (no shared data)"}`, () => {
  const citations = there
    ? readFileSync(file, "utf8")
        .split("\n")
        .filter((line) => line !== "" && !line.startsWith("#"))
        .map((line) => {
          const [count, text = ""] = line.split("\t");
          return { count: Number(count), text: text.replaceAll("\\n", "\n") };
        })
    : [];

  // All of them were read by a person, beside what the parser made of them; none was wrong.
  it("are read as a person read them", async () => {
    const readings = Object.fromEntries(
      citations.map(({ text }) => [sha256(text), summary(parseLegalBasis(text), false)]),
    );
    expect(Object.keys(readings).length).toBeGreaterThanOrEqual(200);
    await expect(`${JSON.stringify(readings, null, 1)}\n`).toMatchFileSnapshot(
      "./golden/readings.golden.json",
    );
  });

  it("are read at least to 98 in a hundred", () => {
    const all = citations.reduce((sum, { count }) => sum + count, 0);
    const read = citations.filter(({ text }) => isRead(text));
    const occurrences = read.reduce((sum, { count }) => sum + count, 0);
    const ranked = citations.filter(({ text }) =>
      parseLegalBasis(text).instruments.every(({ rank }) => rank !== undefined),
    );
    console.log(
      [
        `citations read, by occurrence: ${occurrences}/${all} (${((occurrences / all) * 100).toFixed(2)}%)`,
        `citations read, distinct: ${read.length}/${citations.length} (${((read.length / citations.length) * 100).toFixed(2)}%)`,
        `rank certain without the register, distinct: ${ranked.length}/${citations.length}`,
      ].join("\n"),
    );
    expect(occurrences / all).toBeGreaterThanOrEqual(0.98);
    expect(read.length / citations.length).toBeGreaterThanOrEqual(0.98);
  });
});
