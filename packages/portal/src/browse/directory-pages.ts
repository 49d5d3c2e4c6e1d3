import { writeCell } from "@zp/catalog-core/records";
import { type Html, html } from "../html/index.ts";
import { type LinkTo, listPages, type Site, type SiteFile } from "../page/index.ts";
import type { PublishedItem } from "../publication/index.ts";

const OF_A_PAGE = 80;
/** A long basis shows its beginning: the downloads have all of it. */
const SHOWN = 200;
/** Items of one entry that are named; more stand on the unit's pages. */
const LINKS = 8;

/** 目录清单: its entries, each with the items that implement it. */
export function* directoryPages(site: Site): Generator<SiteFile, void, undefined> {
  const { directory, items } = site.publication;
  const byCode = new Map<string, PublishedItem[]>();
  for (const published of items) {
    const code = published.item.basicCode;
    if (code === undefined) continue;
    const same = byCode.get(code);
    if (same === undefined) byCode.set(code, [published]);
    else same.push(published);
  }
  const path = "directory/index.html";
  yield* listPages(
    site,
    {
      path: path,
      title: "目录清单",
      description: `${site.place}政务服务事项目录清单，${directory.length} 条。`,
      section: path,
    },
    { entries: directory, size: OF_A_PAGE },
    (slice, to) =>
      html`${
        directory.length === 0
          ? html`<p class="note">公布的数据里没有目录清单。事项见<a href="${to("units/index.html")}">各单位的实施清单</a>。</p>`
          : html`<p>${directory.length} 条，每条列出名称、基本编码、类型、设定依据和实施的事项。</p>
<table class="rows" role="table"><caption class="unseen">目录清单</caption>
<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader" class="number">序号</th><th scope="col" role="columnheader">事项名称</th><th scope="col" role="columnheader">基本编码</th><th scope="col" role="columnheader">事项类型</th><th scope="col" role="columnheader">设定依据</th><th scope="col" role="columnheader">实施事项</th></tr></thead>
<tbody role="rowgroup">${slice.entries.map(
              ({ name, basicCode, itemType, legalBasis }, at) =>
                html`<tr role="row"><td role="cell" class="number">${slice.from + at + 1}</td><th scope="row" role="rowheader" data-label="事项名称">${name ?? blank}</th><td role="cell" data-label="基本编码"><span class="code">${basicCode ?? blank}</span></td><td role="cell" data-label="事项类型">${itemType === undefined ? blank : writeCell("itemType", itemType)}</td><td role="cell" data-label="设定依据">${legalBasis === undefined ? blank : html`<span class="prose">${short(legalBasis)}</span>`}</td><td role="cell" data-label="实施事项">${implementers(basicCode === undefined ? [] : (byCode.get(basicCode) ?? []), to)}</td></tr>\n`,
            )}</tbody></table>`
      }`,
  );
}

const blank = html`<span class="blank">未填</span>`;
const short = (text: string): string => (text.length <= SHOWN ? text : `${text.slice(0, SHOWN)}……`);

function implementers(items: readonly PublishedItem[], to: LinkTo): Html {
  if (items.length === 0) return html`无`;
  const links = items
    .slice(0, LINKS)
    .map(({ path, unit }) => html`<li><a href="${to(path)}">${unit.name}</a></li>`);
  return html`<ul class="plain">${links}${items.length > LINKS && html`<li>等 ${items.length} 项</li>`}</ul>`;
}
