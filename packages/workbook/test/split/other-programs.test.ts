import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { collectReturns, readReturned, sentListsOf } from "../../src/index.ts";
import { county, sentOn } from "./county.ts";

// Made by ../fixtures/make-returned.py: a workbook that was sent, edited and saved by other programs.
const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../fixtures/${name}`, import.meta.url)));

describe("a workbook that another program saved", () => {
  it.each(["returned-openpyxl.xlsx", "returned-libreoffice.xlsx"])(
    "%s tells all that was done to it",
    async (name) => {
      const read = await readReturned([{ path: "镇坪县民政局.xlsx", bytes: fixture(name) }]);
      const [file] = read.returned;
      expect(file?.sent?.damaged).toBe(0);
      expect(file?.sent?.entries).toHaveLength(3);
      const { review, notes, units, withoutSent } = collectReturns(read, {
        sent: sentListsOf(county(), { sentOn }),
      });
      expect(
        review.rows.map(({ outcome, row, changes }) => [
          outcome,
          row.entry.name,
          ...changes.map(({ label, beforeText, afterText }) => `${label}：${beforeText}→${afterText}`),
        ]),
      ).toEqual([
        ["changed", "临时救助金给付", "承诺办结时限：10个工作日→5个工作日"],
        ["struck", "婚姻登记"],
        ["added", "孤儿基本生活费发放"],
      ]);
      expect(
        review.entries
          .filter(({ row }) => row === undefined)
          .map(({ sent, outcome }) => [outcome, sent.entry.name]),
      ).toEqual([
        ["removed", "收养登记"],
        ["unanswered", "取水许可"],
        ["unanswered", "河道采砂许可"],
        ["unanswered", "水土保持方案审批"],
      ]);
      expect(notes.map(({ kind, text }) => [kind, text.replace(/^张三：/u, "")])).toEqual([
        ["cell", "以上已经局务会研究"],
        ["comment", "上级已取消"],
      ]);
      expect(units.map(({ answered }) => answered)).toEqual([true, false]);
      expect(withoutSent).toEqual([]);
    },
  );
});
