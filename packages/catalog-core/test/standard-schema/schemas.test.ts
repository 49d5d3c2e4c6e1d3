import type { StandardSchemaV1 } from "@standard-schema/spec";
import fc from "fast-check";
import { describe, expect, expectTypeOf, test } from "vitest";
import {
  checkCreditCode,
  creditCodeSchema,
  divisionCodeSchema,
  itemCodeSchema,
  organisationCodeSchema,
  type Uscc,
} from "../../src/codes/index.ts";
import { itemChecker, itemSchema } from "../../src/item-check/index.ts";
import type { ImplementationItem } from "../../src/model/index.ts";
import { zhenping2018 } from "../../src/packs/index.ts";
import { type ElementKey, elementSchema, elementsSchema, writeCell } from "../../src/records/index.ts";
import { standardSchema } from "../../src/standard-schema/index.ts";
import { isRowKind, termsOf } from "../../src/terms/index.ts";
import { item, timeLimit } from "../arbitraries.ts";

const validate = (schema: StandardSchemaV1, value: unknown) => {
  const result = schema["~standard"].validate(value);
  if (result instanceof Promise) throw new Error("answers later");
  return result.issues === undefined
    ? { value: result.value }
    : result.issues.map(({ message, path }) =>
        path === undefined ? message : `${path.join(".")}: ${message}`,
      );
};

/** Elements that one field holds, of the item and of its rows. */
const fields = termsOf("implementation")
  .flatMap((term) => (isRowKind(term.element) ? termsOf(term.element) : [term]))
  .filter(({ companionOf }) => companionOf === undefined)
  .map(({ element }) => element as ElementKey);

describe("Standard Schema", () => {
  test("is that of the specification, to the compiler too", () => {
    expectTypeOf(elementSchema("promisedTimeLimit")).toExtend<StandardSchemaV1>();
    expectTypeOf<StandardSchemaV1.InferOutput<typeof creditCodeSchema>>().toEqualTypeOf<Uscc>();
    expectTypeOf(itemSchema).returns.toExtend<StandardSchemaV1<ImplementationItem, ImplementationItem>>();
    type Charges = StandardSchemaV1.InferOutput<ReturnType<typeof elementSchema<"charges">>>;
    expectTypeOf<Charges>().toEqualTypeOf<ImplementationItem["charges"]>();
    type Row = NonNullable<ImplementationItem["materials"]>[number];
    type Copies = StandardSchemaV1.InferOutput<ReturnType<typeof elementSchema<"materials.copies">>>;
    expectTypeOf<Copies>().toEqualTypeOf<Row["copies"]>();
    expect(standardSchema((value) => ({ value }))["~standard"]).toMatchObject({
      version: 1,
      vendor: "zp-catalog",
    });
  });
});

describe("codes", () => {
  test.each([
    [
      creditCodeSchema,
      "11450000007565194H",
      "11450000007565194h",
      "第 18 位是小写字母“h”，编码中的字母应为大写“H”。",
    ],
    [organisationCodeSchema, "007565194", "007565195", /校验码/],
    [divisionCodeSchema, "610927", "6109271", /应为 2、4、6、9 或 12 位数字/],
    [itemCodeSchema, "440106043001", "610927", "这是区划代码，不是事项编码。"],
  ])("a right one is taken, a wrong one is told in Chinese", (schema, right, wrong, sentence) => {
    expect(validate(schema, right)).toEqual({ value: right });
    const issues = validate(schema, wrong) as string[];
    expect(issues[0]).toMatch(sentence);
    for (const blank of ["", undefined, null, 5, {}]) {
      expect(validate(schema, blank)).toEqual([expect.stringMatching(/[\u4e00-\u9fff].*。$/u)]);
    }
  });

  test("the schema says what the check says", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: "grapheme" })), (text) => {
        const { ok } = checkCreditCode(text);
        expect(Array.isArray(validate(creditCodeSchema, text))).toBe(!ok);
        expect(Array.isArray(validate(itemCodeSchema, text)) || validate(itemCodeSchema, text)).toBeTruthy();
      }),
    );
  });
});

