import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  checkCreditCode,
  decodeAll,
  detectGeneration,
  explainCode,
  guangdong,
  identifyCode,
  itemCodeParts,
} from "../../src/codes/index.ts";

const strings = new URL("../../../../../shared/data/real/strings/", import.meta.url);
const there = existsSync(strings);

function rowsOf(file: string): string[][] {
  return readFileSync(new URL(file, strings), "utf8")
    .split(/\r?\n/u)
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => line.split("\t"));
}

describe.skipIf(!there)(`real codes${there ? "" : " (no shared data)"}`, () => {
  test("every item code parses, is named local, or has a stated problem", () => {
    const rows = rowsOf("codes.txt");
    const outcomes = new Map<string, number>();
    const titles = new Map<string, number>();
    const stated: string[] = [];
    for (const [, code = ""] of rows) {
      const { outcome, title, problems, candidates } = identifyCode(code);
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      titles.set(`${outcome} ${title}`, (titles.get(`${outcome} ${title}`) ?? 0) + 1);
      if (outcome === "problem") {
        expect(problems.length).toBeGreaterThan(0);
        stated.push(`${code}：${problems.map(({ message }) => message).join("")}`);
      } else {
        expect(candidates.length > 0 || outcome === "local").toBe(true);
      }
      expect(explainCode(code)).not.toBe("");
    }
    console.log("item codes:", rows.length, Object.fromEntries(outcomes), Object.fromEntries(titles), stated);
    expect(rows.length).toBeGreaterThan(3700);
    expect((outcomes.get("recognised") ?? 0) / rows.length).toBeGreaterThan(0.8);
    expect((outcomes.get("recognised") ?? 0) + (outcomes.get("local") ?? 0)).toBeGreaterThanOrEqual(
      rows.length - 3,
    );
  });

  test("each kind is what its list says it is", () => {
    const wanted: readonly (readonly [kind: RegExp, scheme: RegExp, least: number])[] = [
      [/^CATAID/u, /^gbt39554-basic$/u, 1],
      [/^parentCatalogId/u, /^gbt39554-basic$/u, 1],
      [/^TASK_CODE/u, /^gbt39554-(?:implementation|handling-item)$/u, 1],
      [/^业务办理项编码\(33/u, /^gbt39554-handling-item$/u, 1],
      [/^itemCode/u, /^sichuan-item$/u, 1],
      [/^事项编码\(江苏/u, /^jiangsu-item$/u, 1],
      [/^职权编码\(辽宁/u, /^(?:gbt39554-basic|liaoning-item)$/u, 1],
    ];
    const rows = rowsOf("codes.txt");
    for (const [kind, scheme, least] of wanted) {
      const codes = rows.filter(([name = ""]) => kind.test(name)).map(([, code = ""]) => code);
      expect(codes.length).toBeGreaterThan(10);
      const fits = codes.filter((code) => {
        const parts = itemCodeParts(identifyCode(code).text);
        return parts !== undefined && scheme.test(parts.scheme.id);
      });
      expect([kind.source, fits.length / codes.length >= least]).toEqual([kind.source, true]);
    }
  });

  test("every credit code agrees with the check written beside it; each failure is a warning with its own words", () => {
    const rows = rowsOf("uscc.txt");
    const sentences: string[] = [];
    for (const [code = "", result] of rows) {
      const check = checkCreditCode(code);
      expect([code, check.ok]).toEqual([code, result === "ok"]);
      if (check.ok) continue;
      for (const { severity } of check.problems) expect(severity).toBe("warning");
      sentences.push(`${check.problems.map(({ kind }) => kind).join("+")} ${check.problems[0]!.message}`);
    }
    console.log("credit codes:", rows.length, "of which wrong:", sentences);
    expect(rows.length).toBeGreaterThanOrEqual(229);
    expect(new Set(sentences).size).toBe(sentences.length);
    expect(sentences.map((each) => each.split(" ")[0]).sort()).toEqual([
      "lower-case",
      "organisation-check-digit+check-digit",
      "placeholder",
      "temporary",
    ]);
  });

  test("the generation of each real list, with the evidence", () => {
    const rows = rowsOf("codes.txt");
    const of = (source: string, kind: RegExp) =>
      detectGeneration(
        rows.filter(([name = "", , from]) => from === source && kind.test(name)).map(([, code = ""]) => code),
      );
    const guangdongList = of("GD", /CATAID|TASK_CODE/u);
    const sichuanList = of("SC", /itemCode/u);
    console.log(guangdongList.sentence, sichuanList.sentence);
    expect(guangdongList).toMatchObject({ generation: "39554", unidentified: { count: 0 } });
    expect(sichuanList).toMatchObject({ generation: "local", unidentified: { count: 0 } });
  });
});

const guangdongItems = new URL("../guangdong/items.csv", strings);

describe.skipIf(!existsSync(guangdongItems))(`real items${there ? "" : " (no shared data)"}`, () => {
  test("the type in Guangdong's codes is the type written beside them", () => {
    const text = readFileSync(guangdongItems, "utf8");
    // Code, type number and type word stand side by side; the cells between hold no line breaks in the ones taken.
    const pairs = text.matchAll(
      /^\uFEFF?([0-9A-Z]{31,33}),[^\r\n]*?,(\d\d),(公共服务|其他行政权力|行政[^,]{2}),/gmu,
    );
    const words = { 公共服务: "public-service", 其他行政权力: "other-power" } as Record<string, string>;
    let compared = 0;
    for (const [, code = "", number = "", word = ""] of pairs) {
      const type = itemCodeParts(code)?.itemType;
      expect([code, decodeAll(guangdong.itemType, number).values]).toEqual([code, [type]]);
      if (word in words) expect([code, type]).toEqual([code, words[word]]);
      compared++;
    }
    console.log("items whose code and type were compared:", compared);
    expect(compared).toBeGreaterThan(900);
  });
});
