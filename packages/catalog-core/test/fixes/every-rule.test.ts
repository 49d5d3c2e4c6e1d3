import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { check } from "../../src/check.ts";
import type { AnyExamples, Finding } from "../../src/engine/index.ts";
import { applyReplacements, type CellFix, planFixes } from "../../src/fixes/index.ts";
import type { Catalogue, ImplementationItem } from "../../src/model/index.ts";
import { fromRecords } from "../../src/records/index.ts";
import { rules } from "../../src/rules/index.ts";

const examplesOf = import.meta.glob<AnyExamples>("../../src/rules/*/*.examples.ts", {
  eager: true,
  import: "default",
});

/** 三十五 → 35. */
function numberOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  let total = 0;
  let digit = 0;
  for (const character of text) {
    const unit = { 十: 10, 百: 100, 千: 1000 }[character];
    if (unit === undefined) digit = Math.max(0, "零一二三四五六七八九".indexOf(character));
    else {
      total += (digit || 1) * unit;
      digit = 0;
    }
  }
  return total + digit;
}

/**
 * Blanks, width, dashes, case, and the brackets around a year are form; so are the numerals of articles, brackets around
 * them, and the marks of a title within a title.
 */
const content = (text: string): string =>
  text
    .normalize("NFKC")
    .replaceAll(/[\s\u200b-\u200d\u2060\ufeff]/g, "")
    .replaceAll(/[\u2010-\u2015\u2212]+/g, "-")
    .replaceAll(/[〔［\\[（(【﹝〖]?((?:19|20)\d\d)[〕］\\\]）)】﹞〗](?=\d)/g, "〔$1〕")
    .replaceAll(
      /第\(?([\d零一二三四五六七八九十百千]+)\)?(条|款|项|目)/g,
      (_, number: string, unit: string) => `第${numberOf(number)}${unit}`,
    )
    .replaceAll(/[<〈《]/g, "《")
    .replaceAll(/[>〉》]/g, "》")
    .toUpperCase();

const keys = (findings: readonly Finding[]): ReadonlySet<string> => new Set(findings.map(({ key }) => key));

const offering = rules.filter((rule) => "fix" in rule && rule.fix !== undefined);

it("the rules that offer to put form right are those that this file knows damage for", () => {
  expect(offering.map(({ id }) => id).toSorted()).toEqual([
    "codes/basic-code-form",
    "codes/implementation-code-form",
    "legal-basis/article-form",
    "legal-basis/document-number-form",
    "legal-basis/title-form",
  ]);
  expect(offering.every(({ level }) => level === "item")).toBe(true);
});

describe.each(offering.map((rule) => [rule.id, rule] as const))("%s, in its own examples", (id) => {
  const examples = examplesOf[`../../src/rules/${id}.examples.ts`] as AnyExamples;
  const failing = examples.fail as readonly {
    readonly name: string;
    readonly item: Partial<ImplementationItem>;
  }[];
  const findingsOf = (item: Partial<ImplementationItem>): readonly Finding[] => {
    const whole = { id: "1", name: "取水许可", ...item } as ImplementationItem;
    return check({
      items: [whole],
      directory: [],
      sources: [],
      organisations: [],
      roster: [],
    } as unknown as Catalogue).findings;
  };
  const offers = failing.flatMap((example) => {
    const findings = findingsOf(example.item);
    return findings
      .filter(({ ruleId, fix }) => ruleId === id && fix !== undefined)
      .map((finding) => [example.name, { example, findings, finding }] as const);
  });

  it("offers something", () => expect(offers.length).toBeGreaterThan(0));

  it.each(offers)("%s", (_name, { example, findings, finding }) => {
    const [element = ""] = finding.path;
    const mend = (value: unknown): unknown =>
      typeof value === "string"
        ? applyReplacements(value, finding.fix ?? [])
        : Object.fromEntries(Object.entries(value as object).map(([key, inner]) => [key, mend(inner)]));
    const before = (example.item as Record<string, unknown>)[element];
    const after = mend(before);
    expect(content(JSON.stringify(after))).toBe(content(JSON.stringify(before)));
    const left = keys(findingsOf({ ...example.item, [element]: after }));
    expect(left.has(finding.key)).toBe(false);
    for (const key of left) expect(keys(findings)).toContain(key);
  });
});

