import { describe, expect, test } from "vitest";
import { disagreement, examplesIn, readWritten, runExample } from "../../src/doc-examples/index.ts";

const scope = {
  half: (days: number) => days / 2,
  item: { id: "1", limits: [{ days: 20 }, { days: 10 }] },
  refuse: () => {
    throw new RangeError("no such item");
  },
  later: async () => 5,
};
const run = (code: string) => runExample({ file: "a.ts", line: 10, code }, scope);

describe("an example that is true", () => {
  test.each([
    ["a value", "half(20); // 10"],
    ["a value without a semicolon", "half(20) // 10"],
    ["a remark behind the value", "half(20); // 10: of workdays"],
    ["part of an object", 'item; // { id: "1", … }'],
    ["the beginning of a list", "item.limits; // [{ days: 20 }, …]"],
    ["the beginning of a text", 'JSON.stringify(item); // "{…"'],
    ["a value over two lines", 'item;\n// { id: "1",\n//   limits: [{ days: 20 }, { days: 10 }] }'],
    ["an error", "refuse(); // throws RangeError: no such…"],
    ["types", "const days: number = half(20);\ndays satisfies number; // 10"],
    ["a variable of a name in scope", "const half = 3;\nhalf; // 3"],
    ["a promise", "await later(); // 5"],
    ["an import of what is in scope", 'import { half } from "@zp/a";\nhalf(2); // 1'],
    ["prose before a statement", "half(20);\n// The other half.\nhalf(10); // 5"],
  ])("%s", async (_, code) => {
    expect(await run(code)).toEqual([]);
  });
});

describe("an example that is wrong is named with its line", () => {
  test.each([
    ["another value", "half(20);\nhalf(10); // 6", "a.ts:11: half(10);: it is 5"],
    ["another value in an object", 'item; // { id: "2", … }', 'a.ts:10: item;: it.id is "1"'],
    ["a key that is not said", 'item; // { id: "1" }', "a.ts:10: item;: it has limits as well"],
    ["one element too few", "item.limits; // [{ days: 20 }]", "a.ts:10: item.limits;: it has 2 elements"],
    ["a variable nobody defines", "half(20);\nhalf(days);", "a.ts:11: half(days);: ReferenceError"],
    ["a comment that is no value", "half(20); // the half", "no value: the half"],
    ["no error", "half(20); // throws", "nothing is thrown"],
    ["another error", "refuse(); // throws TypeError", "throws RangeError"],
    ["no syntax", "half(20;", "SyntaxError"],
  ])("%s", async (_, code, problem) => {
    expect((await run(code)).join("\n")).toContain(problem);
  });
});

test("examples are found with their lines, tags and prose aside", () => {
  const source = [
    "const a = 1;",
    "/**",
    " * Says something.",
    " *",
    " * @example half(20) // 10",
    " * @example",
    " * half(10);",
    " *",
    " * half(4); // 2",
    " * @throws never",
    " */",
    "/** Short. @example half(2) // 1 */",
  ].join("\n");
  expect(examplesIn("a.ts", source)).toEqual([
    { file: "a.ts", line: 5, code: "half(20) // 10" },
    { file: "a.ts", line: 7, code: "half(10);\n\nhalf(4); // 2" },
    { file: "a.ts", line: 12, code: "half(2) // 1" },
  ]);
});

test.each([
  ["12", 12],
  ["-0.5", -0.5],
  ["0xff", 255],
  ["3n", 3n],
  ['"无"', "无"],
  ["undefined", undefined],
  ["[1, [2]]", [1, [2]]],
  ['{ 事项名称: "a", "b c": null }', { 事项名称: "a", "b c": null }],
  ["[]", []],
  ["{}", {}],
])("%s is read as what it is", (text, value) => {
  expect(disagreement(readWritten(text)!, value)).toBeUndefined();
});

test.each(["the half", "[1", "{ a }", "12 days", "'a'"])("%s is no value", (text) => {
  expect(readWritten(text)).toBeUndefined();
});
