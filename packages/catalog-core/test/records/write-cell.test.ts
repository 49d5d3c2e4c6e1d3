import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fingerprintOf, fromRecords, labelsOf, type Mapping, writeCell } from "../../src/records/index.ts";
import { isRowKind, isSideList, terms } from "../../src/terms/index.ts";

/** Every element that has a cell of its own; whole lists in one cell keep the rows' names only. */
const written = terms.filter(
  ({ value, companionOf }) => companionOf === undefined && !(typeof value === "object" && "rows" in value),
);

function layerOf(element: string): Mapping["layer"] {
  const [first = ""] = element.split(".");
  if (first === "roster" || isSideList(first)) return first;
  return "implementation";
}

/** What a cell of the element says. */
function reading(element: string, text: string): unknown {
  const layer = layerOf(element);
  const [kind = "", key = ""] = element.split(".");
  const named: Record<string, string> = isRowKind(kind) ? { 名: "甲材料" } : {};
  const name = { questions: "question", policyDocuments: "title", reviewRules: "title" }[kind] ?? "name";
  const isName = isRowKind(kind) && key === name;
  const columns = isName
    ? [{ column: "值", element }]
    : [...(isRowKind(kind) ? [{ column: "名", element: `${kind}.${name}` }] : []), { column: "值", element }];
  const mapping: Mapping = {
    schema: "zp.mapping/1",
    fingerprint: fingerprintOf(columns.map(({ column }) => column)),
    layer,
    columns,
  };
  const { catalogue } = fromRecords([isName ? { 值: text } : { ...named, 值: text }], mapping);
  if (isRowKind(kind)) {
    const rows = catalogue.items[0]?.[kind] as readonly Record<string, unknown>[] | undefined;
    return rows?.[0]?.[key];
  }
  const lists = [catalogue.items, catalogue.roster, ...(isSideList(kind) ? [catalogue[kind] ?? []] : [])];
  const [first] = lists.flatMap((list) => list as readonly object[]) as Record<string, unknown>[];
  return first?.[element.includes(".") ? key : element];
}

const texts = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...new Set(terms.flatMap(({ element }) => labelsOf(element)))) },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      ...[
        "无",
        "不适用",
        "—",
        "/",
        "是",
        "否",
        "有",
        "0",
        "1",
        "2份",
        "1-2次",
        "最多1次",
        "128",
        "1,024件",
        "约5件",
      ],
      ...[
        "20",
        "20个工作日",
        "3-5个工作日",
        "5日",
        "0.5小时",
        "约10个工作日",
        "即办",
        "当日办结",
        "1个月",
        "3-5",
      ],
      ...["2018-06-08", "2018年6月8日", "20180608", "长期", "不收费", "10元/证", "免费", "无办件"],
      ...[
        "0915-8822345",
        "0915-8822345、8822346",
        "0915-8822345转2；13900000000",
        "8822345；0915-8822346",
        "12345",
      ],
      ...[
        "电话0915-8822345，8822346",
        "窗口办理,网上办理",
        "县级、镇级",
        "自然人；企业法人",
        "主编",
        "联审人员",
      ],
      ...["=1+1", "+86", "-", "@某", "'=1", "行政许可类", "承诺", "010-12345678 转 8"],
    ),
  },
  { weight: 2, arbitrary: fc.string({ maxLength: 12 }) },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.constantFrom("县级", "村级", "别的", "窗口办理", "网上办理", "自然人"), { maxLength: 3 })
      .map((words) => words.join("、")),
  },
);

describe("writeCell", () => {
  it("writes every value so that it reads back the same", () => {
    fc.assert(
      fc.property(fc.constantFrom(...written), texts, ({ element }, text) => {
        const value = reading(element, text);
        const cell = writeCell(element, value);
        expect(reading(element, cell), `${element}: ${text} → ${cell}`).toEqual(value);
      }),
      { numRuns: 1_500 },
    );
  });

  it("is blank where nothing is stated, and never writes an object", () => {
    for (const { element } of terms) expect(writeCell(element, undefined)).toBe("");
    fc.assert(
      fc.property(fc.constantFrom(...written), texts, ({ element }, text) => {
        expect(writeCell(element, reading(element, text))).not.toContain("[object");
      }),
      { numRuns: 300 },
    );
  });

  // The bracket that ends a list was taken away only where nothing stood behind it, so the next reading lost one more.
  it.each(["0],", "0]]", "[0],", '["0"],', "a],窗口办理", "窗口[网上],x"])(
    "reads %s once and for all",
    (text) => {
      const value = reading("channels", text);
      expect(reading("channels", writeCell("channels", value))).toEqual(value);
    },
  );

  it("keeps the names of rows, numbered", () => {
    const rows = [
      { id: "1", name: "申请书" },
      { id: "2", name: "身份证复印件" },
    ];
    expect(writeCell("materials", rows)).toBe("1.申请书\n2.身份证复印件");
    expect(writeCell("materials", [])).toBe("无");
  });

  it("offers the words of a vocabulary, and none for texts", () => {
    expect(labelsOf("itemType")).toContain("行政许可");
    expect(labelsOf("roster.duty")).toEqual(["主编", "分管领导", "联审"]);
    expect(labelsOf("places")).toEqual([]);
    for (const { element } of written) {
      for (const label of labelsOf(element)) expect(writeCell(element, reading(element, label))).toBe(label);
    }
  });
});
