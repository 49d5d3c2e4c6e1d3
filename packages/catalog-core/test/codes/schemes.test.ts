import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type CodeScheme,
  catalogueHandlingItem,
  checkCreditCode,
  codeSchemes,
  creditCheckCharacter,
  creditCodeAlphabet,
  era108Basic,
  era108Implementation,
  gansuItem,
  guizhouImplementation,
  hubeiDraft,
  jiangsuItem,
  liaoningItem,
  nationalBasic,
  nationalCase,
  nationalHandlingItem,
  nationalImplementation,
  organisationCheckCharacter,
  placeOfBasicCode,
  sichuanItem,
} from "../../src/codes/index.ts";

const shenzhen = "114403006939513773";
/** 25 real codes of five province-level units: credit code, level, basic code, handling item. */
const realCodes: readonly (readonly [credit: string, level: string, basic: string, handling?: string])[] = [
  ["11450000007565194H", "2", "000115015005", "04"],
  ["11650000010183859F", "2", "650116013001"],
  ["12441500196720244T", "3", "442199806003"],
  [shenzhen, "3", "442015052008", "02"],
  [shenzhen, "3", "442015052008", "01"],
  [shenzhen, "3", "442015052006"],
  [shenzhen, "3", "442015052011"],
  [shenzhen, "3", "442015052001"],
  [shenzhen, "3", "442015052007"],
  [shenzhen, "3", "442015052002", "01"],
  [shenzhen, "3", "442015052010", "02"],
  [shenzhen, "3", "442015052010", "01"],
  [shenzhen, "3", "442015052005", "02"],
  [shenzhen, "3", "442015052005", "01"],
  [shenzhen, "3", "442015052004", "04"],
  [shenzhen, "3", "442015052003", "02"],
  ["11440000MB2D0164XH", "2", "440289876000"],
  ["11440100007482575H", "3", "440118009000"],
  ["11440100007483172Q", "3", "440106043001"],
  ["11440300MB2D072246", "4", "440127028001"],
  ["11440300MB2C94128A", "3", "440217281000"],
  ["11220000412760890L", "2", "000120014000", "01"],
  ["11500000009277567B", "4", "000109140009", "16"],
  ["11500109552015745B", "4", "502014001000"],
  ["11440232MB2D06811W", "4", "000117051000"],
];

const kinds = (scheme: CodeScheme, text: string) => {
  const result = scheme.parse(text);
  return result.ok ? result.warnings.map(({ kind }) => kind) : result.problems.map(({ kind }) => kind);
};

describe("the 25 real codes", () => {
  test("there are 25", () => expect(realCodes).toHaveLength(25));

  const named = realCodes.map(([creditCode, level, basicCode, handlingItem]) => ({
    creditCode,
    level,
    basicCode,
    handlingItem,
  }));
  test.each(named)("$creditCode $level $basicCode $handlingItem", (real) => {
    const { creditCode, level, basicCode, handlingItem } = real;
    expect(checkCreditCode(creditCode).ok).toBe(true);
    expect(nationalBasic.parse(basicCode)).toMatchObject({ ok: true, warnings: [] });
    const implementationCode = creditCode + level + basicCode;
    expect(nationalImplementation.parse(implementationCode)).toEqual({
      ok: true,
      segments: { creditCode, level, basicCode },
      warnings: [],
    });
    if (handlingItem !== undefined) {
      expect(nationalHandlingItem.parse(implementationCode + handlingItem)).toEqual({
        ok: true,
        segments: { implementationCode, handlingItem },
        warnings: [],
      });
    }
  });

  test("two real case numbers", () => {
    for (const code of [
      "12441500196720244T3442199806003202206230068",
      "11440232MB2D06811W4000117051000202010200008",
    ]) {
      const result = nationalCase.parse(code);
      expect(result).toMatchObject({ ok: true, warnings: [] });
      expect(result.ok && nationalCase.format(result.segments)).toBe(code);
    }
  });
});

const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));
const capitals = (length: number) => fc.stringMatching(new RegExp(`^[A-Z]{${length}}$`));
const creditCodes = fc
  .tuple(
    fc.constantFrom("11", "12", "13", "51", "52", "91"),
    fc.constantFrom("610927", "440100", "511602"),
    fc.stringMatching(new RegExp(`^[${creditCodeAlphabet}]{8}$`)),
  )
  .map(([head, division, body]) => {
    const front = head + division + body;
    const first17 = front + organisationCheckCharacter(front, 8);
    return first17 + creditCheckCharacter(first17);
  })
  .filter((code) => checkCreditCode(code).ok);