describe("lists damaged in form", () => {
  const blank = fc.constantFrom("", "", " ", "　", "\n", "\u200b");
  const widen = (text: string): string =>
    text.replace(/[0-9A-Za-z]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
  /** A text with blanks at a place, in part wide and in part small. */
  const damaged = (text: string) =>
    fc
      .tuple(fc.nat(text.length), blank, blank, fc.boolean(), fc.boolean())
      .map(([at, inner, outer, wide, small]) => {
        const written = small ? text.toLowerCase() : text;
        const [head, tail] = [written.slice(0, at), written.slice(at)];
        return `${outer}${wide ? widen(head) : head}${inner}${tail}`;
      });
  const brackets = fc.constantFrom(...["〔〕", "[]", "［］", "【】", "（）", "()", "﹝﹞", " 〕"]);
  const number = fc
    .tuple(
      fc.constantFrom("国办函", "镇政办发", "水政资", "陕建发"),
      brackets,
      fc.integer({ min: 1990, max: 2018 }),
      fc.integer({ min: 1, max: 300 }),
      blank,
    )
    .map(([agency, pair, year, serial, inner]) => {
      const [open = "", close = ""] = pair;
      return `${agency}${open.trim()}${year}${close}${inner}${serial}号`;
    });
  const basis = fc
    .tuple(fc.array(number, { maxLength: 3 }), blank)
    .map(
      ([numbers, outer]) =>
        `${outer}《水法》第七条${numbers.map((one) => `、《通知》（${one}）`).join("")}${outer}`,
    );
  const record = fc
    .record({
      基本编码: damaged("0101001000"),
      实施编码: fc.oneof(damaged("010100100061092700010001"), damaged("11610927MB0000019W4000111001000")),
      设定依据: basis,
      承诺办结时限: damaged("5个工作日"),
      到办事现场次数: damaged("1"),
      咨询电话: fc
        .tuple(damaged("0915"), fc.constantFrom("-", "－", "—"))
        .map(([area, dash]) => `${area}${dash}8821001`),
    })
    .map((cells): Record<string, string> => cells);
  const lists = fc
    .array(record, { minLength: 1, maxLength: 3 })
    .map((records) => records.map((one, at) => ({ 事项名称: `取水许可${at}`, ...one })));

  const plan = (records: readonly object[]): { findings: readonly Finding[]; fixes: readonly CellFix[] } => {
    const read = fromRecords(records);
    const { findings } = check(read.catalogue);
    return { findings, fixes: planFixes(findings, read) };
  };
  const fixed = (records: readonly object[], fixes: readonly CellFix[]): object[] => {
    const after = new Map(fixes.map((fix) => [fix.cell, fix.after]));
    return records.map((one, at) =>
      Object.fromEntries(
        Object.entries(one).map(([key, text]) => [key, after.get(`[${at}].${key}`) ?? text]),
      ),
    );
  };

  it("are right for the rules that offered, wrong for no other, the same in content, and done with at once", () => {
    fc.assert(
      fc.property(lists, (records) => {
        const { findings, fixes } = plan(records);
        for (const { before, after } of fixes) expect(content(after)).toBe(content(before));
        const again = plan(fixed(records, fixes));
        expect(again.fixes).toEqual([]);
        // Ids are made of what was written where that cannot be put straight (a telephone, a code that may be two): here
        // an item goes by its name and a place by its content.
        const place = ({ ruleId, subject, path }: Finding): string =>
          `${ruleId}|${subject.label}|${content(path.join("/"))}`;
        const left = again.findings.map(place);
        const offered = findings.filter(({ fix }) => fix !== undefined);
        for (const finding of offered) expect(left).not.toContain(place(finding));
        const known = findings.map(place);
        for (const one of left) expect(known).toContain(one);
      }),
      { numRuns: 25 },
    );
  });
});
