import type { Block, DocumentCell, FormBlock, Inline, TableBlock } from "@zp/catalog-core/report-model";
import { qrSquares } from "../code/qr.ts";
import { renderSvg } from "../svg/render-svg.ts";
import { escaped } from "../svg/xml.ts";
import { cellText, plain } from "../text.ts";

const classes = { body: "", flush: "flush", right: "right", note: "note" } as const;

/** The parts of a document as HTML. Headings begin at `<h2>`: the title is the page's own. */
export function htmlOf(blocks: readonly Block[]): string {
  let headings = 0;
  const parts: string[] = [];
  for (const block of blocks) {
    if (block.kind === "heading") headings += 1;
    parts.push(blockOf(block, headings));
  }
  return parts.join("\n");
}

function blockOf(block: Block, headings: number): string {
  switch (block.kind) {
    case "heading": {
      const level = block.level + 1;
      return `<h${level} id="${headingId(headings)}">${escaped(block.text)}</h${level}>`;
    }
    case "paragraph":
      return `<p${classOf(classes[block.look])}>${words(block.inlines)}</p>`;
    case "title":
      return `<h2>${escaped(block.text)}</h2>`;
    case "table":
      return tableOf(block);
    case "form":
      return formOf(block);
    case "chart":
      return `<figure>${renderSvg(block.chart)}</figure>`;
    case "flow":
      return `<ol class="flow">${block.steps
        .map(
          ({ name, details }) =>
            `<li><strong>${escaped(name)}</strong>${details.map((text) => `<span>${escaped(cellText(text))}</span>`).join("")}</li>`,
        )
        .join("")}</ol>`;
    case "code":
      return codeOf(block.text, block.caption);
    case "page-break":
      return "";
  }
}

/** Anchors of the headings, in order. */
export const headingId = (number: number): string => `h${number}`;

const classOf = (name: string): string => (name === "" ? "" : ` class="${name}"`);

const words = (inlines: readonly Inline[]): string => escaped(plain(inlines)).replaceAll("\n", "<br>");

const cellWords = (cell: DocumentCell): string => escaped(cellText(plain(cell))).replaceAll("\n", "<br>");

function tableOf({ caption = "", columns, rows, totals = 0, notes = [] }: TableBlock): string {
  const sum = columns.reduce((total, { width }) => total + width, 0);
  const head = columns.map(({ label }) => `<th scope="col">${escaped(label)}</th>`).join("");
  const body = rows
    .map((row, index) => {
      const cells = columns.map(({ align = "left" }, at) => {
        const text = cellWords(row[at] ?? "");
        return at === 0 && align === "left"
          ? `<th scope="row">${text}</th>`
          : `<td${classOf(align === "left" ? "" : align)}>${text}</td>`;
      });
      return `<tr${classOf(index >= rows.length - totals ? "total" : "")}>${cells.join("")}</tr>`;
    })
    .join("\n");
  const label = caption === "" ? "" : ` aria-label="${escaped(caption)}"`;
  return `<div class="scroll" role="region" tabindex="0"${label}><table>${
    caption === "" ? "" : `<caption>${escaped(caption)}</caption>`
  }<colgroup>${columns.map(({ width }) => `<col style="width:${Math.round((1000 * width) / sum) / 10}%">`).join("")}</colgroup><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>${notes
    .map((note) => `<p class="note">注：${words(note)}</p>`)
    .join("")}`;
}

const formOf = ({ caption = "", rows }: FormBlock): string =>
  `<table>${caption === "" ? "" : `<caption>${escaped(caption)}</caption>`}<tbody>${rows
    .map(
      ({ label, text = "" }) => `<tr><th scope="row">${escaped(label)}</th><td>${cellWords(text)}</td></tr>`,
    )
    .join("")}</tbody></table>`;

/** A QR code as SVG, with a link to where it leads if that is an address. */
function codeOf(text: string, caption: string): string {
  const squares = qrSquares(text);
  const words = /^https?:\/\//.test(text) ? `<a href="${escaped(text)}">${escaped(text)}</a>` : escaped(text);
  if (squares === undefined) return `<p class="note">${escaped(caption)}：${words}</p>`;
  const size = squares.length;
  const dark = squares.flatMap((row, y) => row.map((on, x) => (on ? `M${x} ${y}h1v1h-1z` : ""))).join("");
  return `<figure class="code"><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" role="img" aria-label="${escaped(`二维码：${text}`)}" shape-rendering="crispEdges"><rect width="${size}" height="${size}" fill="#fff"/><path d="${dark}"/></svg><figcaption>${escaped(caption)}：${words}</figcaption></figure>`;
}
