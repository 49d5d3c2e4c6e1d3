import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

/*
 * The search page with MiniSearch in place of our scan: the same data, the same form, the same fifty lines. It finds what
 * ours finds: parts of Chinese names by their pairs of signs, names of units, pinyin and initials from any syllable on.
 */
const script = `
const tokens = (text) => {
  const found = [];
  for (const run of text.toLowerCase().match(/[\\u3400-\\u9fff]+|[a-z0-9]+/g) ?? []) {
    if (!/[\\u3400-\\u9fff]/.test(run) || run.length === 1) found.push(run);
    else for (let at = 0; at + 1 < run.length; at += 1) found.push(run.slice(at, at + 2));
  }
  return found;
};
const index = new MiniSearch({
  fields: ["name", "unit", "spelt"],
  storeFields: ["name", "slug", "unit"],
  tokenize: tokens,
  searchOptions: { prefix: true, combineWith: "AND", boost: { name: 3, spelt: 2 } },
});
const input = document.getElementById("q");
const status = document.getElementById("search-status");
const results = document.getElementById("search-results");
const show = () => {
  const found = input.value.trim() === "" ? [] : index.search(input.value);
  status.textContent = "找到 " + found.length + " 项。";
  results.replaceChildren(...found.slice(0, 50).map(({ name, slug, unit }) => {
    const line = document.createElement("li");
    const link = document.createElement("a");
    link.href = "items/" + slug + ".html";
    link.textContent = name;
    const of = document.createElement("span");
    of.textContent = unit;
    line.append(link, of);
    return line;
  }));
};
var zpSearchData = ({ units, items }) => {
  index.addAll(items.map(([name, slug, unit, syllables], id) => {
    const list = syllables.split(" ");
    const spelt = list.flatMap((_, at) => [list.slice(at).join(""), list.slice(at).map((one) => one[0]).join("")]);
    return { id, name, slug, unit: units[unit], spelt: spelt.join(" ") };
  }));
  show();
};
input.addEventListener("input", show);
input.value = new URLSearchParams(location.search).get("q") ?? "";
const data = document.createElement("script");
data.src = status.dataset.source;
document.head.append(data);
`;

/** Puts the peer's page beside ours. @returns its name */
export function addPeer(site: string): string {
  const { resolve } = createRequire(import.meta.url);
  copyFileSync(
    resolve("minisearch").replace(/dist[\\/].*$/u, "dist/umd/index.js"),
    join(site, "assets/minisearch.js"),
  );
  writeFileSync(join(site, "assets/peer-search.js"), script);
  const ours = readFileSync(join(site, "search.html"), "utf8");
  const theirs = ours.replace(
    '<script src="assets/search.js" defer></script>',
    '<script src="assets/minisearch.js" defer></script>\n<script src="assets/peer-search.js" defer></script>',
  );
  if (theirs === ours) throw new Error("the search page has another script");
  writeFileSync(join(site, "peer-search.html"), theirs);
  return "peer-search.html";
}
