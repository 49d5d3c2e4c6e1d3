import { unitOf } from "@zp/catalog-core/engine";
import type { Organisation } from "@zp/catalog-core/model";
import type { Reading } from "../reading/index.ts";
import { jsonIn } from "./json-text.ts";
import { JudgingError } from "./judging-error.ts";

/** A unit that must hand in a list: the other names it may use, and the unit that answers for it. */
export interface ExpectedUnit {
  readonly name: string;
  readonly aliases?: readonly string[];
  /** 一个部门负责其所属单位，镇负责村：figures are rolled up along it. */
  readonly parent?: string;
}

/**
 * The tree of the expected units, for figures that take in the bodies under a unit.
 *
 * @example
 * organisationsOf([{ name: "县水利局" }]); // [{ id: "县水利局", name: "县水利局" }]
 */
export const organisationsOf = (units: readonly ExpectedUnit[]): Organisation[] =>
  units.map(({ name, aliases, parent }) => ({
    id: name,
    name,
    ...(aliases === undefined ? {} : { aliases: [...aliases] }),
    ...(parent === undefined ? {} : { parentId: parent }),
  }));

/**
 * Other names of the expected units, each with the name to go by.
 *
 * @example
 * aliasesOf([{ name: "县水利局", aliases: ["水利局"] }]); // { 水利局: "县水利局" }
 */
export const aliasesOf = (units: readonly ExpectedUnit[]): Record<string, string> =>
  Object.fromEntries(units.flatMap(({ name, aliases = [] }) => aliases.map((alias) => [alias, name])));

/** 应报、已报、未报, and who was not expected at all. */
export interface Expectation {
  readonly expected: readonly string[];
  readonly submitted: readonly string[];
  readonly missing: readonly string[];
  readonly unexpected: readonly string[];
}

/**
 * The expected units in a file: names one a line (`#` starts a remark), or a JSON array of names or of
 * `{ name, aliases, parent }`.
 *
 * @throws JudgingError saying what it should be
 * @example
 * expectedIn("县水利局\n县民政局 # 新设\n", "应报单位.txt"); // [{ name: "县水利局" }, { name: "县民政局" }]
 */
export function expectedIn(text: string, name: string): ExpectedUnit[] {
  if (/\.json$/i.test(name)) {
    const json = jsonIn(text, "应报单位表", name);
    if (!Array.isArray(json)) throw new JudgingError(`应报单位表“${name}”应为数组。`);
    return json.map((entry: unknown): ExpectedUnit => {
      if (typeof entry === "string" && entry.trim() !== "") return { name: entry.trim() };
      const {
        name: unit,
        aliases,
        parent,
      } = (entry ?? {}) as {
        name?: unknown;
        aliases?: unknown;
        parent?: unknown;
      };
      if (typeof unit !== "string")
        throw new JudgingError(`应报单位表“${name}”里每个单位要有 name（单位名称）。`);
      return {
        name: unit,
        ...(Array.isArray(aliases) ? { aliases: aliases.map(String) } : {}),
        ...(typeof parent === "string" ? { parent } : {}),
      };
    });
  }
  const names = text
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .map((line) => line.replace(/#.*$/, "").trim())
    .filter((line) => line !== "");
  if (names.length === 0) throw new JudgingError(`应报单位表“${name}”里没有单位。`);
  return names.map((unit) => ({ name: unit }));
}

/**
 * Holds what came in against who is expected.
 *
 * @throws JudgingError when two files hold lists of one unit: one of them has to be chosen first
 * @example
 * const bytes = new TextEncoder().encode("事项名称,承诺时限,实施机构\n取水许可,5个工作日,县水利局\n");
 * const reading = await readNamed([{ path: "水利局.csv", bytes }], { undecidedAdvice: "" });
 * submissions(reading, [{ name: "县水利局" }, { name: "县民政局" }]).missing; // ["县民政局"]
 */
export function submissions(
  reading: Pick<Reading, "catalogue" | "fileOfSource">,
  expected: readonly ExpectedUnit[],
): Expectation {
  const labelOf = new Map(reading.catalogue.sources.map(({ id, label }) => [id, label]));
  const filesOf = new Map<string, Set<string>>();
  for (const item of reading.catalogue.items) {
    const unit = unitOf(item);
    if (unit === undefined) continue;
    const file = reading.fileOfSource(item.sourceId) ?? labelOf.get(item.sourceId ?? "") ?? "";
    const files = filesOf.get(unit) ?? new Set();
    files.add(file);
    filesOf.set(unit, files);
  }
  const nameOf = new Map(
    expected.flatMap(({ name, aliases = [] }) => [name, ...aliases].map((one) => [one, name])),
  );
  const submitted = new Map<string, Set<string>>();
  const unexpected: string[] = [];
  for (const [unit, files] of filesOf) {
    const name = nameOf.get(unit);
    if (name === undefined) unexpected.push(unit);
    else submitted.set(name, new Set([...(submitted.get(name) ?? []), ...files]));
  }
  for (const [unit, files] of submitted) {
    if (files.size > 1) {
      throw new JudgingError(
        `${unit}报了 ${files.size} 份（${[...files].join("、")}），内容重叠，不能都计。请只留一份后重新检查。`,
      );
    }
  }
  const names = expected.map(({ name }) => name);
  return {
    expected: names,
    submitted: names.filter((name) => submitted.has(name)),
    missing: names.filter((name) => !submitted.has(name)),
    unexpected: unexpected.sort(),
  };
}

/**
 * 应报、已报、未报 in words, as the first screen has them.
 *
 * @example
 * expectationLines({ expected: ["县水利局"], submitted: ["县水利局"], missing: [], unexpected: [] });
 * // ["应报 1 个单位，已报 1，未报 0"]
 */
export function expectationLines({ expected, submitted, missing, unexpected }: Expectation): string[] {
  const lines = [
    `应报 ${expected.length} 个单位，已报 ${submitted.length}，未报 ${missing.length}${missing.length > 0 ? `：${missing.join("、")}` : ""}`,
  ];
  if (unexpected.length > 0) lines.push(`不在应报之列：${unexpected.join("、")}`);
  return lines;
}
