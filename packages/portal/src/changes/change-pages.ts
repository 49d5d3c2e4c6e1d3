import { type Html, html, type Piece } from "../html/index.ts";
import { type LinkTo, listPages, page, type Site, type SiteFile } from "../page/index.ts";
import type { ItemChange, Release } from "./history.ts";

const OF_A_PAGE = 60;
/** A long text shows its beginning: the page of the item has all of it. */
const SHOWN = 160;

const pathOf = ({ after }: Release): string =>
  `changes/${after.takenOn}-${after.id.replace(/^sha-256:/u, "").slice(0, 12)}.html`;
const trail = [["变动", "changes/index.html"]] as const;

const countsText = ({ counts }: Release): string =>
  [
    `新增 ${counts.added} 项`,
    `减少 ${counts.removed} 项`,
    `改动 ${counts.changed} 项`,
    ...(counts.doubtful > 0 ? [`对应关系未定 ${counts.doubtful} 项`] : []),
  ].join("，");

/** The change log: one page for all versions, and the changes of each. */
export function* changePages(site: Site): Generator<SiteFile, void, undefined> {
  const { releases } = site.history;
  yield {
    path: "changes/index.html",
    content: () =>
      page(
        site,
        {
          path: "changes/index.html",
          title: "变动",
          description: `${site.title}历次公布的版本和变动。`,
          section: "changes/index.html",
        },
        (to) => html`<h1>清单变动</h1>
<p>清单实行动态调整。每次公布的变动列在下面，也可以<a href="${to("changes/feed.xml")}">订阅（Atom）</a>。</p>
${
  releases.length === 0
    ? html`<p class="note">本版（${site.source.takenOn}）没有更早的公布版可以比较。</p>`
    : html`<ol class="entries">${releases.map(
        (release) =>
          html`<li><a href="${to(pathOf(release))}">${release.after.takenOn}</a><span>${countsText(release)}</span></li>`,
      )}</ol>`
}`,
      ),
  };
  for (const release of releases) yield* releasePages(release, site);
}

function* releasePages(release: Release, site: Site): Generator<SiteFile, void, undefined> {
  const title = `${release.after.takenOn} 的变动`;
  yield* listPages(
    site,
    {
      path: pathOf(release),
      title: title,
      description: `${site.title}：${release.after.takenOn} 与 ${release.before.takenOn} 相比，${countsText(release)}。`,
      trail,
      section: "changes/index.html",
    },
    { entries: release.changes, size: OF_A_PAGE },
    (slice, to) => html`<p>与 ${release.before.takenOn} 公布的版本相比：${countsText(release)}。</p>
${slice.entries.length === 0 && html`<p class="note">事项没有变动。</p>`}
<ol class="changes" start="${slice.from + 1}">${slice.entries.map((change) => changeEntry(change, site, to))}</ol>`,
  );
}

function changeEntry(
  { id, name, unit, what, elements }: ItemChange,
  { publication }: Site,
  to: LinkTo,
): Html {
  const path = id === undefined ? undefined : publication.pathOf(id);
  return html`<li><p>${path === undefined ? html`<strong>${name}</strong>` : html`<a href="${to(path)}">${name}</a>`} ${what.map(
    (one) => html`<span class="tag">${one}</span> `,
  )}</p>${unit !== undefined && html`<p class="under">${unit}</p>`}${
    elements.length > 0 &&
    html`<dl class="before-after">${elements.map(
      ({ label, before, after }) =>
        html`<div><dt>${label}</dt><dd>${shown(before, "del")}<span aria-hidden="true"> → </span>${shown(after, "ins")}</dd></div>`,
    )}</dl>`
  }</li>`;
}

function shown(text: string, as: "del" | "ins"): Piece {
  if (text === "") return html`<span class="blank">未填</span>`;
  const short = text.length <= SHOWN ? text : `${text.slice(0, SHOWN)}……`;
  return as === "del" ? html`<del>${short}</del>` : html`<ins>${short}</ins>`;
}
