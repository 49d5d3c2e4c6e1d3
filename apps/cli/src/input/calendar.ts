import { WorkCalendar } from "@zp/catalog-core/time-limit";
import { CommandError } from "../io.ts";
import { readJson } from "./files.ts";
import { invalid } from "./settings.ts";

/**
 * A calendar of holidays and 调休 from a JSON file.
 *
 * @throws CommandError naming what is wrong with it
 */
export function loadCalendar(name: string | undefined, cwd: string): WorkCalendar | undefined {
  if (name === undefined) return undefined;
  const parsed = WorkCalendar.safeParse(readJson(name, "工作日历", cwd));
  if (!parsed.success) {
    throw new CommandError(
      `${invalid("工作日历", name, parsed.error.issues)}要有 from、to（起止日期）、holidays（放假的日期）、workdays（调休上班的日期）。`,
    );
  }
  return parsed.data;
}
