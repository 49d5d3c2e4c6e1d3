import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changeTexts, readWorkbook, type TextChange } from "../../src/index.ts";
import { bytesOf } from "../support/read.ts";

const text = (bytes: Uint8Array): string => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
const change = (cell: string, before: string, after: string): TextChange => ({ cell, before, after });

describe("a csv", () => {
  const csv = async (content: string | Uint8Array, changes: readonly TextChange[]) =>
    changeTexts(typeof content === "string" ? bytesOf(content) : content, changes, { name: "甲.csv" });

  test("keeps its mark, line ends, quotes and blanks beside the field that is changed", async () => {
    const list =
      '\uFEFF"事项名称",承诺时限 ,备注\r\n"甲""乙", ２０日 ,"一\r\n二"\r\n\r\n丙;,"２日", "x"\n="0012",３日,\n';
    const { bytes, made, refused } = await csv(list, [
      change("B2", " ２０日 ", "20日"),
      change("B4", "２日", "2日"),
      change("C2", "一\n二", "一\n三"),
      change("A5", "0012", "12"),
    ]);
    expect({ made, refused }).toEqual({ made: "patched", refused: [] });
    expect(text(bytes)).toBe(
      '\uFEFF"事项名称",承诺时限 ,备注\r\n"甲""乙",20日,"一\r\n三"\r\n\r\n丙;,"2日", "x"\n="12",３日,\n',
    );
  });

  test("in GB18030 stays in it, rare characters included", async () => {
    // 事项,时限 / 䶮㐀𠮷,２日, as the encoder of a spreadsheet program writes it.
    const rows = [
      [0xca, 0xc2, 0xcf, 0xee, 0x2c, 0xca, 0xb1, 0xcf, 0xde, 0x0d, 0x0a],
      [0xfe, 0x9f, 0x81, 0x39, 0xee, 0x39, 0x95, 0x32, 0xb7, 0x36, 0x2c],
      [0xa3, 0xb2, 0xc8, 0xd5, 0x0d, 0x0a],
    ];
    const { bytes, made } = await csv(Uint8Array.from(rows.flat()), [change("B2", "２日", "〔2〕日")]);
    expect(made).toBe("patched");
    const [head = [], first = []] = rows;
    expect([...bytes]).toEqual([...head, ...first, 0xa1, 0xb2, 0x32, 0xa1, 0xb3, 0xc8, 0xd5, 0x0d, 0x0a]);
  });

  test.each(["utf-16le", "utf-16be"])("in %s stays in it", async (encoding) => {
    const units = (content: string) =>
      Uint8Array.from(
        [...`\uFEFF${content}`].flatMap((character) => {
          const code = character.charCodeAt(0);
          return encoding === "utf-16le" ? [code & 255, code >> 8] : [code >> 8, code & 255];
        }),
      );
    const { bytes } = await csv(units("甲\t乙\r\n１\t2\r\n"), [change("A2", "１", "1")]);
    expect(bytes).toEqual(units("甲\t乙\r\n1\t2\r\n"));
  });

  test("that is damaged goes into a workbook, which says what it said", async () => {
    const damaged = Uint8Array.from([
      ...bytesOf("事项名称,承诺时限\n甲的事项连同二十个以上没有损坏的字,２日\n"),
      0xff,
    ]);
    const { made, bytes } = await csv(damaged, [change("B2", "２日", "2日")]);
    expect(made).toBe("copied");
    expect((await readWorkbook(bytes, "甲.xlsx")).sheets[0]?.text(1, 1)).toBe("2日");
  });

  test("gets no formula that was none", async () => {
    const { refused, bytes } = await csv("甲,乙\n =1,'=1 \n", [
      change("A2", " =1", "=1"),
      change("B2", "=1 ", "=1"),
    ]);
    expect(refused.map(({ change: { cell } }) => cell)).toEqual(["A2"]);
    expect(text(bytes)).toBe("甲,乙\n =1,'=1\n");
  });

  const field = fc
    .array(fc.constantFrom("甲", "１", '"', ",", "\n", "\r\n", " ", "=", "'", "\t"), { maxLength: 5 })
    .map((parts) => parts.join(""));

  test("whatever stands in it, changes where it is asked to and nowhere else", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(field, { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 4 }),
        fc.boolean(),
        async (rows, quoted) => {
          const write = (value: string) =>
            quoted || /[",\r\n\t]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
          const bytes = bytesOf(`名称,值,注\n${rows.map((row) => row.map(write).join(",")).join("\r\n")}\n`);
          const before = (await readWorkbook(bytes, "甲.csv")).sheets[0]!;
          const changes = [...before.filledRows()].slice(1).flatMap((row) => {
            const shown = before.text(row, 0) ?? "";
            return shown === "" ? [] : [change(`A${row + 1}`, shown, `改${row}`)];
          });
          const { bytes: changed, made } = await changeTexts(bytes, changes, { name: "甲.csv" });
          const after = (await readWorkbook(changed, made === "patched" ? "甲.csv" : "甲.xlsx")).sheets[0]!;
          for (let row = 0; row < before.rowCount; row += 1) {
            const texts = before.rowTexts(row).map((one) => one ?? "");
            if (changes.some(({ cell }) => cell === `A${row + 1}`)) texts[0] = `改${row}`;
            const now = texts.map((_one, column) => after.text(row, column) ?? "");
            if (made === "patched") expect(now).toEqual(texts);
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe("a json", () => {
  const json = async (content: string, changes: readonly TextChange[], name = "甲.json") =>
    changeTexts(bytesOf(content), changes, { name });

  test("keeps its white space, its order and the writing of all else", async () => {
    const list =
      '{ "code": 0,\n  "data": { "a.b": [ {"名称" : " 甲", "编码":123456789012345678901, "附":[ 1,"x"]},\n\t{ "名称":"乙\\r\\n\\/１" } ] } }\n';
    const { bytes, refused, made } = await json(list, [
      change("data.a.b[0].名称", " 甲", "甲"),
      change("data.a.b[1].名称", "乙\n/１", "乙\n/1"),
    ]);
    expect({ refused, made }).toEqual({ refused: [], made: "patched" });
    expect(text(bytes)).toBe(list.replace('" 甲"', '"甲"').replace("\\/１", "/1"));
  });

  test("of one record, of rows, of a record a line", async () => {
    const one = await json('{"名称":"１","地址":"x"}', [change("[0].名称", "１", "1")]);
    expect(text(one.bytes)).toBe('{"名称":"1","地址":"x"}');
    const rows = await json('[["名称","值"],["甲","１"]]', [change("[1][1]", "１", "1")]);
    expect(text(rows.bytes)).toBe('[["名称","值"],["甲","1"]]');
    const lines = '{"名称":"１"}\r\n坏\r\n\r\n{"值":2,"名称":"１"}\r\n';
    const { bytes } = await json(lines, [change("第4行.名称", "１", "1")], "甲.jsonl");
    expect(text(bytes)).toBe('{"名称":"１"}\r\n坏\r\n\r\n{"值":2,"名称":"1"}\r\n');
  });

  test("that escapes all Chinese goes on to do so", async () => {
    const { bytes } = await json('[{"\\u540d":"\\u7532\\uff11"}]', [change("[0].名", "甲１", "甲1")]);
    expect(text(bytes)).toBe('[{"\\u540d":"\\u75321"}]');
  });

  test("whose first key ends as an address does is one of keys all the same", async () => {
    const { bytes, refused } = await json('[{"]":1,"名称":"１"}]', [change("[0].名称", "１", "1")]);
    expect(refused).toEqual([]);
    expect(text(bytes)).toBe('[{"]":1,"名称":"1"}]');
  });

  test("keeps numbers and what is nested", async () => {
    const list = '[{"名称":"甲","编码":123456789012345678901,"材料":[" a"]}]';
    const { bytes, refused } = await json(list, [
      change("[0].编码", "123456789012345678901", "1"),
      change("[0].材料", '[" a"]', '["a"]'),
    ]);
    expect(text(bytes)).toBe(list);
    expect(refused).toHaveLength(2);
  });

  test("whatever stands in it, changes where it is asked to and nowhere else", async () => {
    const value = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.integer(),
      fc.constant(null),
      fc.array(fc.string()),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.dictionary(fc.string({ minLength: 1, maxLength: 3 }), value, { minKeys: 1 }), {
          minLength: 1,
        }),
        fc.constantFrom(undefined, 2),
        async (records, indent) => {
          const own = records.map((record) => ({ ...record, 名称: "甲１" }));
          const bytes = bytesOf(JSON.stringify(own, null, indent));
          const changes = own.map((_one, at) => change(`[${at}].名称`, "甲１", `甲${at}`));
          const { bytes: changed, refused } = await changeTexts(bytes, changes, { name: "甲.json" });
          expect(refused).toEqual([]);
          expect(text(changed)).toBe(
            JSON.stringify(
              own.map((record, at) => ({ ...record, 名称: `甲${at}` })),
              null,
              indent,
            ),
          );
        },
      ),
      { numRuns: 30 },
    );
  });
});
