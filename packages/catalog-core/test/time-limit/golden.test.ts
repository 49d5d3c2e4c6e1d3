import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { explainProblem, type LimitRole, parseTimeLimit } from "../../src/time-limit/index.ts";
import { hasSharedData, type RealString, realStrings } from "./shared-strings.ts";
import { sha256, summary } from "./summary.ts";

interface Written {
  readonly role: LimitRole;
  readonly text: string;
  readonly reading: string;
}

const golden = (name: string): string =>
  readFileSync(new URL(`./golden/${name}.json`, import.meta.url), "utf8");

/** Strings written for the project, each with the reading that a person agreed to. */
const written: readonly Written[] = JSON.parse(golden("written"));

describe("strings written for the project", () => {
  it("are many and differ", () => {
    expect(written.length).toBeGreaterThanOrEqual(120);
    expect(new Set(written.map(({ role, text }) => `${role}\t${text}`)).size).toBe(written.length);
  });

  it("meet nearly every kind of problem, each explained in Chinese", () => {
    const problems = written.flatMap(({ role, text }) => parseTimeLimit(text, { role }).problems);
    expect(new Set(problems.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(24);
    for (const problem of problems) expect(explainProblem(problem)).toMatch(/^[^a-z]+。$/);
  });

  it.each(written)("$role: $text", ({ role, text, reading }) => {
    expect(summary(parseTimeLimit(text, { role }), true)).toBe(reading);
  });
});

function read(one: RealString) {
  return parseTimeLimit(one.text, { role: one.role });
}

interface Share {
  readonly read: number;
  readonly all: number;
}

function share(strings: readonly RealString[], isRead: (one: RealString) => boolean, weight: boolean): Share {
  const size = (some: readonly RealString[]): number =>
    some.reduce((sum, one) => sum + (weight ? one.count : 1), 0);
  return { read: size(strings.filter(isRead)), all: size(strings) };
}

function show(title: string, { read: done, all }: Share): string {
  return `${title}: ${done}/${all} (${((done / all) * 100).toFixed(2)}%)`;
}

describe.skipIf(!hasSharedData)(`real strings${hasSharedData ? "" : " (no shared data)"}`, () => {
  const strings = hasSharedData ? realStrings() : [];
  const cells = strings.filter((one) => one.kind === "cell");
  const phrases = strings.filter((one) => one.kind === "phrase");

  it("reads whole cells: at least 99.5 % by occurrence and 90 % of the distinct strings", () => {
    const hasLimit = (one: RealString): boolean => read(one).limit?.kind !== "unreadable";
    const byOccurrence = share(cells, hasLimit, true);
    const byString = share(cells, hasLimit, false);
    console.log(
      [
        show("cells read, by occurrence", byOccurrence),
        show("cells read, distinct", byString),
        `cells unread: ${cells.filter((one) => !hasLimit(one)).length} distinct`,
      ].join("\n"),
    );
    expect(byOccurrence.read / byOccurrence.all).toBeGreaterThanOrEqual(0.995);
    expect(byString.read / byString.all).toBeGreaterThanOrEqual(0.9);
  });

  it("reads phrases cut out of running text", () => {
    // a phrase need not state a handling limit; it is read where a limit, an exclusion or a day rule was recognised
    const understood = (one: RealString): boolean => {
      const { readings, excludes, pieces } = read(one);
      return readings.length > 0 || excludes.length > 0 || pieces.some((piece) => piece.as === "note");
    };
    const handling = (one: RealString): boolean => read(one).limit?.kind !== "unreadable";
    const byOccurrence = share(phrases, understood, true);
    const byString = share(phrases, understood, false);
    console.log(
      [
        show("phrases read, by occurrence", byOccurrence),
        show("phrases read, distinct", byString),
        show("phrases that state one handling limit, distinct", share(phrases, handling, false)),
      ].join("\n"),
    );
    expect(byString.read / byString.all).toBeGreaterThanOrEqual(0.95);
  });

  it("reads each string as a person read it", () => {
    const readings: Record<string, string> = JSON.parse(golden("readings"));
    expect(Object.keys(readings).length).toBeGreaterThanOrEqual(200);
    let found = 0;
    for (const one of strings) {
      const expected = readings[sha256(`${one.role}\t${one.text}`)];
      if (expected === undefined) continue;
      found++;
      expect(summary(read(one), false), one.text).toBe(expected);
    }
    expect(found).toBe(Object.keys(readings).length);
  });
});
