import { pinyin } from "pinyin-pro";
import type { Site, SiteFile } from "../page/index.ts";

/**
 * The name in syllables, as a keyboard writes them: “shi pin jing ying”. What is no Chinese stays out: it is searched in
 * the name itself.
 *
 * @example syllablesOf("食品经营（新办）") // "shi pin jing ying xin ban"
 */
export const syllablesOf = (name: string): string =>
  pinyin(name, { toneType: "none", type: "array", nonZh: "removed", v: true }).join(" ");

/**
 * What the search page scans: name, page, number of the unit, syllables, code. Pinyin is worked out here, so that the page
 * needs no dictionary. It is a script and no JSON file: a page that is opened from a disk may load the one, not the other.
 */
export const searchData = (site: Site): SiteFile => ({
  path: "assets/search-data.js",
  content: () => partsOf(site),
});

const ITEMS_OF_A_PART = 500;

function* partsOf({ publication }: Site): Generator<string, void, undefined> {
  const { units, items } = publication;
  const numbers = new Map(units.map((unit, at) => [unit, at]));
  yield `zpSearchData({"units":${safe(units.map(({ name }) => name))},"items":[`;
  for (let from = 0; from < items.length; from += ITEMS_OF_A_PART) {
    const rows = items
      .slice(from, from + ITEMS_OF_A_PART)
      .map(({ item, name, path, unit }) =>
        safe([
          name,
          path.slice("items/".length, -".html".length),
          numbers.get(unit),
          syllablesOf(name),
          codeOf(item, path),
        ]),
      );
    yield `${from === 0 ? "" : ","}\n${rows.join(",\n")}`;
  }
  yield "\n]});\n";
}

/** The code, where the address does not hold it already. */
const codeOf = (
  { implementationCode = "" }: { implementationCode?: string | undefined },
  path: string,
): string => (path.includes(implementationCode) ? "" : implementationCode);

const safe = (value: unknown): string =>
  JSON.stringify(value).replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
