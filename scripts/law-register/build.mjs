/**
 * Builds the law register of the core: facts only, no text of any law.
 *
 *     node scripts/law-register/build.mjs LAWS.csv
 *
 * LAWS.csv has the columns short_title, heading, rank, issuer, version_date, effective_date, last_article, a row for
 * each text of an instrument. `facts.csv` beside this script adds what such a list lacks, read from the texts: the
 * numbers of the orders that issued an instrument, and repeals with the article that ended it. Interpretations of the
 * courts are left out: they are no ground of a service item, and their rank shows in their titles.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseCsv } from "./csv.mjs";

/** @type {Record<string, string>} */
const ranks = {
  法律: "law",
  行政法规: "administrative-regulation",
  地方性法规: "local-regulation",
  部门规章: "department-rule",
};
const PRC = "中华人民共和国";

/**
 * Days since 1949-10-01 in base 36; nothing for an absent date.
 *
 * @param {string} iso
 */
const day = (iso) =>
  iso === "" ? "" : Math.round((Date.parse(iso) - Date.parse("1949-10-01")) / 86_400_000).toString(36);

/** @param {string} title */
const short = (title) => title.replaceAll(PRC, "^");
/** @param {string} title */
const keyOf = (title) => title.replaceAll(PRC, "").replaceAll(/[《》〈〉<>“”\s]/gu, "");

/**
 * The register in its compact form: a line `#rank|issuer` opens a group, each line under it is one instrument:
 * title, texts (date, day in force, last article), numbers, repeal.
 *
 * @param {Record<string, any>[]} rows
 * @param {Record<string, any>[]} facts
 */
export function encode(rows, facts) {
  /** @type {Map<string, { title: string, rank: string, issuer: string, versions: Map<string, string[]>, numbers: string, repealed: string }>} */
  const laws = new Map();
  /**
   * @param {string} title
   * @param {string} rank
   * @param {string} issuer
   */
  const entry = (title, rank, issuer) => {
    const key = keyOf(title);
    const known = laws.get(key) ?? { title, rank, issuer, versions: new Map(), numbers: "", repealed: "" };
    laws.set(key, known);
    return known;
  };
  for (const row of rows) {
    const rank = ranks[String(row.rank)];
    if (rank === undefined) continue;
    const title = row.heading.replaceAll(/\s/gu, "").replaceAll("《", "〈").replaceAll("》", "〉");
    const law = entry(title, rank, row.issuer.replace("地方法规", ""));
    const at = row.version_date === "" ? row.effective_date : row.version_date;
    const [, , last] = law.versions.get(at) ?? ["", "", "0"];
    // The parts of the 民法典 are rows of their own: its last article is the largest of them.
    const largest = Math.max(Number(last), Number(row.last_article)) || "";
    law.versions.set(at, [day(row.version_date), day(row.effective_date), String(largest)]);
  }
  for (const { title = "", numbers = "", repealed = "", repealed_by: by = "", article = "" } of facts) {
    const law =
      laws.get(keyOf(title)) ?? entry(title, /法(?:（试行）)?$|通则$|总则$/u.test(title) ? "law" : "", "");
    law.numbers = numbers;
    if (repealed !== "") law.repealed = [day(repealed), short(by), article].join(",");
  }
  for (const { versions } of laws.values()) {
    // A part of a code without any date says nothing of its own.
    if (versions.size > 1) versions.delete("");
  }
  const groups = new Map();
  for (const law of laws.values()) {
    const head = `#${law.rank}|${law.issuer}`;
    const versions = [...law.versions]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, fields]) => fields.join(".").replace(/\.+$/u, ""));
    const line = [
      short(law.title),
      versions.join(","),
      law.numbers.replaceAll("国务院令第", "@"),
      law.repealed,
    ]
      .join("|")
      .replace(/\|+$/u, "");
    groups.set(head, [...(groups.get(head) ?? []), line]);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([head, lines]) => [head, ...lines.sort()])
    .join("\n");
}

/**
 * The source file that carries the register.
 *
 * @param {string} encoded
 */
export const moduleOf = (encoded) =>
  [
    "// Written by scripts/law-register/build.mjs; facts only, no text of a law. See register.ts for the form.",
    "",
    "/** The state of the register: what was known on this day. */",
    'export const REGISTER_DATE = "2025-04-19";',
    "",
    "/** Every instrument on a line of its own, grouped by rank and issuer. */",
    `export const REGISTER: string = \`${encoded}\`;`,
    "",
  ].join("\n");

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , file] = process.argv;
  if (file === undefined) {
    console.error("usage: node scripts/law-register/build.mjs LAWS.csv");
    process.exit(2);
  }
  const rows = parseCsv(readFileSync(file, "utf8"));
  const facts = parseCsv(readFileSync(new URL("./facts.csv", import.meta.url), "utf8"));
  const target = new URL("../../packages/catalog-core/src/law-register/data.ts", import.meta.url);
  writeFileSync(target, moduleOf(encode(rows, facts)));
}