const types = fc.constantFrom("01", "02", "05", "07", "08", "09", "10", "20", "21");
const basicSegments = fc.record({
  catalogue: fc.constantFrom("00", "44", "61", "65", "66"),
  itemType: types,
  department: digits(2),
  mainItem: digits(3),
  subItem: fc.oneof(digits(3), fc.constant("00Y")),
});
const basicCodes = basicSegments.map(nationalBasic.format).filter((code) => !code.endsWith("Y"));
const implementationSegments = fc.record({
  creditCode: creditCodes,
  level: fc.constantFrom(..."1234567"),
  basicCode: basicCodes,
});
const implementationCodes = implementationSegments.map(nationalImplementation.format);
const serials = fc.integer({ min: 1, max: 99 }).map((n) => String(n).padStart(2, "0"));
const days = fc
  .date({ min: new Date("2016-01-01"), max: new Date("2040-12-31"), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10).replaceAll("-", ""));
const era108Segments = fc.record({
  itemType: fc.oneof(
    digits(2).filter((type) => type !== "00"),
    fc.constantFrom("XK", "CF", "QR", "QT", "GG"),
  ),
  mainItem: digits(5),
  subItem: fc.oneof(digits(3), fc.constant("00Y")),
});
const era108Codes = era108Segments.map(era108Basic.format).filter((code) => !code.endsWith("Y"));
const organisationCodes = digits(8)
  .map((body) => body + organisationCheckCharacter(body))
  .filter((code) => new Set(code).size > 1);

/** For each scheme, segments that it must accept. */
// biome-ignore lint/suspicious/noExplicitAny: one list for twelve kinds of segments
const segmentsOf: readonly (readonly [CodeScheme<any>, fc.Arbitrary<Record<string, string>>])[] = [
  [nationalBasic, basicSegments],
  [nationalImplementation, implementationSegments],
  [nationalHandlingItem, fc.record({ implementationCode: implementationCodes, handlingItem: serials })],
  [catalogueHandlingItem, fc.record({ basicCode: basicCodes, handlingItem: serials })],
  [nationalCase, fc.record({ implementationCode: implementationCodes, date: days, serial: digits(4) })],
  [era108Basic, era108Segments],
  [era108Implementation, fc.record({ basicCode: era108Codes, tail: fc.stringMatching(/^[0-9A-Z]{14}$/u) })],
  [
    sichuanItem,
    fc.oneof(
      fc.record({
        item: fc.oneof(
          fc.stringMatching(/^51[12][A-Z][0-9]{8}$/u),
          fc.stringMatching(/^51[0-9]{10}$/u),
          fc.stringMatching(/^513[A-Z][0-9]{10}$/u),
          fc.stringMatching(/^[A-Z]-[0-9]{6}-[0-9]{3}$/u),
          fc.stringMatching(/^[0-9][A-Z]-[0-9]{4}-[0-9]{5}$/u),
        ),
        division: fc.constantFrom("510100000000", "510000000000"),
        extension: digits(3),
        body: fc.oneof(creditCodes, fc.stringMatching(/^[0-9]{8}-[0-9X]$/u), fc.constant("2222222222222")),
        ending: fc.stringMatching(/^[12]-[0-9]{2}$/u),
      }),
      fc.record({
        item: fc.stringMatching(/^[A-Z]-[0-9]{6}-[0-9]{3}$/u),
        division: fc.constant(""),
        extension: fc.constant(""),
        body: creditCodes,
        ending: fc.constant(""),
      }),
    ),
  ],
  [
    jiangsuItem,
    fc.record({
      division: fc.constantFrom("321181000000", "320100000000", "321181101000"),
      organisation: organisationCodes,
      item: digits(11),
    }),
  ],
  [
    guizhouImplementation,
    fc.record({
      power: fc.constantFrom(..."12345"),
      division: fc.stringMatching(/^52[0-9]{4}$/u),
      body: organisationCodes,
      basicCode: fc
        .tuple(fc.constantFrom("XK", "CF", "GG"), digits(8))
        .map(([letters, rest]) => letters + rest),
    }),
  ],
  [
    hubeiDraft,
    fc.record({
      division: fc.stringMatching(/^42[0-9]{4}$/u),
      body: digits(3),
      powerType: digits(2),
      item: digits(3),
      subItem: digits(2),
    }),
  ],
  [
    gansuItem,
    fc.record({
      region: fc.stringMatching(/^62[0-9]{6}$/u),
      department: capitals(2),
      itemType: capitals(2),
      serial: digits(4),
    }),
  ],
  [liaoningItem, fc.record({ catalogue: fc.constant("21"), itemType: fc.constant("99"), rest: digits(8) })],
];

