import type { PolicyPack } from "@zp/catalog-core/engine";
import {
  nearest,
  type PackProblem,
  packProblemText,
  packs,
  type ResolvedPack,
  resolvePack,
} from "@zp/catalog-core/packs";
import { JudgingError } from "./judging-error.ts";

/** The pack by which lists are judged unless another is named. */
export const DEFAULT_PACK: PolicyPack["id"] = "zhenping-2018";

/** How a pack finds the files that it is written in. */
export interface PackFiles {
  /** What a file is told from others by. A file that another builds on lies beside it. */
  locate(name: string, from?: string): string;
  /** What it holds. @throws JudgingError, or an error of the app, where it cannot be read */
  read(name: string, place: string): unknown;
}

/**
 * A pack by its id, or from a JSON file: a whole pack, or what differs from another; with where each value comes from.
 *
 * @throws JudgingError with everything that is wrong: key, value, what is allowed
 * @example
 * const files = { locate: (name: string) => name, read: () => undefined };
 * namedPack("zhenping-2018", files).pack.id; // "zhenping-2018"
 */
export function namedPack(name: string, files: PackFiles): ResolvedPack {
  const found = resolved(name, files, []);
  if (found !== undefined) return found;
  const names = packs.map(({ id }) => id);
  const meant = nearest(name, names);
  throw new JudgingError(
    `没有政策包“${name}”。内置的有：${names.join("、")}；也可以给出 .json 文件。${meant === undefined ? "" : `是不是“${meant}”？`}`,
  );
}

/**
 * @param trail the files that led here: one that builds on itself would never end
 * @returns nothing where no pack has that name and it is no JSON file
 */
function resolved(name: string, files: PackFiles, trail: readonly string[]): ResolvedPack | undefined {
  const built = packs.find(({ id }) => id === name);
  if (built !== undefined) return resolvePack(built).resolved;
  if (!/\.json$/i.test(name)) return undefined;
  const place = files.locate(name, trail.at(-1));
  if (trail.includes(place)) {
    throw new JudgingError(`政策包“${name}”绕了一圈又依据自己（extends）。请改为依据内置的政策包。`);
  }
  const { resolved: pack, problems } = resolvePack(files.read(name, place), {
    base: (other) => resolved(other, files, [...trail, place]),
    names: packs.map(({ id }) => id),
  });
  if (pack === undefined) throw new JudgingError(wrongPack(name, problems));
  return pack;
}

function wrongPack(name: string, problems: readonly PackProblem[]): string {
  const [first, ...more] = problems.map(packProblemText);
  if (more.length === 0) return `政策包“${name}”有误：${first}`;
  const lines = problems.map((problem, at) => `  ${at + 1}. ${packProblemText(problem)}`);
  return [`政策包“${name}”有 ${problems.length} 处错误：`, ...lines].join("\n");
}