describe("elements", () => {
  test("what was written is read as lists are read", () => {
    expect(validate(elementSchema("promisedTimeLimit"), " 当场办结 ")).toEqual({
      value: { kind: "immediate", within: "on-the-spot" },
    });
    expect(validate(elementSchema("promisedTimeLimit", { unit: "workday" }), 10)).toEqual({
      value: { kind: "duration", amount: 10, unit: "workday" },
    });
    expect(validate(elementSchema("exerciseLevels"), "县级、村（社区）级")).toEqual({
      value: ["county", "village"],
    });
    expect(validate(elementSchema("materials.required"), "是")).toEqual({ value: "yes" });
  });

  test("what cannot be read is told with what is expected", () => {
    expect(validate(elementSchema("maxVisits"), "很多次")).toEqual([
      "“到办事现场次数”应写次数，如“0”“1次”，现写作“很多次”，未能读出。请按要求的写法填写。",
    ]);
    expect(validate(elementSchema("promisedTimeLimit"), "30")).toEqual([
      "“承诺办结时限”写作“30”，没有写单位。请写成“30个工作日”这样的形式。",
    ]);
    expect(validate(elementSchema("caseType"), "快办件")).toEqual([
      "“办件类型”应填即办件、承诺件，现写作“快办件”，未能读出。请按要求的写法填写。",
    ]);
    expect(validate(elementSchema("caseType"), "待定")).toEqual([
      "“办件类型”写作“待定”，等于没有填写。请填写实际内容，确实没有的留空。",
    ]);
    expect(validate(elementSchema("name"), ["取水许可"])).toEqual(["“事项名称”应为文字。"]);
  });

  test("a blank is a blank, and refused only where it is required", () => {
    for (const blank of [undefined, null, "", " \u3000"]) {
      expect(validate(elementSchema("maxVisits"), blank)).toEqual({ value: undefined });
      expect(validate(elementSchema("maxVisits", { required: true }), blank)).toEqual([
        "请填写“到办事现场次数”。",
      ]);
    }
  });

  test("every element has one; a list of rows and an unknown name have none", () => {
    expect(fields.length).toBeGreaterThan(60);
    for (const element of fields)
      expect(validate(elementSchema(element), undefined)).toEqual({ value: undefined });
    expect(() => elementSchema("materials" as ElementKey)).toThrow("materials.name");
    expect(() => elementSchema("visits" as ElementKey)).toThrow(RangeError);
  });

  test("nothing that is typed breaks one, and every refusal is a sentence", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...fields),
        fc.oneof(fc.string(), fc.double(), fc.jsonValue()),
        (element, value) => {
          const result = validate(elementSchema(element), value);
          if (Array.isArray(result))
            for (const message of result) expect(message).toMatch(/[\u4e00-\u9fff].*。$/u);
        },
      ),
    );
  });

  test("what a list writes is read back; words of the model too", () => {
    fc.assert(
      fc.property(timeLimit, (limit) => {
        if (limit.kind === "unreadable" || (limit.kind === "duration" && limit.unit === "unstated")) return;
        const written = writeCell("statutoryTimeLimit", limit);
        expect(validate(elementSchema("statutoryTimeLimit"), written)).toMatchObject({ value: limit });
      }),
    );
    expect(validate(elementSchema("itemType"), "permit")).toEqual({ value: "permit" });
    expect(validate(elementSchema("charges"), "no")).toEqual({ value: "no" });
  });

  test("a form of several has its issues by element", () => {
    const form = elementsSchema(["name", "maxVisits", "charges"], { name: { required: true } });
    expect(validate(form, { name: "取水许可", maxVisits: "", charges: "否", other: 1 })).toEqual({
      value: { name: "取水许可", charges: "no" },
    });
    expect(validate(form, { charges: "也许" })).toEqual([
      "name: 请填写“事项名称”。",
      "charges: “是否收费”应填“是”或“否”，现写作“也许”，未能读出。请按要求的写法填写。",
    ]);
    expect(validate(form, null)).toEqual(["应为各栏内容的对象。"]);
  });
});

describe("a whole item", () => {
  const checker = itemChecker(zhenping2018);

  test("is refused for its shape, then by the rules that weigh enough", () => {
    expect(validate(itemSchema(checker), { id: "1", maxVisits: 1, toString: 5 })).toEqual([
      "maxVisits: “到办事现场次数”的格式不对，不是程序约定的数据格式（见 implementation-item 的 JSON Schema）。",
      ": 应为一个事项，即以要素为键的对象；多出的键请去掉。",
    ]);
    const bad = {
      id: "1",
      materials: [
        { id: "a", name: "申请表" },
        { id: "b", name: "其他材料" },
      ],
    };
    const strict = validate(itemSchema(checker, "info"), bad) as string[];
    expect(strict.some((issue) => issue.startsWith("materials.1"))).toBe(true);
    expect((validate(itemSchema(checker), bad) as string[]).length).toBeLessThan(strict.length);
  });

  test("passes exactly where no finding weighs enough", () => {
    fc.assert(
      fc.property(item, (rest) => {
        const one = { id: "1", ...rest } as ImplementationItem;
        const errors = checker.check(one).findings.filter(({ severity }) => severity === "error");
        const result = validate(itemSchema(checker), one);
        if (errors.length === 0) expect(result).toEqual({ value: one });
        else expect(result).toHaveLength(errors.length);
      }),
      { numRuns: 30 },
    );
  });
});
