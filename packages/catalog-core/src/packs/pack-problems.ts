import type * as z from "zod";
import { Conventions, PackExtension, PolicyPack, ReportNames } from "../engine/index.ts";
import { nearest } from "./nearest.ts";

/** One thing that is wrong with a pack file. Plain JSON. */
export interface PackProblem {
  /** Where: `conventions.plainDay`; empty for the file as a whole. */
  readonly key: string;
  /** What stands there; left out where nothing does. */
  readonly value?: unknown;
  /** What is wrong or expected, in Chinese, without a full stop. */
  readonly expected: string;
  /** What may stand there, where that is a list. */
  readonly allowed?: readonly string[];
  /** Which of those was probably meant. */
  readonly meant?: string;
}

const MANY = 48;

/**
 * A problem as a sentence: key, value, what is allowed, what was probably meant.
 *
 * @example
 * packProblemText({
 *   key: "conventions.plainDay", value: "workdays", expected: "不在允许的值之列", allowed: ["workday", "calendar-day"],
 *   meant: "workday",
 * });
 * // "“conventions.plainDay”写的是 "workdays"，不在允许的值之列。可用的有：workday、calendar-day。是不是“workday”？"
 */
export function packProblemText({ key, value, expected, allowed = [], meant }: PackProblem): string {
  const place = key === "" ? "整个文件" : `“${key}”`;
  const shown = value === undefined ? "" : `写的是 ${short(JSON.stringify(value))}，`;
  const list =
    allowed.length === 0
      ? ""
      : allowed.length > MANY
        ? `可用的有 ${allowed.length} 个，如 ${allowed.slice(0, 3).join("、")}。`
        : `可用的有：${allowed.join("、")}。`;
  const guess = meant === undefined ? "" : `是不是“${meant}”？`;
  return `${place}${shown}${expected}。${list}${guess}`;
}

const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text);

/** A problem of a name that is none of those allowed. */
export function unknownName(
  problem: Pick<PackProblem, "key" | "value" | "expected">,
  name: string,
  allowed: readonly string[],
): PackProblem {
  const meant = nearest(name, allowed);
  return { ...problem, allowed, ...(meant === undefined ? {} : { meant }) };
}

const stage = PolicyPack.shape.schedule.element;

/** The keys that an object may have, by its place. */
export type KeysAt = (path: readonly PropertyKey[]) => readonly string[];

/**
 * The keys that the objects of a pack may have.
 *
 * @param whole whether the pack stands by itself
 */
export const packKeys =
  (whole: boolean): KeysAt =>
  (path) =>
    keysAt(path, whole);

function keysAt(path: readonly PropertyKey[], whole: boolean): readonly string[] {
  const [first, second] = path;
  if (first === undefined) return Object.keys((whole ? PolicyPack : PackExtension).shape);
  if (first === "conventions" && path.length === 1) return Object.keys(Conventions.shape);
  if (first === "conventions" && second === "conversion") return ["month", "year", "calendarDay"];
  if (first === "jurisdiction") return Object.keys(PolicyPack.shape.jurisdiction.shape);
  if (first === "report" && path.length === 1) return Object.keys(ReportNames.shape);
  if (first === "report" && second === "order") return ["title", "number"];
  if (first === "report" && second === "offices")
    return Object.keys(ReportNames.shape.offices.unwrap().shape);
  if (first === "schedule" && path.length === 2) return Object.keys(stage.shape);
  if (first === "schedule") return ["document", "article", "quote"];
  if (first === "rules" && path.length === 2) return ["enabled", "severity", "options"];
  return [];
}

const valueAt = (json: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], json);

const types: Readonly<Record<string, string>> = {
  string: "应为文字（加引号）",
  number: "应为数字",
  int: "应为整数",
  boolean: "应为 true 或 false",
  array: "应为数组 [ … ]",
  object: "应为对象 { … }",
  record: "应为对象 { … }",
};

/** What a schema found, as problems; a finding that names several keys is several. */
export function problemsOf(
  issues: readonly z.core.$ZodIssue[],
  json: unknown,
  keysOf: KeysAt,
): PackProblem[] {
  return issues.flatMap((issue): PackProblem[] => {
    const key = issue.path.map(String).join(".");
    const value = valueAt(json, issue.path);
    const at = { key, ...(value === undefined ? {} : { value }) };
    if (issue.code === "unrecognized_keys") {
      const allowed = keysOf(issue.path);
      return issue.keys.map((name) => {
        const own = [...issue.path, name].map(String).join(".");
        return unknownName({ key: own, expected: "没有这个键" }, name, allowed);
      });
    }
    if (value === undefined) {
      const allowed = issue.code === "invalid_value" ? { allowed: issue.values.map(String) } : {};
      return [{ key, expected: "没有写", ...allowed }];
    }
    switch (issue.code) {
      case "invalid_value":
        return [
          unknownName({ ...at, expected: "不在允许的值之列" }, String(value), issue.values.map(String)),
        ];
      case "invalid_union":
        return [{ ...at, expected: unions[key] ?? "写法不对" }];
      case "invalid_type":
        return [{ ...at, expected: types[issue.expected] ?? "写法不对" }];
      case "invalid_format":
        return [{ ...at, expected: formatOf(key, issue.format) }];
      case "too_small":
        return [{ ...at, expected: issue.origin === "string" ? "不能空着" : `不能小于 ${issue.minimum}` }];
      case "too_big":
        return [{ ...at, expected: `不能大于 ${issue.maximum}` }];
      default:
        return [{ ...at, expected: "写法不对" }];
    }
  });
}

/** The few places where a number or a word may stand. */
const unions: Readonly<Record<string, string>> = {
  "conventions.conversion": '应为 "interval"，或写明 month、year、calendarDay 各合多少个工作日',
  "conventions.costVisitNewChannel": '应为不小于 0 的数，或 "not-proposed"',
};

function formatOf(key: string, format: string): string {
  if (format === "date") return "应为年-月-日，如 2018-08-25";
  if (key === "id") return "应为小写字母、数字和“-”";
  return "应为分数，如 80/100";
}
