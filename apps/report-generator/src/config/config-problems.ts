import { nearest } from "@zp/catalog-core/packs";
import type * as z from "zod";

const types: Readonly<Record<string, string>> = {
  string: "应为文字；数字和日期请加引号",
  array: "应为列表，每行以“- ”开头",
  object: "应为下一级的设置，各占一行、行首空两格",
};

/** The keys that an object of the settings may have, by its place; the schema knows them. */
export type KeysAt = (path: readonly PropertyKey[]) => readonly string[];

/**
 * All that is wrong with the settings, one sentence each: the key, what stands there, what is allowed, what was probably
 * meant.
 *
 * @param json the settings as they were read
 */
export function configProblems(issues: readonly z.core.$ZodIssue[], json: unknown, keysAt: KeysAt): string[] {
  return issues.flatMap((issue): string[] => {
    const value = issue.path.reduce<unknown>(
      (here, key) => (here as Record<PropertyKey, unknown> | null | undefined)?.[key],
      json,
    );
    const shown = value === undefined ? "" : `写的是“${short(value)}”，`;
    const place = issue.path.length === 0 ? "整个文件" : placeOf(issue.path);
    switch (issue.code) {
      case "unrecognized_keys": {
        const allowed = keysAt(issue.path);
        return issue.keys.map(
          (key) =>
            `没有${placeOf([...issue.path, key])}这项设置。可用的有：${allowed.join("、")}。${guess(key, allowed)}`,
        );
      }
      case "invalid_value": {
        const allowed = issue.values.map(String);
        return [
          `${place}${shown}不在允许的值之列。可用的有：${allowed.join("、")}。${guess(String(value), allowed)}`,
        ];
      }
      case "invalid_type":
        return [`${place}${shown}${types[issue.expected] ?? "写法不对"}。`];
      case "too_small":
        return [`${place}不能空着，不需要就整项删去。`];
      case "invalid_format":
        return [
          `${place}${shown}${issue.format === "date" ? "应为年-月-日，例如 2018-08-31" : issue.message}。`,
        ];
      default:
        return [`${place}${shown}写法不对。`];
    }
  });
}

/** “signers.issued”; of a list “documents”第 1 个. */
function placeOf(path: readonly PropertyKey[]): string {
  const keys = path.filter((key) => typeof key !== "number").map(String);
  const [at] = path.filter((key) => typeof key === "number");
  return `“${keys.join(".")}”${at === undefined ? "" : `第 ${at + 1} 个`}`;
}

const short = (value: unknown): string => {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
};

function guess(word: string, allowed: readonly string[]): string {
  const meant = nearest(word, allowed);
  return meant === undefined ? "" : `是不是“${meant}”？`;
}
