import type { ProblemRow, ReportDocument } from "@zp/catalog-core/report-model";
import { dataAddress, fitted, type Logo } from "../logo.ts";
import { escaped } from "../svg/xml.ts";
import { headingId, htmlOf } from "./blocks.ts";
import { client, type PageData, select } from "./client.ts";
import { style } from "./style.ts";

/**
 * A document as one HTML file that needs no network: text, tables and charts, and, where problems are given, a list of them
 * that is filtered by unit, rule and words. It opens from a mail attachment, is used by keyboard, and prints.
 *
 * @param problems the rows of 问题清单; 100,000 of them are held, a page of them is shown
 * @param logo stands above the title
 * @example
 * const blocks = [{ kind: "paragraph", inlines: ["全县共 308 项。"], look: "body" }] as const;
 * renderHtml({ title: "通报", author: "县政务服务中心", subject: "通报", blocks }).startsWith("<!doctype html>"); // true
 */
export function renderHtml(report: ReportDocument, problems?: readonly ProblemRow[], logo?: Logo): string {
  const { title, author, subject, cover = [], blocks } = report;
  const facts = cover
    .map(({ label, text }) => `<dt>${escaped(label)}</dt><dd>${escaped(text)}</dd>`)
    .join("");
  const list = problems === undefined ? "" : problemsOf(problems);
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="author" content="${escaped(author)}">
<meta name="description" content="${escaped(subject)}">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<a class="skip" href="#main">跳到正文</a>
<header>${logo === undefined ? "" : badgeOf(logo)}<h1>${escaped(title)}</h1>${facts === "" ? "" : `<dl class="facts">${facts}</dl>`}</header>
${contentsOf(report, problems !== undefined)}
<main id="main">
${htmlOf(blocks)}
${list}
</main>
${problems === undefined ? "" : scriptOf(problems)}
</body>
</html>
`;
}

function badgeOf(logo: Logo): string {
  const { width, height } = fitted(logo);
  return `<img class="logo" width="${width}" height="${height}" alt="${escaped(logo.alt)}" src="${dataAddress(logo)}">`;
}

function contentsOf({ blocks, contents }: ReportDocument, withProblems: boolean): string {
  if (!contents) return "";
  let headings = 0;
  const entries = blocks.flatMap((block) => {
    if (block.kind !== "heading") return [];
    headings += 1;
    return block.level === 1 ? [`<li><a href="#${headingId(headings)}">${escaped(block.text)}</a></li>`] : [];
  });
  if (withProblems) entries.push('<li><a href="#problems">问题查询</a></li>');
  return `<nav aria-label="目录"><details open><summary>目录</summary><ol>${entries.join("")}</ol></details></nav>`;
}

const columns: readonly (keyof ProblemRow)[] = [
  "unit",
  "item",
  "rule",
  "pile",
  "element",
  "message",
  "suggestion",
];

const placeOf = ({ file, sheet, cell }: ProblemRow): string =>
  [file, sheet, cell].filter((part) => part !== "").join(" ");

function dataOf(
  problems: readonly ProblemRow[],
): PageData & { readonly options: readonly (readonly number[])[] } {
  const numbers = new Map<string, number>();
  const texts: string[] = [];
  const numberOf = (text: string): number => {
    let number = numbers.get(text);
    if (number === undefined) {
      number = texts.length;
      numbers.set(text, number);
      texts.push(text);
    }
    return number;
  };
  const rows = problems.map((row) => [
    ...columns.map((key) => numberOf(row[key])),
    numberOf(placeOf(row)),
    numberOf(row.basis),
  ]);
  const options = [0, 2, 3].map((column) => [...new Set(rows.map((row) => row[column] ?? 0))]);
  return { texts, rows, options };
}

function problemsOf(problems: readonly ProblemRow[]): string {
  const { texts, options } = dataOf(problems);
  const [units = [], rules = [], piles = []] = options;
  const choice = (id: string, label: string, numbers: readonly number[]): string =>
    `<label for="${id}">${label}<select id="${id}" name="${id}"><option value="-1">全部</option>${[...numbers]
      .sort((a, b) => ((texts[a] ?? "") < (texts[b] ?? "") ? -1 : 1))
      .map(
        (number) =>
          `<option value="${number}">${escaped(texts[number] === "" ? "（未注明）" : (texts[number] ?? ""))}</option>`,
      )
      .join("")}</select></label>`;
  const head = ["序号", "单位", "事项", "要求", "处理", "字段", "问题说明", "整改建议", "位置", "依据"];
  const widths = ["no", "unit", "unit", "unit", "short", "short", "long", "long", "unit", "long"];
  return `<section id="problems"><h2>问题查询</h2>
<form id="filter" aria-label="筛选">${choice("unit", "单位", units)}${choice("rule", "要求", rules)}${choice("pile", "处理", piles)}
<label for="words">包含文字<input id="words" name="words" type="search" autocomplete="off"></label>
<label for="size">每页<select id="size"><option>50</option><option>200</option><option>1000</option></select></label>
<button type="reset">清除</button></form>
<noscript><p>浏览器没有运行脚本，不能筛选。全部问题见《问题清单》。</p></noscript>
<div class="pager"><button type="button" id="previous">上一页</button><button type="button" id="next">下一页</button><span id="count" role="status" aria-live="polite"></span></div>
<div class="scroll" role="region" tabindex="0" aria-label="问题"><table><colgroup>${widths.map((name) => `<col class="${name}">`).join("")}</colgroup><thead><tr>${head
    .map((label) => `<th scope="col">${label}</th>`)
    .join("")}</tr></thead><tbody id="rows"></tbody></table></div></section>`;
}

function scriptOf(problems: readonly ProblemRow[]): string {
  const { texts, rows } = dataOf(problems);
  // What would close the element, or end a line in an old browser, is written as an escape.
  const json = JSON.stringify({ texts, rows }).replace(
    /[<\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return `<script type="application/json" id="data">${json}</script>
<script>(${client.toString()})(${select.toString()});</script>`;
}
