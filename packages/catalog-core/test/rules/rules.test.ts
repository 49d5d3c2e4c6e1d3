import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type AnyExamples, Finding } from "../../src/engine/index.ts";
import { explainRule } from "../../src/explain/index.ts";
import { applyReplacements } from "../../src/fixes/index.ts";
import { rules } from "../../src/rules/index.ts";
import { type Source, sources } from "../../src/sources.ts";
import { exampleText } from "./example-text.ts";
import { runExample } from "./run-example.ts";

const examplesOf = import.meta.glob<AnyExamples>("../../src/rules/*/*.examples.ts", {
  eager: true,
  import: "default",
});
const severityOf = { must: 2, should: 1, may: 0 } as const;
const rank = { error: 2, warning: 1, info: 0 } as const;
const severityLabels = { error: "错误", warning: "警告", info: "提示" } as const;

describe("the list of rules", () => {
  it("names every rule file, and only those", () => {
    const onDisk = readdirSync(new URL("../../src/rules", import.meta.url), { recursive: true })
      .map((name) => String(name).replaceAll("\\", "/"))
      .filter((name) => name.endsWith(".examples.ts"))
      .map((name) => name.replace(/\.examples\.ts$/, ""));
    expect(rules.map((rule) => rule.id).toSorted()).toEqual(onDisk.toSorted());
  });

  it("is indexed in the documents", async () => {
    await expect(index()).toMatchFileSnapshot("../../../../docs/rules/README.md");
  });

  it("has its examples in words, for the page that is shown where the documents are not", async () => {
    const texts = rules
      .map(({ id }) => id)
      .toSorted()
      .map((id) => {
        const rule = rules.find((one) => one.id === id)!;
        const text = exampleText(rule, examplesOf[`../../src/rules/${id}.examples.ts`] as AnyExamples);
        return `  ${JSON.stringify(id)}: ${JSON.stringify(text)},`;
      });
    const module = [
      "// biome-ignore-all format: written by test/rules/rules.test.ts with -u; change the examples of the rules.",
      "",
      "/** The examples of each rule, as its page has them. */",
      "export const exampleTexts: Readonly<Record<string, string>> = {",
      ...texts,
      "};",
      "",
    ].join("\n");
    await expect(module).toMatchFileSnapshot("../../src/rule-pages/example-texts.ts");
  });

  it("has no page of a rule that is gone", () => {
    const pages = readdirSync(new URL("../../../../docs/rules", import.meta.url), { recursive: true })
      .map((name) => String(name).replaceAll("\\", "/"))
      .filter((name) => name.includes("/") && name.endsWith(".md"))
      .map((name) => name.replace(/\.md$/, ""));
    const ids = new Set<string>(rules.map((rule) => rule.id));
    expect(pages.filter((page) => !ids.has(page))).toEqual([]);
  });
});