describe("every scheme", () => {
  test("has its segments in this test", () => {
    expect(segmentsOf.map(([scheme]) => scheme.id).sort()).toEqual(codeSchemes.map(({ id }) => id).sort());
    expect(new Set(codeSchemes.map(({ id }) => id)).size).toBe(codeSchemes.length);
    expect(new Set(codeSchemes.map(({ title }) => title)).size).toBe(codeSchemes.length);
  });

  test.each(segmentsOf.map(([scheme, segments]) => [scheme.id, scheme, segments] as const))(
    "%s: parse ∘ format is the identity",
    (_, scheme, segments) => {
      fc.assert(
        fc.property(segments, (s) => {
          const text = scheme.format(s);
          expect(scheme.length === undefined || text.length === scheme.length).toBe(true);
          const result = scheme.parse(text);
          expect(result.ok && result.segments).toEqual(s);
          expect(scheme.explain(text).length).toBeGreaterThan(1);
        }),
      );
    },
  );

  test.each(codeSchemes.map((scheme) => [scheme.id, scheme] as const))(
    "%s: what parses is given back by format; what does not has a Chinese problem; nothing throws",
    (_, scheme) => {
      const near = fc.oneof(
        fc.string(),
        fc.stringMatching(new RegExp(`^[0-9A-Z-]{${scheme.length ?? 53}}$`)),
        ...segmentsOf.map(([other, segments]) => segments.map((s) => other.format(s))),
      );
      fc.assert(
        fc.property(near, fc.nat(60), fc.constantFrom(..."0Aa-Y "), (text, at, c) => {
          for (const each of [text, text.slice(0, at) + c + text.slice(at + 1)]) {
            const result = scheme.parse(each);
            if (result.ok) expect(scheme.format(result.segments)).toBe(each);
            else {
              expect(result.problems.length).toBeGreaterThan(0);
              for (const { message } of result.problems) expect(message).toMatch(/。$/u);
            }
          }
        }),
      );
    },
  );
});

describe("the GB/T 39554 generation", () => {
  const body = "11610927MB0000019W";

  test("00Y: accepted as the head of sub-items, refused in what is implemented", () => {
    expect(kinds(nationalBasic, "00011501500Y")).toEqual([]);
    expect(kinds(nationalImplementation, `${body}400011501500Y`)).toEqual(["head-item"]);
    expect(kinds(nationalHandlingItem, `${body}400011501500Y01`)).toEqual(["head-item"]);
    expect(kinds(catalogueHandlingItem, "00011501500Y01")).toEqual(["head-item"]);
  });

  test("problems by kind", () => {
    expect(kinds(nationalBasic, "00011501500")).toEqual(["length"]);
    expect(kinds(nationalBasic, "000115O15005")).toEqual(["character"]);
    expect(kinds(nationalBasic, "000115015X05")).toEqual(["character"]);
    expect(kinds(nationalBasic, "001115015005")).toEqual(["item-type"]);
    expect(kinds(nationalBasic, "000015015005")).toEqual(["item-type"]);
    expect(kinds(nationalBasic, "990115015005")).toEqual(["division"]);
    expect(kinds(nationalBasic, "610199000000")).toEqual(["main-item"]);
    expect(kinds(nationalImplementation, `${body}8000115015005`)).toEqual(["level"]);
    expect(kinds(nationalHandlingItem, `${body}4000115015005AB`)).toEqual(["serial"]);
    expect(kinds(nationalHandlingItem, `${body}400011501500500`)).toEqual(["serial"]);
    expect(kinds(nationalCase, `${body}4000115015005202302290001`)).toEqual(["date"]);
    expect(kinds(nationalCase, `${body}4000115015005202402290001`)).toEqual([]);
    expect(kinds(nationalCase, `${body}400011501500520240229000A`)).toEqual(["serial"]);
  });

  test("a credit code that fails its check is a warning; one of impossible characters is not read", () => {
    const wrong = nationalImplementation.parse("11610927MB0000019X4000115015005");
    expect(wrong).toMatchObject({ ok: true, warnings: [{ kind: "check-digit", severity: "warning" }] });
    expect(nationalImplementation.parse("TE61092700000000124000115015005")).toMatchObject({
      ok: true,
      warnings: [{ kind: "temporary" }],
    });
    expect(nationalImplementation.parse("11610927MBO000019W4000115015005")).toMatchObject({ ok: false });
  });

  test("20 and 21 are named as the catalogue means them", () => {
    expect(nationalBasic.explain("002014001000")[1]).toBe("第 3—4 位 20：事项类型（公共服务）");
    expect(nationalBasic.explain("442015052008")[1]).toBe(
      "第 3—4 位 20：事项类型（其他行政权力，据广东的代码）",
    );
    expect(nationalBasic.explain("442199806003")[1]).toBe("第 3—4 位 21：事项类型（公共服务，据广东的代码）");
    expect(nationalBasic.explain("440106043001")[1]).toBe("第 3—4 位 01：事项类型（行政许可）");
  });
});

