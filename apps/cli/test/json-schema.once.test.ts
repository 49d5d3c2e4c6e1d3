import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Plan } from "@zp/catalog-core/plan";
import { type JsonSchema, jsonSchemas, violations } from "@zp/testkit/json-schema";
import { afterAll, describe, expect, it } from "vitest";
import { Office } from "./office.ts";

const outputs = fileURLToPath(new URL("../src/output/json.ts", import.meta.url));
const schemas = jsonSchemas(outputs, ["JsonOutputs"], { members: true });
const commands = new URL("../src/commands/", import.meta.url);

const list = `事项名称,基本编码,事项类型,编制单位,法定办结时限,承诺办结时限,到办事现场次数,申请材料,咨询电话,是否收费
临时救助金给付,0500003000,行政给付,镇坪县民政局,20个工作日,15个工作日,2,1.申请书；2.收入证明,0915-8821001,否
殡葬设施建设审批,0100006000,行政许可,镇坪县民政局,２０个工作日,详见附件,1,1.申请书,12345,是
结婚登记,0700007000,行政确认,镇坪县民政局,,即办,1,1.身份证,0915-8821001,
`;
const later = list.replace("15个工作日,2", "8个工作日,1").replace("结婚登记", "婚姻登记");
const powers = "职权名称,职权编码,职权类型,实施主体\n殡葬设施建设审批,0100006000,行政许可,镇坪县民政局\n";
const proofs = "证明名称,事项名称,索要单位\n收入证明,临时救助金给付,镇坪县民政局\n";
const stages =
  "编制单位,人员信息表报送日期,目录清单反馈日期,实施清单备案日期\n镇坪县民政局,2018-06-20,2018-06-15,\n";

describe("what a command prints with --json", () => {
  const office = new Office();
  office.today = "2018-08-01";
  afterAll(() => office.close());
  office.write("六月/民政局.csv", list);
  office.write("八月/民政局.csv", later);
  office.write("六月/说明.txt", "不是清单");
  office.write("权责清单.csv", powers);
  office.write("取消证明.csv", proofs);
  office.write("进度表.csv", stages);
  office.write("单位.txt", "镇坪县民政局\n镇坪县水利局\n");
  office.write(
    "县.json",
    '{"schema":"zp.policy-pack/1","id":"local","version":"1","extends":"zhenping-2018"}',
  );

  const held = async (name: string, ...args: string[]): Promise<void> => {
    const answer = await office.json<unknown>(...args).catch(() => office.said);
    const schema = schemas.get(name) as JsonSchema;
    expect.soft([args.join(" "), violations(schema, answer)]).toEqual([args.join(" "), []]);
  };

  it("is as its schema has it", async () => {
    await office.zp("snapshot", "六月", "--out", "六月.json");
    await office.zp("check", "六月", "--partial", "份.json");
    await held("check", "check", "六月", "--expect", "单位.txt", "--annotate", "已标注");
    await held("merge", "merge", "份.json");
    await held("metrics", "metrics", "六月");
    await held("reconcile", "reconcile", "六月", "权责清单.csv", "取消证明.csv", "八月");
    await held("diff", "diff", "六月.json", "八月");
    await held("plan", "plan", "六月");
    const { cheapest } = JSON.parse(office.out) as Plan;
    await held("plan", "plan", "六月", "--what-if", cheapest.ids.join(","));
    await held("progress", "progress", "进度表.csv", "--as-of", "2018-07-21", "--expect", "单位.txt");
    await held("ledger", "ledger", "台账.json", "六月");
    await held("ledger", "ledger", "台账.json", "八月");
    await held("snapshot", "snapshot", "八月", "--out", "八月.json");
    await office.zp("metrics", "六月", "--json");
    office.write("指标.json", office.out.replace('"numerator": 1', '"numerator": 2'));
    await held("verify", "verify", "六月.json", "指标.json");
    await held("fix", "fix", "六月", "--out", "改后");
    await held("map", "map", "六月");
    await held("publish", "publish", "网站", "六月", "--date", "2018-08-25");
    await held("rules", "rules");
    await held("explain", "explain", "610927100");
    await held("pack-list", "pack", "list");
    await held("pack-show", "pack", "show", "县.json");
    await held("pack-check", "pack", "check", "县.json");
    await held("template", "template");
    await office.zp("split", "六月", "--out", "发出", "--as-of", "2018-06-08");
    await held("collect", "collect", "发出", "--sent", "发出");
  });

  it.each([...schemas])("%s has its schema", async (name, schema) => {
    await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(`../schema/${name}.json`);
  });

  it("has a schema, whatever the command", () => {
    const printed = readdirSync(commands).flatMap((file) => {
      const text = readFileSync(new URL(file, commands), "utf8");
      const names = [...text.matchAll(/printJson\(\s*"([\w-]+)"/gu)].map(([, name]) => name);
      // Who takes the option prints by it.
      return text.includes("jsonOption()") && names.length === 0 ? [`${file}: no printJson`] : names;
    });
    expect([...new Set(printed)].toSorted()).toEqual([...schemas.keys()].toSorted());
    const files = readdirSync(new URL("../schema/", import.meta.url));
    expect(files.toSorted()).toEqual([...schemas.keys()].map((name) => `${name}.json`).toSorted());
  });

  it("is listed in docs/json.md", async () => {
    const rows = [...schemas].map(
      ([name, { description = "" }]) => `| [\`${name}\`](../apps/cli/schema/${name}.json) | ${description} |`,
    );
    await expect(page(rows)).toMatchFileSnapshot("../../../docs/json.md");
  });
});

const page = (rows: readonly string[]): string => `# What commands print for programs

Every command that takes \`--json\` prints one JSON value to the standard output, and nothing else there; what a person
must know goes to the error stream, and the exit code says the same as without it. Each has a JSON Schema (2020-12), made
of the types that the printing is held to; a test runs every command and holds its answer to it. A later version may add
keys, and its schemas have them; a shape that changes its meaning gets another number in its own \`schema\`.

| output | what it holds |
|---|---|
${rows.join("\n")}

Exact values that are no integers are strings such as \`"35/65"\`. \`snapshot\` is the id of the lists that were read: the same
lists have the same. What files hold that commands write and read (snapshots, mappings, packs, ledgers, waivers), and what
parts of these outputs are called, stands in \`packages/catalog-core/schema/\`.
`;
