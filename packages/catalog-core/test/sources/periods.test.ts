import { describe, expect, it } from "vitest";
import { type AnyExamples, Checker, citationsOn, type PolicyPack } from "../../src/engine/index.ts";
import { lawRegister } from "../../src/law-register/index.ts";
import { metrics } from "../../src/metrics/index.ts";
import { packs, zhenping2018 } from "../../src/packs/index.ts";
import { rules } from "../../src/rules/index.ts";
import { hasEnded, isInForce, periodOf, type Source, type SourceId, sources } from "../../src/sources.ts";

const ids = Object.keys(sources) as SourceId[];
const day = /^\d{4}-\d{2}-\d{2}$/;

/** Every day on which something begins or ends, and the day before each. */
const turns = [...new Set(ids.flatMap((id) => Object.values(periodOf(id)).filter((one) => day.test(one))))]
  .flatMap((one) => [new Date(Date.parse(one) - 86_400_000).toISOString().slice(0, 10), one])
  .toSorted();

describe.each(ids)("the document %s", (id) => {
  const source: Source = sources[id];
  const { from, until } = periodOf(id);

  it("has a period in force, or says why it has none", () => {
    for (const one of [from, until]) if (one !== undefined) expect(one).toMatch(day);
    if (from !== undefined && until !== undefined) expect(from < until).toBe(true);
    if ("undated" in source) expect(source.undated).toMatch(/\p{Script=Han}/u);
    else expect(source.issued <= source.inForce).toBe(true);
    // Whatever has a number is a document, and a document held from some day.
    if (source.number !== undefined) expect(from).toBeDefined();
    else if (from === undefined) expect(source.authority).toBe("practice");
  });

  it("holds from its first day to the day before its last", () => {
    for (const one of turns) {
      const begun = from === undefined || from <= one;
      expect(isInForce(id, one)).toBe(begun && (until === undefined || one < until));
      expect(hasEnded(id, one)).toBe(until !== undefined && until <= one);
    }
  });
});

describe("a rule", () => {
  it.each(rules.map((rule) => [rule.id, rule] as const))("%s has days on which it is asked", (_id, rule) => {
    const own: PolicyPack = { ...zhenping2018, sourcesSetAside: [] };
    expect(turns.some((one) => citationsOn(rule, one, own).length > 0)).toBe(true);
  });

  it("is never asked on what came later or has ended, on whatever day", () => {
    for (const pack of packs) {
      for (const one of turns) {
        for (const rule of rules) {
          for (const { source } of citationsOn(rule, one, pack)) expect(isInForce(source, one)).toBe(true);
        }
      }
    }
  });

  it("is asked on what came later where the pack says so, and still not on what has ended", () => {
    const pack = { ...zhenping2018, conventions: { ...zhenping2018.conventions, laterSources: true } };
    const form = rules.find(({ id }) => id === "legal-basis/article-form")!;
    const cited = (one: string) => citationsOn(form, one, pack).map(({ source }) => source);
    expect(cited("2018-08-25")).toEqual(["zp-2018-98", "legislation-law", "legislation-law-2023"]);
    expect(cited("2023-03-15")).toEqual(["zp-2018-98", "legislation-law-2023"]);
  });
});

describe("a list of an earlier day", () => {
  const examplesOf = import.meta.glob<AnyExamples>("../../src/rules/*/*.examples.ts", {
    eager: true,
    import: "default",
  });
  const laws = lawRegister();

  it.each(["2003-01-01", "2016-12-20", "2018-08-25", "2020-12-31", "2026-11-26"])(
    "%s is judged by what held then, and each finding says by what",
    (asOf) => {
      const checker = new Checker({ rules, metrics, pack: zhenping2018, asOf, laws });
      for (const [place, { fail }] of Object.entries(examplesOf)) {
        for (const [at, example] of (fail as readonly { item?: object; entry?: object }[]).entries()) {
          const id = `${place}#${at}`;
          if (example.item !== undefined) checker.add({ id, ...example.item });
          if (example.entry !== undefined) checker.addEntry({ id, ...example.entry });
        }
      }
      const { findings } = checker.finish();
      expect(findings.length).toBeGreaterThan(0);
      for (const { basis, ruleId } of findings) {
        expect(basis.length, ruleId).toBeGreaterThan(0);
        for (const { source } of basis) expect(isInForce(source as SourceId, asOf), ruleId).toBe(true);
      }
      const judgedBy = (source: SourceId): boolean =>
        findings.some(({ basis }) => basis.some((one) => one.source === source));
      expect(judgedBy("zp-2018-98")).toBe(asOf >= "2018-06-08");
      expect(judgedBy("permit-law")).toBe(asOf >= "2004-07-01");
      expect(judgedBy("business-environment-regulation")).toBe(asOf >= "2020-01-01");
      expect(judgedBy("gbt-39046-2020")).toBe(asOf >= "2020-10-01");
    },
  );
});
