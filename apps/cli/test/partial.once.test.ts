import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { sampleCounty } from "@zp/examples/sample-county";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Office } from "./office.ts";

const main = fileURLToPath(new URL("../dist/main.js", import.meta.url));
const machines = [1, 2, 3, 4] as const;
const partOf = (machine: number): string => `份${machine}.json`;

let office: Office;
beforeAll(async () => {
  office = new Office();
  for (const { name, bytes } of await sampleCounty()) office.write(`清单/${name}`, bytes);
  // The same code and name on two machines, as where two units hand in one item.
  const again = "事项名称,基本编码,实施编码,编制单位,到办事现场次数\n";
  const twice = "取水许可,000119001000,11610927016072000A3000119001000,镇坪县水利局,3\n";
  office.write("清单/0-另报.csv", again + twice);
  office.write("清单/县ZZ-另报.csv", again + twice.replace(",3", ",1"));
  expect(await office.zp("map", "清单", "--out", "列对应")).toBe(0);
});
afterAll(() => office.close());

describe("the lists of a county, checked by four processes and merged", () => {
  it.skipIf(!existsSync(main))("give what one process gives, to the byte", { timeout: 120_000 }, async () => {
    const run = promisify(execFile);
    await Promise.all(
      machines.map((machine) =>
        run(
          process.execPath,
          [main, "check", "清单", "--partial", partOf(machine), "--part", `${machine}/4`],
          {
            cwd: office.cwd,
          },
        ),
      ),
    );
    const alone = await office.zp("check", "清单", "--json");
    const inOneRun = office.out;
    // In whatever order the parts come in.
    expect(await office.zp("merge", ...[...machines].reverse().map(partOf), "--json")).toBe(alone);
    expect(office.out).toBe(inOneRun);

    for (const machine of machines) {
      const { files } = JSON.parse(new TextDecoder().decode(office.read(partOf(machine)))) as {
        files: unknown[];
      };
      expect(files.length, partOf(machine)).toBeGreaterThan(0);
    }

    expect(await office.zp("merge", partOf(1), partOf(2), partOf(4))).toBe(2);
    expect(office.err).toContain("共 4 份，缺第 3 份");
    expect(await office.zp("merge", partOf(1), partOf(2), partOf(2), partOf(3), partOf(4))).toBe(2);
    expect(office.err).toContain("第 2 份给了两次");
    expect(await office.zp("merge", ...machines.map(partOf), "--as-of", "2018-12-31")).toBe(2);
    expect(office.err).toContain("判定日");
  });
});

describe("parts of a check", () => {
  const rows = (unit: string, count: number): string =>
    [
      "事项名称,编制单位,法定办结时限,承诺办结时限,到办事现场次数",
      ...Array.from(
        { length: count },
        (_, at) => `${unit}第${at}项许可,镇坪县${unit},20个工作日,${at}个工作日,${at % 3}`,
      ),
    ].join("\n");

  it("are put together from their states where no two entries share an id", async () => {
    const own = new Office();
    try {
      for (const unit of ["水利局", "民政局", "教育局"]) own.write(`清单/${unit}.csv`, rows(unit, 12));
      for (const number of [1, 2, 3]) {
        expect(await own.zp("check", "清单", "--partial", partOf(number), "--part", `${number}/3`)).toBe(0);
      }
      const alone = await own.zp("check", "清单");
      const screen = own.out;
      expect(await own.zp("merge", partOf(1), partOf(2), partOf(3))).toBe(alone);
      expect(own.out.replace(/zp merge .*? --details/, "")).toBe(
        screen.replace(/zp check .*? --details/, ""),
      );
    } finally {
      own.close();
    }
  });

  it("say what is wrong with how they are asked for", async () => {
    const own = new Office();
    try {
      own.write("水利局.csv", rows("水利局", 3));
      for (const argv of [
        ["--part", "1/2"],
        ["--partial", "份.json", "--part", "3/2"],
        ["--partial", "份.json", "--part", "两份"],
        ["--partial", "份.json", "--json"],
      ]) {
        expect(await own.zp("check", "水利局.csv", ...argv), argv.join(" ")).toBe(2);
        expect(own.err).toMatch(/--part|份数/);
      }
      expect(await own.zp("merge", "水利局.csv")).toBe(2);
      own.write("别的.json", "{}");
      expect(await own.zp("merge", "别的.json")).toBe(2);
      expect(own.err).toContain("不是部分结果");
    } finally {
      own.close();
    }
  });
});
