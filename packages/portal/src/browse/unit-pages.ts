import { formatShare, metrics } from "@zp/catalog-core/metrics";
import { type Html, html } from "../html/index.ts";
import { type LinkTo, listPages, type Site, type SiteFile } from "../page/index.ts";
import type { PublishedUnit } from "../publication/index.ts";
import { itemPages } from "./item-list.ts";

const OF_A_PAGE = 300;
const levels = { county: "县级", town: "镇级", village: "村级" } as const;

/** All units, and a page for each. */
export function* unitPages(site: Site): Generator<SiteFile, void, undefined> {
  const { units } = site.publication;
  const path = "units/index.html";
  yield* listPages(
    site,
    { path: path, title: "按单位", description: `${site.title}，${units.length} 个单位。`, section: path },
    { entries: units, size: OF_A_PAGE },
    (slice, to) => html`<p>${units.length} 个单位，${site.publication.items.length} 个事项。</p>
<ul class="tiles">${slice.entries.map(
      ({ name, slug, items }) =>
        html`<li><a href="${to(`units/${slug}.html`)}">${name}<span>${items.length} 项</span></a></li>\n`,
    )}</ul>`,
  );
  for (const unit of units) {
    const head = {
      path: `units/${unit.slug}.html`,
      title: unit.name,
      description: `${unit.name}的政务服务事项，共 ${unit.items.length} 项。`,
      trail: [["单位", path]] as const,
      section: path,
    };
    yield* itemPages(site, head, unit.items, {
      withUnit: false,
      intro: (to) => unitIntro(unit, site, to),
    });
  }
}

function unitIntro(unit: PublishedUnit, site: Site, to: LinkTo): Html {
  const { organisation, parent, children, items, slug } = unit;
  const linked = (name: string): Html => {
    const other = site.publication.unitNamed(name);
    return other === undefined
      ? html`${name}`
      : html`<a href="${to(`units/${other.slug}.html`)}">${name}</a>`;
  };
  return html`<dl class="facts">
<div><dt>公开的事项</dt><dd>${items.length} 项</dd></div>
${organisation?.level !== undefined && html`<div><dt>层级</dt><dd>${levels[organisation.level]}</dd></div>`}
${parent !== undefined && html`<div><dt>上级单位</dt><dd>${linked(parent)}</dd></div>`}
${children.length > 0 && html`<div><dt>所属单位</dt><dd>${children.map((name, at) => html`${at > 0 && "、"}${linked(name)}`)}</dd></div>`}
${figures(unit, site)}
<div><dt>下载</dt><dd><a href="${to(`data/units/${slug}.xlsx`)}" download="${unit.name}.xlsx">实施清单（xlsx）</a></dd></div>
</dl>`;
}

/** The two headline figures of the unit's own items, each with what it is made of. */
function figures({ name }: PublishedUnit, { report }: Site): readonly Html[] {
  const own = report.byUnit[name];
  if (own === undefined) return [];
  return metrics.slice(0, 2).flatMap((metric) => {
    const measured = own[metric.id];
    if (measured === undefined) return [];
    const text =
      measured.state === "not-measured"
        ? "无法计算"
        : `${formatShare(measured)}（${measured.numerator}/${measured.denominator}）${measured.state === "thin" ? "，仅供参考" : ""}`;
    return [html`<div><dt>${metric.title}</dt><dd>${text}</dd></div>`];
  });
}
