import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { reasonOf } from "@zp/cli/input";
import { CommandError } from "@zp/cli/terminal";
import { parseDocument } from "yaml";
import { keysAt, ReportConfig } from "./config.ts";
import { configProblems } from "./config-problems.ts";

/**
 * The settings of a county's reports, from a yaml file.
 *
 * @throws CommandError naming every key that is wrong and what is allowed, or the line that cannot be read
 */
export function loadConfig(file: string | undefined, cwd: string): ReportConfig {
  if (file === undefined) return {};
  let text: string;
  try {
    text = readFileSync(resolve(cwd, file), "utf8").replace(/^\uFEFF/, "");
  } catch (error) {
    throw new CommandError(`报告设置“${file}”打不开（${reasonOf(error)}）。`);
  }
  const document = parseDocument(text, { version: "1.2" });
  const [broken] = document.errors;
  if (broken !== undefined) {
    const line = broken.linePos?.[0].line;
    throw new CommandError(
      broken.code === "DUPLICATE_KEY"
        ? `报告设置“${file}”第 ${line} 行的设置前面已经写过，请只留一处。`
        : `报告设置“${file}”${line === undefined ? "" : `第 ${line} 行`}不是有效的 YAML。请检查缩进、冒号后的空格和引号。`,
    );
  }
  const json: unknown = document.toJS() ?? {};
  const parsed = ReportConfig.safeParse(json);
  if (!parsed.success) {
    const problems = configProblems(parsed.error.issues, json, keysAt);
    throw new CommandError(`报告设置“${file}”有误：${problems.join("")}`);
  }
  return parsed.data;
}
