import { dirname, resolve } from "node:path";
import type { PolicyPack } from "@zp/catalog-core/engine";
import {
  nearest,
  type PackProblem,
  packProblemText,
  packs,
  type ResolvedPack,
  resolvePack,
} from "@zp/catalog-core/packs";
import { CommandError } from "../io.ts";
import { readJson } from "./files.ts";

const DEFAULT_PACK = "zhenping-2018";

/**
 * A pack by its id, or from a JSON file: a whole pack, or what differs from another.
 *
 * @throws CommandError with everything that is wrong: key, value, what is allowed
 */
export const loadPack = (name: string = DEFAULT_PACK, cwd: string): PolicyPack =>
  loadResolvedPack(name, cwd).pack;

/**
 * The same, with where each value comes from.
 *
 * @throws CommandError as `loadPack`
 */
export function loadResolvedPack(name: string, cwd: string): ResolvedPack {
  const found = resolved(name, cwd, []);
  if (found !== undefined) return found;
  const names = packs.map(({ id }) => id);
  const meant = nearest(name, names);
  throw new CommandError(
    `没有政策包“${name}”。内置的有：${names.join("、")}；也可以给出 .json 文件。${meant === undefined ? "" : `是不是“${meant}”？`}`,
  );
}

/**
 * @param trail the files that led here: one that builds on itself would never end
 * @returns nothing where no pack has that name and it is no JSON file
 */
function resolved(name: string, cwd: string, trail: readonly string[]): ResolvedPack | undefined {
  const built = packs.find(({ id }) => id === name);
  if (built !== undefined) return resolvePack(built).resolved;
  if (!/\.json$/i.test(name)) return undefined;
  const full = resolve(cwd, name);
  if (trail.includes(full)) {
    throw new CommandError(`政策包“${name}”绕了一圈又依据自己（extends）。请改为依据内置的政策包。`);
  }
  const { resolved: pack, problems } = resolvePack(readJson(name, "政策包", cwd), {
    // A file that another builds on lies beside it.
    base: (other) => resolved(other, dirname(full), [...trail, full]),
    names: packs.map(({ id }) => id),
  });
  if (pack === undefined) throw new CommandError(wrongPack(name, problems));
  return pack;
}

function wrongPack(name: string, problems: readonly PackProblem[]): string {
  const [first, ...more] = problems.map(packProblemText);
  if (more.length === 0) return `政策包“${name}”有误：${first}`;
  const lines = problems.map((problem, at) => `  ${at + 1}. ${packProblemText(problem)}`);
  return [`政策包“${name}”有 ${problems.length} 处错误：`, ...lines].join("\n");
}
