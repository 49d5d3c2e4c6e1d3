import { html } from "../html/index.ts";
import { page, type Site, type SiteFile } from "../page/index.ts";
import { downloads } from "./list-files.ts";

/** Where the data can be taken away, and how it is told whether it is the published list. */
export const dataPage = (site: Site): SiteFile => ({
  path: "data.html",
  content: () =>
    page(
      site,
      {
        path: "data.html",
        title: "数据下载",
        description: `${site.title}的目录清单和实施清单，xlsx、csv、json、JSON-LD 格式。`,
        section: "data.html",
      },
      (to) => html`<h1>数据下载</h1>
<p>公开的清单可以整份下载，内容与页面相同。各单位的清单在<a href="${to("units/index.html")}">单位页</a>下载。</p>
<table class="rows" role="table"><caption class="unseen">下载</caption>
<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">数据</th><th scope="col" role="columnheader">格式</th><th scope="col" role="columnheader">用途</th></tr></thead>
<tbody role="rowgroup">${downloads(site).map(
        ({ path, what, format }) =>
          html`<tr role="row"><th scope="row" role="rowheader" data-label="数据">${what}</th><td role="cell" data-label="格式"><a href="${to(path)}" download>${what}（${format}）</a></td><td role="cell" data-label="用途">${uses[format]}</td></tr>\n`,
      )}</tbody></table>
<h2>版本</h2>
<dl class="facts">
<div><dt>清单日期</dt><dd>${site.source.takenOn}</dd></div>
${site.source.title !== undefined && html`<div><dt>标题</dt><dd>${site.source.title}</dd></div>`}
<div><dt>快照编号</dt><dd class="code">${site.source.id}</dd></div>
<div><dt>政策包</dt><dd>${site.pack.id} ${site.pack.version}</dd></div>
</dl>
<p>快照编号由清单的内容算出：内容变一个字，编号就不同。考核所依据的清单是否为公布的这一版，核对编号即可。</p>
<h2>格式</h2>
<ul>
<li>xlsx、csv、json 的栏目是要素的标准名称；一个事项有几份材料，就占几行。空白表示清单没有填写。</li>
<li>JSON-LD 采用 CPSV-AP 3.2.0 与 schema.org 的 GovernmentService。以工作日计的时限不折算成日历天数。</li>
</ul>`,
    ),
});

const uses = {
  xlsx: "用表格软件查看、打印",
  csv: "导入数据库，逐行处理",
  json: "供程序使用",
  "JSON-LD": "与其他政务数据关联",
} as const;
