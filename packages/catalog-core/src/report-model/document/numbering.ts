import type { Block } from "./document.ts";

const digits = "零一二三四五六七八九";

/**
 * A Chinese numeral from 1 to 99, as headings are numbered.
 *
 * @example
 * chineseNumber(11); // "十一"
 * chineseNumber(20); // "二十"
 */
export function chineseNumber(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  const head = tens === 0 ? "" : tens === 1 ? "十" : `${digits[tens]}十`;
  return `${head}${ones === 0 && tens > 0 ? "" : digits[ones]}`;
}

/**
 * Numbers headings in the order of official papers (一、 （一） 1.), annexes, tables and charts, each through the document
 * (GB/T 9704—2012 7.3.3).
 *
 * @example
 * const heading = { kind: "heading", level: 1, text: "概述" } as const;
 * numbered([heading])[0]; // { kind: "heading", level: 1, text: "一、概述" }
 */
export function numbered(blocks: readonly Block[]): Block[] {
  const counts = [0, 0, 0];
  let annexes = 0;
  let tables = 0;
  let charts = 0;
  return blocks.map((block): Block => {
    if (block.kind === "heading") {
      if (block.annex) {
        annexes += 1;
        counts.fill(0);
        return { ...block, text: `附件${annexes}　${block.text}` };
      }
      const at = block.level - 1;
      counts[at] = counts[at]! + 1;
      counts.fill(0, block.level);
      const number = counts[at]!;
      const label =
        block.level === 1
          ? `${chineseNumber(number)}、`
          : block.level === 2
            ? `（${chineseNumber(number)}）`
            : `${number}. `;
      return { ...block, text: `${label}${block.text}` };
    }
    if (block.kind === "table" && block.caption !== undefined) {
      tables += 1;
      return { ...block, caption: `表${tables}　${block.caption}` };
    }
    if (block.kind === "chart") {
      charts += 1;
      return { ...block, chart: { ...block.chart, title: `图${charts}　${block.chart.title}` } };
    }
    return block;
  });
}
