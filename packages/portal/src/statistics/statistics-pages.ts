import { exclusionReason, type Measurement, type Metric } from "@zp/catalog-core/engine";
import { conventionLabels, conventionText } from "@zp/catalog-core/explain";
import { formatShare, labelOfPart, labelOfVariant, metrics, wordsOf } from "@zp/catalog-core/metrics";
import { citeSource } from "@zp/catalog-core/sources";
import { type Html, html } from "../html/index.ts";
import { type LinkTo, listPages, page, type Site, type SiteFile } from "../page/index.ts";

const OF_A_PAGE = 200;

/** The figures of the list with their definitions, and the headline figures of each unit. */
export function* statisticsPages(site: Site): Generator<SiteFile, void, undefined> {
  const { report, publication, pack } = site;
  const { left } = publication;
  yield {
    path: "statistics.html",
    content: () =>
      page(
        site,
        {
          path: "statistics.html",
          title: "统计",
          description: `${site.title}的统计指标，每个指标列出公式、分子、分母和不计入的事项。`,
          section: "statistics.html",
        },
        (to) => html`<h1>统计</h1>
<p>清单共 ${publication.catalogue.items.length} 项，公开 ${publication.items.length} 项。未公开：已取消 ${left.cancelled} 项，已挂起 ${left.suspended} 项，不属依申请类型 ${left["out-of-scope"]} 项。</p>
<p>每个指标都列出分子、分母和不计入的事项；计入的与不计入的相加，等于清单的事项总数。政策包 ${pack.id} ${pack.version}（${pack.title}），判定日 ${report.asOf}。<a href="${to("statistics-units.html")}">各单位的数字</a></p>
<div class="cards">${metrics.map((metric) => {
          const measured = report.overall[metric.id];
          return measured === undefined ? undefined : card(metric, measured);
        })}</div>`,
      ),
  };
  yield* unitTables(site);
}

const figure = (metric: Metric, measured: Measurement): string =>
  measured.state === "not-measured"
    ? "无法计算"
    : formatShare(measured, metric.kind === "average" ? { as: "number" } : {});

/** A sum of shares is a fraction of large numbers: told to two places, the exact one stands in the reports. */
const amount = (exact: Measurement["numerator"]): string =>
  typeof exact === "number"
    ? String(exact)
    : `约 ${formatShare({ numerator: exact, denominator: 1 }, { as: "number" })}`;

function card(metric: Metric, measured: Measurement): Html {
  const { excluded, target, parts, variants, options, state, numerator, denominator, counted, blank, total } =
    measured;
  const { formula, note } = wordsOf(metric, options);
  const id = metric.id.replace("/", "-");
  return html`<section class="card" aria-labelledby="${id}">
<h2 id="${id}">${metric.title}</h2>
<p class="figure">${figure(metric, measured)}${state === "thin" && html` <span class="tag">仅供参考</span>`}</p>
<dl class="facts">
<div><dt>公式</dt><dd>${formula}</dd></div>
<div><dt>分子 / 分母</dt><dd>${amount(numerator)} / ${amount(denominator)}</dd></div>
<div><dt>计入</dt><dd>${counted} 项${blank > 0 && `，其中未填 ${blank} 项`}</dd></div>
<div><dt>不计入</dt><dd>${
    Object.keys(excluded).length === 0
      ? "0 项"
      : html`<ul class="plain">${Object.entries(excluded).map(
          ([reason, count]) => html`<li>${exclusionReason(reason).label} ${count} 项</li>`,
        )}</ul>`
  }</dd></div>
<div><dt>合计</dt><dd>${total} 项</dd></div>
${target !== undefined && html`<div><dt>目标</dt><dd>不低于 ${formatShare(shareOf(target.least))}${target.reached === undefined ? "" : target.reached ? "，已达到" : `，还差 ${target.missing} 项`}</dd></div>`}
${metric.targetKind === "ceiling" && html`<div><dt>目标</dt><dd>逐项的上限，占比不判是否达标</dd></div>`}
${Object.keys(parts).length > 0 && html`<div><dt>其中</dt><dd><ul class="plain">${Object.entries(parts).map(([part, count]) => html`<li>${labelOfPart(part)} ${count} 项</li>`)}</ul></dd></div>`}
${Object.keys(variants).length > 0 && html`<div><dt>其他口径</dt><dd><ul class="plain">${Object.entries(variants).map(([variant, share]) => html`<li>${labelOfVariant(variant)}：${formatShare(share, metric.kind === "average" ? { as: "number" } : {})}（${amount(share.numerator)} / ${amount(share.denominator)}）</li>`)}</ul></dd></div>`}
</dl>
<details><summary>说明和依据</summary>
<p>${note}</p>
${metric.conventions.length > 0 && html`<ul>${metric.conventions.map((key) => html`<li>${conventionLabels[key]}：${conventionText(options[key])}</li>`)}</ul>`}
${metric.basis.length > 0 && html`<ul>${metric.basis.map(({ source, article }) => html`<li>${citeSource(source)}${article}</li>`)}</ul>`}
</details>
</section>
`;
}

function shareOf(fraction: string): { numerator: number; denominator: number } {
  const [numerator = 0, denominator = 1] = fraction.split("/").map(Number);
  return { numerator, denominator };
}

/** The two headline figures, unit by unit in the order of the list: no ranking. */
function* unitTables(site: Site): Generator<SiteFile, void, undefined> {
  const path = "statistics-units.html";
  const shown = metrics.slice(0, 2);
  const rows = Object.entries(site.report.byUnit);
  yield* listPages(
    site,
    {
      path: path,
      title: "各单位的数字",
      description: `${site.title}，各单位${shown.map(({ title }) => title).join("、")}。`,
      trail: [["统计", "statistics.html"]],
      section: "statistics.html",
    },
    { entries: rows, size: OF_A_PAGE },
    (slice, to) => html`<p>每格为占比和它的分子、分母。定义见<a href="${to("statistics.html")}">统计</a>。</p>
<table class="rows figures" role="table"><caption class="unseen">各单位的数字</caption>
<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">单位</th>${shown.map(({ title }) => html`<th scope="col" role="columnheader">${title}</th>`)}</tr></thead>
<tbody role="rowgroup">${slice.entries.map(
      ([name, own]) =>
        html`<tr role="row"><th scope="row" role="rowheader" data-label="单位">${unitLink(name, site, to)}</th>${shown.map(
          (metric) => html`<td role="cell" data-label="${metric.title}">${cell(metric, own[metric.id])}</td>`,
        )}</tr>\n`,
    )}</tbody></table>`,
  );
}

function unitLink(name: string, { publication }: Site, to: LinkTo): Html {
  const unit = publication.unitNamed(name);
  return unit === undefined ? html`${name}` : html`<a href="${to(`units/${unit.slug}.html`)}">${name}</a>`;
}

function cell(metric: Metric, measured: Measurement | undefined): string {
  if (measured === undefined || measured.state === "not-measured") return "无法计算";
  const thin = measured.state === "thin" ? "，仅供参考" : "";
  return `${figure(metric, measured)}（${measured.numerator}/${measured.denominator}${thin}）`;
}
