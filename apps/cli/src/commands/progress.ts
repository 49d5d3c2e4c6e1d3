import { check } from "@zp/catalog-core";
import type { Finding } from "@zp/catalog-core/engine";
import { progressTables } from "@zp/catalog-core/report-model";
import { rules } from "@zp/catalog-core/rules";
import { type ProgressReport, progressOf } from "@zp/catalog-core/schedule";
import { shortId } from "@zp/catalog-core/snapshot";
import { writeTextTables } from "@zp/workbook";
import { type CommandDefinition, examples, jsonOption, mapOption, packOption } from "../definition.ts";
import { loadCalendar } from "../input/calendar.ts";
import { aliasesOf, loadExpected } from "../input/expected.ts";
import { type Reading, readLists } from "../input/reading.ts";
import { checkDate, loadPack } from "../input/settings.ts";
import { idOf } from "../input/snapshots.ts";
import { CommandError, type Io } from "../io.ts";
import { printJson } from "../output/json.ts";
import { saveFile } from "../output/save.ts";
import { paintFor } from "../print/paint.ts";
import { progressOn } from "../print/progress.ts";
import { progressDetails, progressScreen } from "../print/stages.ts";

export interface ProgressFlags {
  readonly asOf: string;
  readonly expect?: string;
  readonly calendar?: string;
  readonly details?: boolean;
  readonly json?: boolean;
  readonly out?: string;
  readonly map?: string;
  readonly pack?: string;
}

const stageRules = rules.filter((rule) => rule.level === "list" && rule.about === "stage-dates");

/** `zp progress`: how far the units have come in the stages of the work, and who is late. */
export async function progress(names: readonly string[], flags: ProgressFlags, io: Io): Promise<number> {
  const asOf = checkDate(flags.asOf) ?? "";
  const pack = loadPack(flags.pack, io.cwd);
  if (pack.schedule.length === 0) {
    throw new CommandError(
      `政策包 ${pack.id} 没有规定各阶段的日期（schedule），无从判断进度。请用 --pack 指定写有阶段日期的政策包。`,
    );
  }
  const calendar = loadCalendar(flags.calendar, io.cwd);
  const expected = flags.expect === undefined ? undefined : loadExpected(flags.expect, io.cwd);
  const telling = progressOn(io);
  const reading = await readLists(names, {
    map: flags.map,
    io,
    progress: telling,
    aliases: aliasesOf(expected ?? []),
  });
  telling.done();
  const { catalogue } = reading;
  const troubled = reading.files.filter(({ status }) => status === "undecided" || status === "failed");
  if (catalogue.stageDates === undefined) {
    for (const { path, sentence } of troubled) io.err(`${path}：${sentence}\n`);
    throw new CommandError(
      `${names.map((name) => `“${name}”`).join("、")}里没有进度表。空表用 zp template stage-dates --out 进度表.xlsx 写出，填好后再看进度。`,
    );
  }
  const report = progressOf(catalogue, { pack, asOf, calendar, expected: expected?.map(({ name }) => name) });
  // Only the sheet of dates is judged here; the lists beside it are for zp check.
  const { findings } = check(
    { ...catalogue, items: [], directory: [], sources: catalogue.sources },
    { rules: stageRules, metrics: [], pack, asOf, ...(calendar === undefined ? {} : { calendar }) },
  );
  const snapshot = await idOf(catalogue);
  if (flags.out !== undefined) {
    const subtitle = `政策包 ${pack.id} ${pack.version}；截至 ${asOf}；快照 ${shortId(snapshot)}`;
    const tables = progressTables(report, findings, reading.placeOf);
    saveFile(flags.out, await writeTextTables("progress", "编制公开工作进度", tables, subtitle), io.cwd);
  }
  if (flags.json) printJson("progress", { snapshot, ...asJson(report, findings, reading) }, io);
  else {
    const shown = { report, snapshot, findings, reading, paint: paintFor(io), columns: io.columns };
    const further =
      flags.out !== undefined
        ? [`进度汇总：${flags.out}`]
        : flags.details
          ? []
          : ["各单位各阶段：加 --details；存成表格：--out 进度汇总.xlsx"];
    const lines = [...progressScreen(shown, flags.details === true), ...further];
    io.out(`${[...lines, ...(flags.details ? progressDetails(shown) : [])].join("\n")}\n`);
  }
  for (const { path, sentence } of troubled) io.err(`${path}：${sentence}\n`);
  if (troubled.length > 0) return 2;
  return isOdd(report, findings) ? 1 : 0;
}

/** Work that is late and done is past mending. */
const isOdd = (report: ProgressReport, findings: readonly Finding[]): boolean =>
  report.stages.some(({ counts }) => counts.overdue + counts.unknown > 0) ||
  report.rowsWithoutUnit.length > 0 ||
  findings.some(({ ruleId }) => ruleId !== "schedule/within-deadline");

const asJson = (report: ProgressReport, findings: readonly Finding[], reading: Reading) => ({
  ...report,
  findings: findings.map((finding) => ({ ...finding, place: reading.placeOf(finding) })),
});

/** How `zp progress` is called. */
export const progressCommand: CommandDefinition = ({ action, io, zp }) => {
  zp.command("progress")
    .summary("编制公开工作进度：哪个单位到了哪一阶段，谁逾期几天")
    .description(
      "按进度表（zp template stage-dates）里各单位各阶段的完成日期，对照政策包规定的截止日期。\n" +
        "没有填的不算完成，截止日过后才算逾期；前后矛盾的日期逐处指出。",
    )
    .argument("<文件或文件夹...>", "填好的进度表；同一文件夹里有人员信息表的，以其中的编制单位为应报单位")
    .requiredOption("--as-of <日期>", "看哪一天的进度，年-月-日")
    .option("--expect <单位表>", "应报单位（同 zp check），据此列出进度表中没有的单位")
    .option("--details", "列出每个单位的每个阶段和每一处日期问题")
    .option("--out <文件>", "另存进度汇总（.xlsx）")
    .option("--calendar <文件>", "放假和调休的日历（.json）；只在政策包按工作日计逾期时使用")
    .addOption(jsonOption())
    .addOption(mapOption())
    .addOption(packOption())
    .addHelpText(
      "after",
      `${examples(
        "zp template stage-dates --out 进度表.xlsx",
        "zp progress 进度表.xlsx --as-of 2018-07-21 --expect 应报单位.txt",
        "zp progress 进度表.xlsx --as-of 2018-07-21 --out 进度汇总.xlsx",
      )}\n\n退出码：0 没有逾期未完成的，日期都清楚；1 有逾期未完成、进度不明的单位，或日期矛盾；2 输入或用法有误。`,
    )
    .action(action((files: string[], options: ProgressFlags) => progress(files, options, io)));
};
