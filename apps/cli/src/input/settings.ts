import { parseWaivers, type Waiver, waiversOfToday } from "@zp/catalog-core/engine";
import { retiredRules } from "@zp/catalog-core/rules";
import { CommandError } from "../io.ts";
import { readJson } from "./files.ts";

export { loadPack } from "./packs.ts";

/** @throws CommandError naming the waiver that lacks something */
export function loadWaivers(name: string | undefined, cwd: string): Waiver[] {
  if (name === undefined) return [];
  const json = readJson(name, "豁免清单", cwd);
  try {
    return waiversOfToday(parseWaivers(json), retiredRules);
  } catch (error) {
    throw new CommandError(
      `${invalid("豁免清单", name, issuesOf(error))}每条要有 key（问题编号）、reason（理由）、approvedBy（批准人）、until（到期日，如 2018-12-31）。`,
    );
  }
}

export function checkDate(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const day =
    match === null ? undefined : new Date(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])));
  if (day === undefined || day.toISOString().slice(0, 10) !== text) {
    throw new CommandError(`日期“${text}”写法不对，应为年-月-日，例如 2018-08-25。`);
  }
  return text;
}

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly code?: string | undefined;
  readonly values?: readonly unknown[];
  readonly keys?: readonly string[];
  readonly minimum?: number | bigint;
  readonly maximum?: number | bigint;
  readonly origin?: string;
  readonly message?: string;
}

const issuesOf = (error: unknown): readonly Issue[] => (error as { issues?: readonly Issue[] }).issues ?? [];

/** Which keys are wrong, and what is allowed where that is a short list. */
export function invalid(what: string, name: string, issues: readonly Issue[]): string {
  const said = issues.slice(0, 3).map(({ code, path, values, keys, minimum, maximum, origin, message }) => {
    const place = path.length === 0 ? "最外层" : `“${path.join(".")}”`;
    if (keys !== undefined) return `${place}有不认识的键 ${keys.join("、")}`;
    if (values !== undefined) return `${place}只能是 ${values.map(String).join("、")}`;
    // What a schema of ours says itself is said in Chinese.
    if (message !== undefined && (code === "custom" || /\p{Script=Han}/u.test(message)))
      return `${place}${message}`;
    if (origin === "number" || origin === "int") {
      if (minimum !== undefined) return `${place}不能小于 ${minimum}`;
      if (maximum !== undefined) return `${place}不能大于 ${maximum}`;
    }
    return `${place}缺少或写法不对`;
  });
  const more = issues.length > 3 ? `等 ${issues.length} 处` : "";
  return `${what}“${name}”有误：${said.join("；") || "不是要求的格式"}${more}。`;
}
