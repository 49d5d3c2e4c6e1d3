import type { Waiver } from "@zp/catalog-core/engine";
import { waiversIn } from "@zp/intake";
import { CommandError } from "../io.ts";
import { forUser, readText } from "./files.ts";

export { invalid } from "@zp/intake";
export { loadPack } from "./packs.ts";

/** @throws CommandError naming the waiver that lacks something */
export const loadWaivers = (name: string | undefined, cwd: string): Waiver[] =>
  name === undefined ? [] : forUser(() => waiversIn(readText(name, "豁免清单", cwd), name));

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
