import { ColumnSet } from "@zp/catalog-core/records";
import { CommandError } from "../io.ts";
import { readJson } from "./files.ts";
import { invalid } from "./settings.ts";

/**
 * A county's own columns: one set, or several in an array, one for each list.
 *
 * @throws CommandError naming what is wrong
 */
export function loadColumnSets(name: string | undefined, cwd: string): ColumnSet[] {
  if (name === undefined) return [];
  const json = readJson(name, "栏目设置", cwd);
  return (Array.isArray(json) ? json : [json]).map((one: unknown) => {
    const set = ColumnSet.safeParse(one);
    if (!set.success) throw new CommandError(invalid("栏目设置", name, set.error.issues));
    return set.data;
  });
}
