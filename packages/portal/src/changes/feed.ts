import { Html, html } from "../html/index.ts";
import type { Site, SiteFile } from "../page/index.ts";
import type { ItemChange, Release } from "./history.ts";

/** Readers of feeds ask often; what is older stands in the change log. */
const ENTRIES = 200;

/** Atom has moments, a snapshot has a day: noon of that day where the lists are kept. */
const momentOf = (day: string): string => `${day}T12:00:00+08:00`;

/** A name for ever that needs no address: the first half of the digest in the form of a UUID. */
const uuidOf = (id: string): string => {
  const hex = id.replace(/^sha-256:/u, "").padEnd(32, "0");
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
};

/** The changes as an Atom feed (RFC 4287): one entry for each item, newest version first. */
export function feed(site: Site): SiteFile {
  const path = "changes/feed.xml";
  return {
    path,
    content: () => {
      const entries = site.history.releases
        .flatMap((release) => release.changes.map((change, at) => entry(change, release, at, site)))
        .slice(0, ENTRIES);
      const self = site.url === undefined ? undefined : `${site.url}${path}`;
      return html`${new Html('<?xml version="1.0" encoding="utf-8"?>')}
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
<id>${self ?? uuidOf(site.source.id)}</id>
<title>${site.title}变动</title>
<updated>${momentOf(site.source.takenOn)}</updated>
<author><name>${site.title}</name></author>
${self !== undefined && html`<link rel="self" href="${self}"/>\n`}<link rel="alternate" type="text/html" href="${addressOf("changes/index.html", site)}"/>
${entries}</feed>
`.markup;
    },
  };
}

function entry(
  { id, name, unit, what, elements }: ItemChange,
  { after }: Release,
  at: number,
  site: Site,
): Html {
  const path = (id === undefined ? undefined : site.publication.pathOf(id)) ?? "changes/index.html";
  const detail = elements.map(
    ({ label, before, after: now }) => `${label}：${short(before)} → ${short(now)}`,
  );
  const text = [`${what.join("、")}。`, ...(unit === undefined ? [] : [unit]), ...detail].join("\n");
  return html`<entry>
<id>${uuidOf(after.id)}#${at + 1}</id>
<title>${name}：${what.join("、")}</title>
<updated>${momentOf(after.takenOn)}</updated>
<link rel="alternate" type="text/html" href="${addressOf(path, site)}"/>
<content type="text">${text}</content>
</entry>
`;
}

const short = (text: string): string =>
  text === "" ? "未填" : text.length <= 200 ? text : `${text.slice(0, 200)}……`;

/** Relative to the feed where the site's own address is not known. */
const addressOf = (path: string, { url }: Site): string => `${url ?? "../"}${path}`;