describe.each(rules.map((rule) => [rule.id, rule] as const))("%s", (_id, rule) => {
  const examples = examplesOf[`../../src/rules/${rule.id}.examples.ts`] as AnyExamples;

  it("is worded as rules are", () => {
    expect(rule.title.length).toBeLessThanOrEqual(30);
    expect(rule.title).not.toMatch(/。/);
    expect(rule.why).toMatch(/[。）]$/);
  });

  it("is no stricter than its strongest citation", () => {
    const strongest = Math.max(...rule.basis.map(({ force }) => severityOf[force]));
    expect(rank[rule.severity]).toBeLessThanOrEqual(strongest);
    const onlyPractice = rule.basis.every(
      ({ source }) => (sources[source] as Source).authority === "practice",
    );
    if (onlyPractice) expect(rule.severity).not.toBe("error");
  });

  it("has examples of both kinds, none of them twice", () => {
    expect(examples.pass.length).toBeGreaterThan(0);
    expect(examples.fail.length).toBeGreaterThan(0);
    const names = [...examples.pass, ...examples.fail, ...(examples.skip ?? [])].map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(examples.pass.map((example) => [example.name, example] as const))(
    "passes: %s",
    (_name, example) => {
      const { findings, faults, coverage } = runExample(rule, example);
      expect({ findings, faults }).toEqual({ findings: [], faults: [] });
      expect(coverage[0]!.passed).toBeGreaterThan(0);
    },
  );

  it.each(examples.fail.map((example) => [example.name, example] as const))("fails: %s", (_name, example) => {
    const { findings, faults } = runExample(rule, example);
    expect(faults).toEqual([]);
    expect(findings.map(({ data }) => data)).toEqual([example.data]);
    const finding = findings[0]!;
    expect(Finding.parse(JSON.parse(JSON.stringify(finding)))).toEqual(finding);
    expect(rule.data.parse(finding.data)).toEqual(example.data);
    expect(finding.message).toMatch(/。$/);
    expect(finding.suggestion).toMatch(/。$/);
    // What is to be done is said of any place: its offices and its order are the pack's words.
    expect(finding.suggestion).not.toMatch(/县|审改办|法制办|工作方案/);
    // A camel-case key in a sentence is one of ours that leaked to an officer.
    expect(`${finding.message}${finding.suggestion}`).not.toMatch(
      /\b[a-z]+[A-Z][a-zA-Z]*\b|undefined|\[object/,
    );
  });

  it.each((examples.skip ?? []).map((example) => [example.name, example] as const))(
    "skips: %s",
    (_name, example) => {
      const { findings, faults, coverage } = runExample(rule, example);
      expect({ findings, faults }).toEqual({ findings: [], faults: [] });
      expect(coverage[0]!.skipped.length).toBeGreaterThan(0);
      expect(coverage[0]!.passed).toBe(0);
    },
  );

  it("does not judge what it needs and has not", () => {
    if (rule.level !== "item" && rule.level !== "entry") return;
    const [bad] = examples.fail as readonly {
      item?: object;
      entry?: object;
      options?: Record<string, unknown>;
    }[];
    for (const element of rule.needs as readonly string[]) {
      const without = (subject: object | undefined) =>
        Object.fromEntries(Object.entries(subject ?? {}).filter(([key]) => key !== element));
      const example =
        rule.level === "item"
          ? { name: "", item: without(bad?.item), options: bad?.options ?? {} }
          : { name: "", entry: without(bad?.entry), options: bad?.options ?? {} };
      const [coverage] = runExample(rule, example).coverage;
      expect(coverage).toMatchObject({ passed: 0, failed: 0 });
    }
  });

  it("leaves nothing to find where its own fix was made", () => {
    if (rule.fix === undefined || rule.level !== "item") return;
    for (const example of examples.fail as readonly {
      name: string;
      item: object;
      options?: Record<string, unknown>;
    }[]) {
      const [finding] = runExample(rule, example).findings;
      if (finding?.fix === undefined) continue;
      const { fix } = finding;
      const mend = (value: unknown): unknown =>
        typeof value === "string"
          ? applyReplacements(value, fix)
          : Array.isArray(value)
            ? value.map(mend)
            : typeof value === "object" && value !== null
              ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mend(inner)]))
              : value;
      const after = runExample(rule, { ...example, item: mend(example.item) as object });
      expect(after.findings).toEqual([]);
      expect(after.coverage[0]!.passed).toBe(1);
    }
  });

  it("is documented", async () => {
    const page = `${explainRule(rule)}\n${exampleText(rule, examples)}`;
    await expect(page).toMatchFileSnapshot(`../../../../docs/rules/${rule.id}.md`);
  });
});

function index(): string {
  const lines = ["# 检查规则", "", "由测试生成；改规则，不改本页。", ""];
  let group = "";
  for (const rule of rules) {
    const [own = ""] = rule.id.split("/");
    if (own !== group) {
      group = own;
      lines.push("", `## ${own}`, "", "| 规则 | 标题 | 力度 |", "|---|---|---|");
    }
    lines.push(
      `| [\`${rule.id}\`](${rule.id}.md) | ${rule.title} | ${rule.trial ? "提示（试行）" : severityLabels[rule.severity]} |`,
    );
  }
  return `${lines.join("\n").replace(/\n{3,}/g, "\n\n")}\n`;
}
