import type { ImplementationItem } from "@zp/catalog-core/model";
import { writeCell } from "@zp/catalog-core/records";
import { formatTimeLimit } from "@zp/catalog-core/time-limit";
import { type Html, html } from "../html/index.ts";
import {
  type LinkTo,
  listPages,
  type PageHead,
  type Site,
  type SiteFile,
  type Slice,
} from "../page/index.ts";
import type { PublishedItem } from "../publication/index.ts";

const OF_A_PAGE = 100;

/** What a line of a list says of an item besides its name: only what the list states. */
function summaryOf({ itemType, promisedTimeLimit, maxVisits }: ImplementationItem): string[] {
  const said: string[] = [];
  if (itemType !== undefined) said.push(writeCell("itemType", itemType));
  if (promisedTimeLimit?.kind === "immediate") said.push("即办");
  else if (promisedTimeLimit?.kind === "duration") said.push(`承诺 ${formatTimeLimit(promisedTimeLimit)}`);
  if (maxVisits?.kind === "count")
    said.push(maxVisits.count === 0 ? "不用到现场" : `到现场 ${maxVisits.count} 次`);
  return said;
}

/** Items as a list of links. */
export const itemList = (slice: Slice<PublishedItem>, to: LinkTo, withUnit: boolean): Html =>
  html`<ol class="items" start="${slice.from + 1}">${slice.entries.map(
    ({ item, name, path, unit }) =>
      html`<li><a href="${to(path)}">${name}</a><span>${[...(withUnit ? [unit.name] : []), ...summaryOf(item)].join(" · ")}</span></li>\n`,
  )}</ol>`;

/** A list of items over as many pages as it takes. `intro` stands on the first one. */
export function* itemPages(
  site: Site,
  head: PageHead,
  items: readonly PublishedItem[],
  { intro, withUnit }: { intro: (to: LinkTo) => Html; withUnit: boolean },
): Generator<SiteFile, void, undefined> {
  yield* listPages(
    site,
    head,
    { entries: items, size: OF_A_PAGE },
    (slice, to) => html`${slice.number === 1 && intro(to)}
${slice.entries.length === 0 ? html`<p class="note">没有事项。</p>` : itemList(slice, to, withUnit)}`,
  );
}