describe("the 108号 generation", () => {
  test("type segment in letters or digits", () => {
    expect(kinds(era108Basic, "XK00101001")).toEqual([]);
    expect(kinds(era108Basic, "0100101001")).toEqual([]);
    expect(kinds(era108Basic, "0087654301")).toEqual(["character"]);
    expect(kinds(era108Basic, "XK0010100Y")).toEqual([]);
    expect(kinds(era108Basic, "ZZ00101001")).toEqual(["item-type"]);
    expect(kinds(era108Basic, "X100101001")).toEqual(["character"]);
    expect(kinds(era108Basic, "XK0010")).toEqual(["length"]);
  });

  test("the tail of the 24 stays opaque", () => {
    expect(era108Implementation.parse("XK0010100161092701234567")).toEqual({
      ok: true,
      segments: { basicCode: "XK00101001", tail: "61092701234567" },
      warnings: [],
    });
    expect(era108Implementation.parse("2610927MB0000001XK001010")).toMatchObject({
      ok: true,
      segments: { basicCode: "", tail: "2610927MB0000001XK001010" },
    });
    expect(kinds(era108Implementation, "XK0010100Y61092701234567")).toEqual(["head-item"]);
    expect(kinds(era108Implementation, "XK00101001-1092701234567")).toEqual(["character"]);
  });

  test("where a basic code shows in the 24", () => {
    expect(placeOfBasicCode("XK0010100161092701234567", "XK00101001")).toBe("start");
    expect(placeOfBasicCode("61092701234567XK00101001", "XK00101001")).toBe("end");
    expect(placeOfBasicCode("61092701234567XK00101001", "XK00101002")).toBeUndefined();
  });
});

describe("local codes", () => {
  test("a filler for the body is said, never wrong", () => {
    expect(sichuanItem.parse("511A0000200001-510100000000-000-2222222222222-1-00")).toMatchObject({
      ok: true,
      warnings: [{ kind: "placeholder", severity: "info" }],
    });
  });

  test("the body may hold a hyphen", () => {
    expect(sichuanItem.parse("512C0000300001-510100000000-000-00756519-4-1-00")).toMatchObject({
      ok: true,
      segments: { body: "00756519-4", ending: "1-00" },
    });
  });

  test.each([
    "511A0000200001",
    "511A0000200001-",
    "511A0000200001-511602-000-X-1-00",
    "E-000001-001--",
    "E-00001A-001-1",
  ])("%s is no Sichuan code", (text) => expect(sichuanItem.parse(text).ok).toBe(false));

  test("32 characters are Jiangsu's only with division and organisation code right", () => {
    expect(jiangsuItem.parse("32118100000000756519400203001000").ok).toBe(true);
    expect(jiangsuItem.parse("32118100000000756519500203001000").ok).toBe(false);
    expect(jiangsuItem.parse("61118100000000756519400203001000").ok).toBe(false);
  });
});
