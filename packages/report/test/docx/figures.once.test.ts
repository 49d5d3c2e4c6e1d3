import { check, summarise, zhenping2018 } from "@zp/catalog-core";
import {
  type AssessmentInput,
  type Block,
  composeAssessment,
  composeAuditOpinion,
  composeBulletin,
  composeFilingRegister,
  composeNotices,
  composeScorecards,
  composeSelfChecks,
  type Figure,
  type Inline,
  type ReportDocument,
} from "@zp/catalog-core/report-model";
import { beforeAll, describe, expect, test } from "vitest";
import { renderDocx } from "../../src/index.ts";
import { brokenTag, paragraphsOf, partsOf, type Run } from "../support/docx-text.ts";
import { recomputed } from "../support/recomputed.ts";
import { inputOf, judge, sampleCatalogues } from "../support/sample.ts";
import { type Quoted, quotedBy, untraced } from "../support/untraced.ts";

/** Every figure of a document, in reading order. */
function figuresOf({ blocks, front = [] }: ReportDocument): Figure[] {
  const flat = (inlines: readonly (Inline | readonly Inline[])[]): Figure[] =>
    inlines.flat().filter((inline): inline is Figure => typeof inline !== "string");
  return [...front, ...blocks].flatMap((block) => {
    if (block.kind === "paragraph") return flat(block.inlines);
    if (block.kind === "form") return flat(block.rows.flatMap(({ text = "" }) => text));
    if (block.kind === "table") return [...block.rows.flatMap(flat), ...(block.notes ?? []).flatMap(flat)];
    return [];
  });
}

/** Where two texts part, with a little of both: a diff of whole parts is nothing to read. */
function firstDifference(one: string, other: string): string {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return one === other ? "" : `${one.slice(at - 60, at + 40)} / ${other.slice(at, at + 40)}`;
}

