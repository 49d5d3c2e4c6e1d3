import { describe, expect, test } from "vitest";
import { check, fromRecords, zhenping2018 } from "../../src/index.ts";
import { rankUnits } from "../../src/report-model/index.ts";

type Row = readonly [visits: string, statutory?: string, promised?: string];

const unit = (name: string, rows: readonly Row[]) =>
  rows.map(([visits, statutory = "20个工作日", promised = "10个工作日"], index) => ({
    事项名称: `${name}事项${index}`,
    编制单位: name,
    到办事现场次数: visits,
    法定办结时限: statutory,
    承诺办结时限: promised,
  }));

const ranks = (records: readonly Record<string, string>[]) =>
  rankUnits(check(fromRecords([...records]).catalogue).metrics, zhenping2018);

describe("the ranking of units", () => {
  const five = (visits: string, late = 0): Row[] =>
    Array.from({ length: 5 }, (_unused, index) => [
      visits,
      "20个工作日",
      index < late ? "15个工作日" : "10个工作日",
    ]);

  test("goes by visits, then by limits; equals share a rank and the next is left out", () => {
    expect(
      ranks([
        ...unit("甲局", five("1")),
        ...unit("乙局", five("1")),
        ...unit("丙局", five("1", 2)),
        ...unit("丁局", five("2")),
      ]),
    ).toEqual([
      { unit: "乙局", rank: 1 },
      { unit: "甲局", rank: 1 },
      { unit: "丙局", rank: 3 },
      { unit: "丁局", rank: 4 },
    ]);
  });

  test("a unit without promised items to judge is not put behind those with items above half", () => {
    const instant: Row[] = Array.from({ length: 5 }, () => ["1", "", "即办"]);
    expect(ranks([...unit("甲局", five("1", 1)), ...unit("乙局", instant)])).toEqual([
      { unit: "乙局", rank: 1 },
      { unit: "甲局", rank: 2 },
    ]);
  });

  test("a small base, and a base of which too little is filled, has no rank", () => {
    const thin: Row[] = [["1"], ["1"], ["1"], [""], [""]];
    expect(ranks([...unit("甲局", [["1"]]), ...unit("乙局", thin), ...unit("丙局", five("2"))])).toEqual([
      { unit: "丙局", rank: 1 },
      { unit: "甲局", because: "small" },
      { unit: "乙局", because: "thin" },
    ]);
  });
});
