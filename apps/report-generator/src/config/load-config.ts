import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { invalid, reasonOf } from "@zp/cli/input";
import { CommandError } from "@zp/cli/terminal";
import { parseDocument } from "yaml";
import { ReportConfig } from "./config.ts";

/**
 * The settings of a county's reports, from a yaml file.
 *
 * @throws CommandError naming the key that is wrong and what is allowed, or the line that cannot be read
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
      `报告设置“${file}”${line === undefined ? "" : `第 ${line} 行`}不是有效的 YAML。请检查缩进、冒号后的空格和引号。`,
    );
  }
  const parsed = ReportConfig.safeParse(document.toJS() ?? {});
  if (!parsed.success) throw new CommandError(invalid("报告设置", file, parsed.error.issues));
  return parsed.data;
}