describe("figures of the assessment report", () => {
  let input: AssessmentInput;
  let document: ReportDocument;
  let parts: Record<string, string>;
  let runs: Run[];
  let valueAt: ReturnType<typeof recomputed>;
  let quoted: Quoted;
  let papers: ReportDocument[];

  beforeAll(async () => {
    const { now, before } = await sampleCatalogues();
    input = await inputOf(now, before);
    document = composeAssessment(input);
    parts = partsOf(await renderDocx(document, "2018-08-31"));
    runs = paragraphsOf(parts["word/document.xml"] ?? "").flat();
    const report = judge(now);
    quoted = quotedBy(input, report);
    papers = [
      composeScorecards(input),
      composeBulletin(input),
      composeFilingRegister(input),
      composeAuditOpinion(input),
      ...[...composeNotices(input), ...composeSelfChecks(input)].map((paper) => paper.document),
    ];
    valueAt = recomputed({
      report,
      summary: summarise(report, zhenping2018),
      previous: check(before, { rules: [] }).metrics,
      before,
      input,
    });
  });

  test("stand in the file as the model has them", () => {
    const figures = figuresOf(document);
    expect(figures.length).toBeGreaterThan(600);
    expect(runs.filter(({ figure }) => figure).map(({ text }) => text)).toEqual(
      figures.map(({ text }) => text),
    );
  });

  test("are what comes out when the list is measured again, here and in the papers to units and offices", () => {
    const figures = [document, ...papers].flatMap(figuresOf);
    expect(figures.length).toBeGreaterThan(2000);
    for (const { text, of, form } of figures) {
      const value = valueAt(of);
      const shown =
        form === "count"
          ? Number.isInteger(value)
            ? String(value)
            : value.toFixed(2)
          : form === "percent"
            ? `${(value * 100).toFixed(2)}%`
            : form === "points"
              ? Math.abs(value * 100).toFixed(2)
              : value.toFixed(2);
      // Rounding of binary numbers may fall otherwise in the last place; nothing else may.
      expect(Math.abs(Number.parseFloat(shown) - Number.parseFloat(text)), JSON.stringify(of)).toBeLessThan(
        0.0101,
      );
    }
  });

  test("are all the percentages there are, but for those that the order and the conventions set", () => {
    const words = runs.filter(({ figure }) => !figure).map(({ text }) => text);
    const stated = new Set(words.flatMap((text) => text.match(/\d+(?:\.\d+)?%/g) ?? []));
    expect([...stated].sort()).toEqual(["50%", "80%"]);
  });

  test("are all the numbers there are, but for those quoted from the list, the rules, the plan and the order", async () => {
    expect(untraced(parts["word/document.xml"] ?? "", quoted)).toEqual([]);
    for (const paper of papers) {
      const xml = partsOf(await renderDocx(paper, "2018-08-31"))["word/document.xml"] ?? "";
      expect([paper.title, untraced(xml, quoted)]).toEqual([paper.title, []]);
    }
  });

  test("the same where files and units are missing and there is no period before", async () => {
    const many = [..."甲乙丙丁戊己庚辛壬癸子丑"].map((name) => `${name}局`);
    const { previous: _none, ...rest } = input;
    const variant: AssessmentInput = {
      ...rest,
      intake: {
        given: 40,
        read: 28,
        notCounted: many.map((name) => ({ file: `${name}.xlsx`, because: "打不开" })),
        expectation: {
          expected: [...many, "水利局"],
          submitted: ["水利局"],
          missing: many,
          unexpected: many,
        },
      },
    };
    for (const paper of [
      composeAssessment(variant),
      composeBulletin(variant),
      composeFilingRegister(variant),
    ]) {
      const xml = partsOf(await renderDocx(paper, "2018-08-31"))["word/document.xml"] ?? "";
      expect([paper.title, untraced(xml, quoted)]).toEqual([paper.title, []]);
    }
  });

  test("of problems are as many as are listed, whatever is on trial", () => {
    // All rules, those on trial among them.
    const report = check(input.catalogue);
    const all = { ...input, report, summary: summarise(report, zhenping2018) };
    // The self-check lists both kinds; the notice says how many there are of each.
    const listed = new Map(
      [...composeSelfChecks(all)].map(({ unit, document: { blocks } }) => [
        unit,
        blocks.flatMap((block) =>
          block.kind === "table" && block.columns[0]?.label === "序号" ? block.rows : [],
        ).length,
      ]),
    );
    for (const { unit, document: notice } of composeNotices(all)) {
      const said = figuresOf(notice)
        .filter(({ of }) => "at" in of && /^(?:must|should)Fix$/.test(of.at[0] ?? ""))
        .reduce((sum, { text }) => sum + Number(text), 0);
      expect([unit, said]).toEqual([unit, listed.get(unit)]);
    }
  });

  test("of items above half are those listed, waived or not", () => {
    const waivers = input.report.findings
      .filter(({ ruleId }) => ruleId === "time-limit/promised-within-half")
      .slice(0, 3)
      .map(({ key }) => ({ key, reason: "法律另有要求", approvedBy: "县审改办", until: "2019-12-31" }));
    const report = check(input.catalogue, { waivers });
    const { blocks } = composeAssessment({ ...input, report, summary: summarise(report, zhenping2018) });
    const table = blocks.find(
      (block) => block.kind === "table" && block.caption?.endsWith("承诺时限超过法定时限一半的承诺件"),
    );
    const rows = table?.kind === "table" ? table.rows.length : 0;
    expect(waivers).toHaveLength(3);
    expect(rows).toBe(23);
    expect(report.metrics.overall["time-limit/within-half"]).toMatchObject({
      numerator: 116,
      denominator: 139,
    });
  });

  test("a number put into a sentence or a cell by hand is found", async () => {
    const blocks: Block[] = [
      { kind: "paragraph", inlines: ["全县共308项，比上期多7项。"], look: "body" },
      {
        kind: "table",
        columns: [
          { label: "单位", width: 1 },
          { label: "事项", width: 1 },
        ],
        rows: [["水利局", "12"]],
      },
    ];
    const paper = await renderDocx({ title: "文", author: "文", subject: "文", blocks }, "2018-08-31");
    expect(untraced(partsOf(paper)["word/document.xml"] ?? "", quoted)).toEqual([
      "全县共308项，比上期多7项。",
      "事项：12",
    ]);
  });

  test("of charts are those of the list, too", () => {
    const charts = document.blocks.flatMap((block) => (block.kind === "chart" ? [block.chart] : []));
    expect(charts.map(({ kind }) => kind)).toEqual(["columns", "stacked", "stacked", "pairs"]);
    for (const { series } of charts)
      for (const value of series.flatMap(({ values }) => values))
        if (value !== undefined) expect(value.value).toBeCloseTo(valueAt(value.of), 10);
    expect(Object.keys(parts).filter((name) => /^word\/charts\/chart\d+\.xml$/.test(name))).toHaveLength(4);
  });

  test("the parts are well formed, and the same document gives the same bytes", async () => {
    for (const [name, part] of Object.entries(parts))
      if (/\.(xml|rels)$/.test(name)) expect([name, brokenTag(part)]).toEqual([name, undefined]);
    const again = partsOf(await renderDocx(document, "2018-08-31"));
    expect(Object.keys(again)).toEqual(Object.keys(parts));
    for (const [name, part] of Object.entries(parts))
      expect(firstDifference(again[name] ?? "", part)).toBe("");
  });

  test("quotation marks and dashes are those of the Chinese typeface", () => {
    const marked =
      (parts["word/document.xml"] ?? "").match(
        /<w:r>(?:<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:t[^>]*>[^<]*[“”…×÷][^<]*/gu,
      ) ?? [];
    expect(marked.length).toBeGreaterThan(50);
    expect(marked.filter((run) => !run.includes('w:hint="eastAsia"'))).toEqual([]);
  });

  test("reads like this", async () => {
    const text = paragraphsOf(parts["word/document.xml"] ?? "")
      .map((paragraph) => paragraph.map((run) => run.text).join(""))
      .filter((line) => line !== "")
      .join("\n");
    await expect(`${text}\n`).toMatchFileSnapshot("golden/assessment.txt");
  });
});
