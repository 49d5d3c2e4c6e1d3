import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { encode, moduleOf } from "../law-register/build.mjs";
import { parseCsv } from "../law-register/csv.mjs";

const text = (path: string): string => readFileSync(new URL(path, import.meta.url), "utf8");
const laws = new URL("../../../shared/data/laws/laws.csv", import.meta.url);
const there = existsSync(laws);

it("encodes texts, numbers and repeals of an instrument on one line", () => {
  const rows = parseCsv(
    "short_title,heading,rank,issuer,version_date,effective_date,last_article\n" +
      "甲法,中华人民共和国甲法,法律,,2010-01-01,2010-03-01,40\n" +
      "甲法,中华人民共和国甲法,法律,,2020-01-01,2010-03-01,42\n" +
      "某解释,某解释,司法解释,,2020-01-01,,3\n",
  );
  const facts = parseCsv(
    "title,numbers,repealed,repealed_by,article\n甲法,主席令第1号,2021-01-01,中华人民共和国乙法,第九条\n",
  );
  expect(encode(rows, facts).split("\n")).toEqual([
    "#law|",
    "^甲法|gzb.h0y.40,jsr.h0y.42|主席令第1号|k2x,^乙法,第九条",
  ]);
});

it.skipIf(!there)(
  `the register is what the script makes of the facts${there ? "" : " (no shared data)"}`,
  () => {
    const facts = parseCsv(text("../law-register/facts.csv"));
    expect(text("../../packages/catalog-core/src/law-register/data.ts")).toBe(
      moduleOf(encode(parseCsv(readFileSync(laws, "utf8")), facts)),
    );
  },
);
