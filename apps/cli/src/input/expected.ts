import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { unitOf } from "@zp/catalog-core/engine";
import type { Organisation } from "@zp/catalog-core/model";
import { CommandError } from "../io.ts";
import { readJson, reasonOf } from "./files.ts";
import type { Reading } from "./reading.ts";

/** A unit that must hand in a list: the other names it may use, and the unit that answers for it. */
export interface ExpectedUnit {
  readonly name: string;
  readonly aliases?: readonly string[];
  /** 一个部门负责其所属单位，镇负责村：figures are rolled up along it. */
  readonly parent?: string;
}

/** The tree of the expected units, for figures that take in the bodies under a unit. */
export const organisationsOf = (units: readonly ExpectedUnit[]): Organisation[] =>
  units.map(({ name, aliases, parent }) => ({
    id: name,
    name,
    ...(aliases === undefined ? {} : { aliases: [...aliases] }),
    ...(parent === undefined ? {} : { parentId: parent }),
  }));

/** Other names of the expected units, each with the name to go by. */
export const aliasesOf = (units: readonly ExpectedUnit[]): Record<string, string> =>
  Object.fromEntries(units.flatMap(({ name, aliases = [] }) => aliases.map((alias) => [alias, name])));

/** 应报、已报、未报, and who was not expected at all. */
export interface Expectation {
  readonly expected: readonly string[];
  readonly submitted: readonly string[];
  readonly missing: readonly string[];
  readonly unexpected: readonly string[];
}

/** Names one a line (`#` starts a remark), or a JSON array of names or of `{ name, aliases, parent }`. */
export function loadExpected(file: string, cwd: string): ExpectedUnit[] {
  if (/\.json$/i.test(file)) {
    const json = readJson(file, "应报单位表", cwd);
    if (!Array.isArray(json)) throw new CommandError(`应报单位表“${file}”应为数组。`);
    return json.map((entry: unknown): ExpectedUnit => {
      if (typeof entry === "string" && entry.trim() !== "") return { name: entry.trim() };
      const { name, aliases, parent } = (entry ?? {}) as {
        name?: unknown;
        aliases?: unknown;
        parent?: unknown;
      };
      if (typeof name !== "string")
        throw new CommandError(`应报单位表“${file}”里每个单位要有 name（单位名称）。`);
      return {
        name,
        ...(Array.isArray(aliases) ? { aliases: aliases.map(String) } : {}),
        ...(typeof parent === "string" ? { parent } : {}),
      };
    });
  }
  let text: string;
  try {
    text = readFileSync(resolve(cwd, file), "utf8");
  } catch (error) {
    throw new CommandError(`应报单位表“${file}”打不开（${reasonOf(error)}）。`);
  }
  const names = text
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .map((line) => line.replace(/#.*$/, "").trim())
    .filter((line) => line !== "");
  if (names.length === 0) throw new CommandError(`应报单位表“${file}”里没有单位。`);
  return names.map((name) => ({ name }));
}

/**
 * Holds what came in against who is expected.
 *
 * @throws CommandError when two files hold lists of one unit: one of them has to be chosen first
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
      throw new CommandError(
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

export function expectationLines({ expected, submitted, missing, unexpected }: Expectation): string[] {
  const lines = [
    `应报 ${expected.length} 个单位，已报 ${submitted.length}，未报 ${missing.length}${missing.length > 0 ? `：${missing.join("、")}` : ""}`,
  ];
  if (unexpected.length > 0) lines.push(`不在应报之列：${unexpected.join("、")}`);
  return lines;
}
