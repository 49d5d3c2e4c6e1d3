import { existsSync } from "node:fs";
import { extname, join, resolve } from "node:path";
import type { ColumnSet } from "@zp/catalog-core/records";
import { columnSetsOf } from "@zp/catalog-core/report-model";
import { writeTemplate } from "@zp/workbook";
import { Option } from "commander";
import { type CommandDefinition, examples, jsonOption, mapOption, packOption } from "../definition.ts";
import { loadColumnSets } from "../input/column-sets.ts";
import { type Reading, readLists } from "../input/reading.ts";
import { loadPack } from "../input/settings.ts";
import { CommandError, type Io } from "../io.ts";
import { printJson } from "../output/json.ts";
import { saveFile } from "../output/save.ts";
import { progressOn } from "../print/progress.ts";
import { table } from "../print/text.ts";

export interface TemplateFlags {
  readonly out?: string;
  readonly columns?: string;
  readonly pack?: string;
  readonly form?: boolean;
  readonly unit?: string;
  readonly from?: readonly string[];
  readonly map?: string;
  readonly json?: boolean;
  readonly force?: boolean;
}

/** `zp template`: sheets to be filled in, empty or with what was read; without a name, which there are. */
export async function template(names: readonly string[], flags: TemplateFlags, io: Io): Promise<number> {
  const known = columnSetsOf(loadPack(flags.pack, io.cwd));
  if (names.length === 0 && flags.columns === undefined) return listAll(known, flags, io);
  const sets = [
    ...(names.includes("all") ? known : names.map((name) => namedSet(name, known))),
    ...loadColumnSets(flags.columns, io.cwd),
  ];
  const list = flags.form === true ? sets.find(({ layer }) => layer !== "implementation") : undefined;
  if (list !== undefined) {
    throw new CommandError(`只有实施清单可以一事项一表；“${list.title}”不能用 --form。`);
  }
  const outs = placesOf(sets, flags.out ?? ".");
  const there = outs.find((out) => existsSync(resolve(io.cwd, out)));
  if (there !== undefined && !flags.force) {
    throw new CommandError(`“${there}”已经存在。要覆盖它，请加 --force。`);
  }
  const progress = progressOn(io);
  const reading =
    flags.from === undefined ? undefined : await readLists(flags.from, { map: flags.map, io, progress });
  for (const [at, set] of sets.entries()) {
    const out = outs[at]!;
    progress.tell(`写出 ${out}`);
    const bytes = await writeTemplate(set, {
      ...(reading === undefined ? {} : { catalogue: reading.catalogue, restOf: restOf(reading) }),
      ...(flags.unit === undefined ? {} : { unit: flags.unit }),
      form: flags.form === true || set.id.endsWith("-form"),
    });
    saveFile(out, bytes, io.cwd);
    progress.done();
    io.out(`${out}\n`);
  }
  const troubled = (reading?.files ?? []).filter(
    ({ status }) => status === "undecided" || status === "failed",
  );
  for (const { path, sentence } of troubled) io.err(`${path}：${sentence}\n`);
  return troubled.length > 0 ? 2 : 0;
}

function restOf({ catalogue, restOf: ofItem }: Reading) {
  const items = new Map(catalogue.items.map((item) => [item.id, item]));
  return (id: string) => {
    const item = items.get(id);
    return item === undefined ? [] : ofItem(item);
  };
}

function listAll(known: readonly ColumnSet[], { json }: TemplateFlags, io: Io): number {
  if (json) {
    printJson("template", known, io);
    return 0;
  }
  const rows = known.map(({ id, annex = "", title, columns }) => [
    id,
    annex,
    id.endsWith("-form") ? `${title}（一事项一表）` : title,
    `${columns.length} 栏`,
  ]);
  io.out(`${table([["名称", "附件", "表", "栏目"], ...rows]).join("\n")}\n`);
  io.out("\nzp template 名称 --out 文件夹 写出空表；all 为全部；--from 清单 按已有清单填好。\n");
  return 0;
}

/** By id, or by the words on the form: 附件1, 目录清单. */
function namedSet(name: string, known: readonly ColumnSet[]): ColumnSet {
  const set =
    known.find(({ id }) => id === name) ??
    known.find(({ annex, title }) => annex === name || title === name || title.endsWith(name));
  if (set !== undefined) return set;
  throw new CommandError(`没有模板“${name}”。可用的有 ${known.map(({ id }) => id).join("、")}。`);
}

/** One file where one is named, else a file for each in a folder. */
function placesOf(sets: readonly ColumnSet[], out: string): string[] {
  if (extname(out).toLowerCase() === ".xlsx") {
    if (sets.length > 1) throw new CommandError("要写几张表，--out 后面写文件夹名。");
    return [out];
  }
  if (/^\.(?:xlsm|xlsb|xls|et|csv|json|ods|pdf|docx?)$/i.test(extname(out))) {
    throw new CommandError(`模板只能写成 .xlsx：“${out}”的扩展名应为 .xlsx，或写文件夹名。`);
  }
  return sets.map(({ id, annex, title }) => {
    const form = id.endsWith("-form") ? "（一事项一表）" : "";
    return join(out, `${annex ?? ""}${title}${form}.xlsx`.replaceAll(/[\\/:*?"<>|]/g, "-"));
  });
}

/** commander takes the dots for several values only behind a Latin letter. */
function fromOption(): Option {
  const option = new Option("--from <文件或文件夹...>", "按这些清单填好");
  option.variadic = true;
  return option;
}

/** How `zp template` is called. */
export const templateCommand: CommandDefinition = ({ action, io, zp }) => {
  zp.command("template")
    .summary("写出附件 1—3 和其他清单的空表，或按已有清单填好的表")
    .description(
      "写出可打印、可填写的表：冻结表头、下拉选项、填写说明、签字盖章栏，A4 版面。填好后可以直接用 zp check 检查。不写名称时列出全部模板。",
    )
    .argument("[名称...]", "例如 annex-1、附件2、权责清单；all 为全部")
    .option("--out <文件或文件夹>", "写到哪里；不写为当前文件夹")
    .option("--columns <文件>", "本地自己的栏目设置（.json，格式 zp.column-set/1）")
    .addOption(packOption())
    .option("--form", "实施清单一事项一表")
    .option("--unit <单位>", "填报单位")
    .addOption(fromOption())
    .addOption(mapOption())
    .addOption(jsonOption())
    .option("--force", "覆盖已有的文件")
    .addHelpText(
      "after",
      examples(
        "zp template                                    有哪些模板",
        "zp template 附件1 附件2 附件3 --out 样表",
        "zp template annex-2-form --from 民政局.xlsx --out 民政局联审.xlsx",
        "zp template --columns 本地附件2.json --out 附件2.xlsx",
      ),
    )
    .action(action((names: string[], options: TemplateFlags) => template(names, options, io)));
};
