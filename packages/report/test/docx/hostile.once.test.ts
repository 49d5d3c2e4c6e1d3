import type { Block, ReportDocument } from "@zp/catalog-core/report-model";
import { describe, expect, test } from "vitest";
import { renderDocx } from "../../src/index.ts";
import { brokenTag, paragraphsOf, partsOf } from "../support/docx-text.ts";
import { hostile } from "../support/hostile.ts";

const documentOf = (text: string): ReportDocument => {
  const figure = { text: "1", of: { exact: "1" }, form: "count" } as const;
  const blocks: Block[] = [
    { kind: "heading", level: 1, text },
    { kind: "paragraph", inlines: [text, figure, text], look: "body" },
    {
      kind: "table",
      caption: text,
      columns: [{ label: text, width: 1 }],
      rows: [[text], [[text, figure]]],
      notes: [[text]],
    },
    { kind: "form", caption: text, rows: [{ label: text, text }] },
    {
      kind: "chart",
      chart: {
        kind: "columns",
        title: text,
        alt: text,
        unit: "share",
        categories: [text, "乙"],
        series: [{ name: text, values: [{ value: 0.5, of: { exact: "1/2" } }, undefined] }],
        target: { label: text, value: 0.8 },
      },
    },
  ];
  return { title: text, author: text, subject: text, cover: [{ label: text, text }], contents: true, blocks };
};

describe("texts that do harm elsewhere", () => {
  test.each(hostile)("%s: the parts stay well formed", async (_name, text) => {
    const parts = partsOf(await renderDocx(documentOf(text), "2018-08-31"));
    for (const [name, part] of Object.entries(parts))
      if (/\.(xml|rels)$/.test(name)) expect([name, brokenTag(part)]).toEqual([name, undefined]);
  });

  test("stand there as they are, but for what no file can hold", async () => {
    const text = "甲<w:t>&乙\u0007𬭊=cmd()";
    const parts = partsOf(await renderDocx(documentOf(text), "2018-08-31"));
    const said = paragraphsOf(parts["word/document.xml"] ?? "").flatMap((runs) =>
      runs.map((run) => run.text),
    );
    expect(said).toContain("甲<w:t>&乙𬭊=cmd()");
  });
});
