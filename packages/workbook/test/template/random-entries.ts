import type { Catalogue } from "@zp/catalog-core/model";
import { fromRecords, type ListLayer, labelsOf } from "@zp/catalog-core/records";
import { isRowKind, type Term, termsOf } from "@zp/catalog-core/terms";
import fc from "fast-check";

/** Texts as lists have them, and such as look like formulas, marks or escapes. */
const plain = fc.oneof(
  fc.constantFrom(
    ...[
      "申请书",
      "城关镇新正街1号政务服务中心3号窗口",
      "工作日上午8:00—12:00",
      "《社会救助暂行办法》第四十七条",
      "无",
      "—",
    ],
    ...[
      "=1+1",
      "+86",
      "-",
      "@SUM(A1)",
      "'=1",
      "''-x",
      '=HYPERLINK("http://x")',
      "_x0041_",
      "-5",
      "12",
      "2018-06-08",
    ],
    ...[
      "第一行\n第二行",
      "县级",
      "备注",
      "合计",
      "A&B<c>",
      "即办",
      "5个工作日",
      "附件：见表",
      "1.甲；2.乙",
      "[1]",
      "是",
    ],
  ),
  fc
    .tuple(
      fc.constantFrom("", "=", "+", "@", "'", "（"),
      fc.string({ maxLength: 6 }),
      fc.constantFrom("甲", "乙）"),
    )
    .map((parts) => parts.join("")),
);

function textOf({ element, value }: Term): fc.Arbitrary<string> {
  const labels = labelsOf(element);
  if (labels.length > 0) {
    const one = fc.constantFrom(...labels);
    const several = typeof value === "object" && "many" in value;
    const word = several
      ? fc.uniqueArray(one, { minLength: 1, maxLength: 3 }).map((all) => all.join("、"))
      : one;
    return fc.oneof({ weight: 5, arbitrary: word }, { weight: 1, arbitrary: plain });
  }
  const kinds: Partial<Record<string, readonly string[]>> = {
    date: ["2018-06-08", "2018年7月1日", "长期"],
    visits: ["0", "1", "1-2次", "若干次", "无"],
    "statutory-limit": ["20个工作日", "无", "30日", "1个月", "不适用", "按规定"],
    "promised-limit": ["5个工作日", "即办", "3-5个工作日", "10", "当日办结"],
    limit: ["1个工作日", "即办", "半天"],
    fee: ["不收费", "10元/证", "无", "=10元", "不适用"],
    phones: ["0915-8822345", "0915-8822345、8822346", "+86 13900000000", "无", "12345"],
    count: ["1", "2份", "0", "若干"],
    cases: ["0", "128", "无", "若干"],
    code: ["610127001000", "11610927MB0000019W4610127001000", "=A1", "无", "00123"],
  };
  const known = typeof value === "string" ? kinds[value] : undefined;
  return known === undefined
    ? plain
    : fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...known) }, { weight: 1, arbitrary: plain });
}

/** Names of entries: each its own, none a word that heads, sums up or annotates a list. */
const name = (prefix: string): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.constantFrom("", "=", "+", "-", "@", "'=", "（一）", "1."),
      fc.constantFrom("婚姻登记", "临时救助", "食品经营许可", "户口迁移", "取水许可"),
    )
    .map(([mark, words]) => `${mark}${prefix}${words}`);

const units = fc.constantFrom(
  "县民政局",
  "城关镇人民政府",
  "县 市场监管局（知识产权局）",
  "=某局",
  "县水利局",
);

/** The entries of one list, as they are read from plain records: every value is one that a reader can give. */
export function randomCatalogue(layer: ListLayer): fc.Arbitrary<Catalogue> {
  const own = termsOf(layer).filter(({ companionOf }) => companionOf === undefined);
  const key =
    layer === "stageDates"
      ? "stageDates.compilingUnit"
      : own.find(({ element }) => /(?:^|\.)name$/u.test(element))!.element;
  const fields: Record<string, fc.Arbitrary<unknown>> = {};
  for (const term of own) {
    const { element, label, value } = term;
    if (element === key) continue;
    if (typeof value === "object" && "rows" in value) {
      if (isRowKind(value.rows)) fields[label] = rowsOf(value.rows, term.none === "stated-none");
    } else if (/compilingUnit|roster\.unit|implementingBody$/u.test(element)) fields[label] = units;
    else fields[label] = textOf(term);
  }
  const label = own.find(({ element }) => element === key)!.label;
  const entry = fc.record(fields, { requiredKeys: [] });
  return fc
    .array(entry, { minLength: 1, maxLength: 4 })
    .chain((entries) =>
      fc
        .tuple(
          ...entries.map((_, at) =>
            layer === "stageDates" ? units.map((unit) => `${unit}${at}`) : name(`事项${at}`),
          ),
        )
        .map((names) => entries.map((one, at) => ({ ...one, [label]: names[at] }))),
    )
    .map((records) => fromRecords(records, undefined, { layer }).catalogue);
}

function rowsOf(kind: string & Parameters<typeof isRowKind>[0], mayBeNone: boolean): fc.Arbitrary<unknown> {
  const own = termsOf(kind as "materials");
  const [first, ...others] = own;
  const fields: Record<string, fc.Arbitrary<unknown>> = {};
  for (const term of others) fields[term.label] = textOf(term);
  const row = fc
    .tuple(name("材料"), fc.record(fields, { requiredKeys: [] }))
    .map(([named, rest]) => ({ [first!.label]: named, ...rest }));
  const rows = fc.array(row, { minLength: 1, maxLength: 3 });
  return mayBeNone
    ? fc.oneof({ weight: 6, arbitrary: rows }, { weight: 1, arbitrary: fc.constant("无") })
    : rows;
}

/** An entry as a value: without what only says where it was read. */
export const bare = (entry: object): object => {
  const { id: _id, sourceId: _source, ...rest } = entry as { id?: string; sourceId?: string };
  return rest;
};
