import { expect, test } from "vitest";
import { machine } from "../../src/report/machine.ts";
import { least, median } from "../../src/report/statistics.ts";
import { aim, ratio, table, whole } from "../../src/report/table.ts";

test("tables line up", () => {
  const lines = table(
    ["who", "ms"],
    [
      ["ours", "1"],
      ["a long name", "1,234"],
    ],
  ).split("\n");
  expect(new Set(lines.map((line) => line.length)).size).toBe(1);
  expect(lines[0]).toBe("| who         |    ms |");
  expect(lines[1]).toBe("|-------------|------:|");
});

test("figures are written for the eye", () => {
  expect(whole(1234.5)).toBe("1,235");
  expect(ratio(0.256)).toBe("0.26×");
  expect(ratio(12.34)).toBe("12.3×");
  expect(aim("speed", 0.6, 0.5, "higher")).toContain("— reached");
  expect(aim("memory", 0.6, 0.5, "lower")).toContain("not reached");
});

test("least and median", () => {
  expect(least([3, 1, 2])).toBe(1);
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 2, 3])).toBe(2.5);
});

test("the machine is described without a path", () => {
  expect(machine()).toContain(process.versions.node);
  expect(machine()).not.toContain("/home");
});
