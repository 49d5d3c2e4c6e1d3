import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { exclusionReasons } from "../../src/engine/exclusion.ts";
import { conventionLabels } from "../../src/explain/conventions.ts";
import { metrics } from "../../src/metrics/index.ts";
import { rules } from "../../src/rules/index.ts";
import { beyondPolicy, type Check, type PolicyRow, policyRows } from "./policy-rows.ts";

const policy = new URL("../../../../../shared/design/policy.md", import.meta.url);
const commands = new Set(
  readdirSync(new URL("../../../../apps/cli/src/commands", import.meta.url)).map((name) =>
    name.replace(/\.ts$/, ""),
  ),
);
const titles = new Map<string, string>([...rules, ...metrics].map(({ id, title }) => [id, title]));
const answers = ({ rules = [], metrics = [], checks = [] }: PolicyRow): number =>
  rules.length + metrics.length + checks.length;

describe("the rows of the policy", () => {
  it("are each answered, or not with a reason, and never twice", () => {
    expect(new Set(policyRows.map(({ id }) => id)).size).toBe(policyRows.length);
    for (const row of policyRows) {
      expect(answers(row) > 0 || row.not !== undefined, row.id).toBe(true);
      if (row.not !== undefined) expect(row.not, row.id).toMatch(/^.{6,}。$/);
    }
  });

  it("name only rules, metrics, commands, conventions and reasons that there are", () => {
    const ruleIds = new Set<string>(rules.map(({ id }) => id));
    const metricIds = new Set<string>(metrics.map(({ id }) => id));
    for (const { id, rules = [], metrics = [], checks = [] } of policyRows) {
      for (const rule of rules) expect(ruleIds, id).toContain(rule);
      for (const metric of metrics) expect(metricIds, id).toContain(metric);
      for (const check of checks) {
        if ("command" in check) expect(commands, id).toContain(check.command);
        else if ("convention" in check) expect(conventionLabels, id).toHaveProperty(check.convention);
        else expect(exclusionReasons, id).toHaveProperty(check.exclusion);
      }
    }
  });

  it("ask for every rule and metric, but for those that go beyond them with a reason", () => {
    const asked = new Set(policyRows.flatMap(({ rules = [], metrics = [] }) => [...rules, ...metrics]));
    const free = [...titles.keys()].filter((id) => !asked.has(id));
    expect(free.toSorted()).toEqual(Object.keys(beyondPolicy).toSorted());
  });

  it.skipIf(!existsSync(policy))("are those of the policy, where it is at hand", () => {
    const ids = [
      ...readFileSync(policy, "utf8").matchAll(/^\| ((?:TL|ST|VT|HT|GL|MT|LB|FE|CT|LC)-\d\d) \|/gmu),
    ];
    expect(policyRows.map(({ id }) => id).toSorted()).toEqual(ids.map(([, id]) => id).toSorted());
  });

  it("are told in the documents", async () => {
    await expect(page()).toMatchFileSnapshot("../../../../docs/rules/not-rules.md");
  });
});

const link = (id: string): string => `[${titles.get(id)}](${id}.md)`;
const figure = (id: string): string => `指标“${titles.get(id)}”（\`${id}\`）`;
const inWords = (check: Check): string =>
  "command" in check
    ? `\`zp ${check.command}\`：${check.what}`
    : "convention" in check
      ? `口径“${conventionLabels[check.convention]}”：${check.what}`
      : `排除理由“${exclusionReasons[check.exclusion].label}”：${check.what}`;

function page(): string {
  const none = policyRows.filter((row) => answers(row) === 0);
  const part = policyRows.filter((row) => answers(row) > 0 && row.not !== undefined);
  const table = (head: string, rows: readonly string[]) => [head, head.replaceAll(/[^|]+/g, "---"), ...rows];
  const lines = [
    "# 不作为规则的要求",
    "",
    "由测试生成；改 `packages/catalog-core/test/rules/policy-rows.ts`，不改本页。",
    "",
    `编制、审核清单时常提的要求有 ${policyRows.length} 条，逐条编号。每一条或者由检查规则、指标、别的核对来管，或者在这里写明为什么不管。`,
    "",
    "## 没有规则，也没有别的核对",
    "",
    ...table(
      "|编号|要求|为什么|",
      none.map(({ id, title, not }) => `| ${id} | ${title} | ${not} |`),
    ),
    "",
    "## 只管一部分",
    "",
    ...table(
      "|编号|要求|不管的部分|",
      part.map(({ id, title, not }) => `| ${id} | ${title} | ${not} |`),
    ),
    "",
    "## 每一条由谁来管",
    "",
    ...table(
      "|编号|要求|由谁来管|",
      policyRows.map((row) => {
        const { id, title, rules = [], metrics = [], checks = [] } = row;
        const by = [...rules.map(link), ...metrics.map(figure), ...checks.map(inWords)];
        return `| ${id} | ${title} | ${by.length === 0 ? "不管，见上" : by.join("<br>")} |`;
      }),
    ),
    "",
    "## 这些要求之外的规则和指标",
    "",
    ...table(
      "|规则或指标|为什么有|",
      Object.entries(beyondPolicy).map(
        ([id, why]) => `| ${rules.some((rule) => rule.id === id) ? link(id) : figure(id)} | ${why} |`,
      ),
    ),
  ];
  return `${lines.join("\n").replaceAll("|---|", "|---|")}\n`;
}
