import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Io } from "../src/io.ts";
import { run } from "../src/program.ts";

let cwd = "";
let said = "";
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "zp-convert-"));
  said = "";
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const io = (ask?: Io["ask"]): Io => ({
  out: (text) => {
    said += text;
  },
  err: (text) => {
    said += text;
  },
  terminal: ask !== undefined,
  columns: 100,
  colour: false,
  progress: false,
  cwd,
  ...(ask === undefined ? {} : { ask }),
});

const list = [
  "事项名称,实施编码,承诺办结时限,到办事现场次数,申请材料,本县自编列",
  "取水许可,010100200061092700010002,15个工作日,1,1.申请书；2.论证报告,甲",
  '临时救助金给付,050100300061092700010003,5个工作日,,"1.申请书；2.居民身份证",乙',
].join("\n");

interface Listed {
  readonly items: readonly object[];
}

const itemsOf = async (file: string): Promise<Listed["items"]> => {
  said = "";
  await run(["check", file, "--json"], io());
  const { report } = JSON.parse(said) as { report: { metrics: object; items: number } };
  return [report.metrics, { items: report.items }];
};

describe("zp convert", () => {
  it.each(["list.xlsx", "list.csv", "list.json"])(
    "writes %s, which reads back as the same list",
    async (name) => {
      writeFileSync(join(cwd, "in.csv"), list);
      expect(await run(["convert", "in.csv", "--out", name], io())).toBe(0);
      expect(await itemsOf(name)).toEqual(await itemsOf("in.csv"));
      // Once more, by way of the others: nothing is lost on the way, columns without an element included.
      expect(await run(["convert", name, "--out", "again.json"], io())).toBe(0);
      const [first, second] = JSON.parse(readFileSync(join(cwd, "again.json"), "utf8")) as Record<
        string,
        unknown
      >[];
      expect(first).toMatchObject({
        事项名称: "取水许可",
        承诺办结时限: "15个工作日",
        本县自编列: "甲",
        申请材料: [{ 材料名称: "申请书" }, { 材料名称: "论证报告" }],
      });
      expect(second).not.toHaveProperty("到办事现场次数");
    },
  );

  it("does not write over a file unless told to", async () => {
    writeFileSync(join(cwd, "in.csv"), list);
    writeFileSync(join(cwd, "out.json"), "mine");
    expect(await run(["convert", "in.csv", "--out", "out.json"], io())).toBe(2);
    expect(readFileSync(join(cwd, "out.json"), "utf8")).toBe("mine");
    expect(await run(["convert", "in.csv", "--out", "out.json", "--force"], io())).toBe(0);
    expect(await run(["convert", "in.csv", "--out", "out.docx"], io())).toBe(2);
    expect(said).toContain("扩展名应为");
  });
});

describe("a question that headers and cells leave open", () => {
  const two = [
    "事项名称,办结期限甲,办结期限乙,到办事现场次数",
    ...Array.from({ length: 12 }, (_unused, n) => `事项${n + 1},${20 + n}个工作日,${5 + n}个工作日,1`),
  ].join("\n");

  it("is put to the person at the terminal, and the answer is used", async () => {
    writeFileSync(join(cwd, "in.csv"), two);
    const asked: string[] = [];
    const exit = await run(
      ["check", "in.csv"],
      io(async (question) => {
        asked.push(question);
        return "1";
      }),
    );
    expect(asked.length).toBeGreaterThan(0);
    expect(exit).not.toBe(2);
    expect(said).toContain("实施清单 12 项");
  });

  it("leaves the file uncounted where nobody answers", async () => {
    writeFileSync(join(cwd, "in.csv"), two);
    expect(await run(["check", "in.csv"], io())).toBe(2);
    expect(said).toContain("已计 0/1 份");
    expect(await run(["map", "in.csv", "--out", "m.json"], io())).toBe(2);
    expect(JSON.parse(readFileSync(join(cwd, "m.json"), "utf8"))).toMatchObject({ schema: "zp.mapping/1" });
  });
});
