import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { check as checkCatalogue } from "@zp/catalog-core";
import { planFixes } from "@zp/catalog-core/fixes";
import { labelOf } from "@zp/catalog-core/terms";
import { type FixedFile, fixedFiles, fixedNames, fixListFile } from "@zp/intake";
import { fixReasonLabel, type ListedFix } from "@zp/workbook";
import { type CommandDefinition, examples, jsonOption, mapOption, packOption } from "../definition.ts";
import { type Reading, readLists } from "../input/reading.ts";
import { loadPack } from "../input/settings.ts";
import { CommandError, type Io } from "../io.ts";
import { type Copy, copiesIn, refuseInput } from "../output/copies.ts";
import { printJson } from "../output/json.ts";
import { saveFile } from "../output/save.ts";
import { shownChange } from "../print/change.ts";
import { paintFor } from "../print/paint.ts";
import { progressOn } from "../print/progress.ts";
import { fit, table } from "../print/text.ts";

export interface FixFlags {
  readonly out?: string;
  readonly dryRun?: boolean;
  readonly details?: boolean;
  readonly json?: boolean;
  readonly map?: string;
  readonly pack?: string;
  readonly force?: boolean;
}

const LIST = "修改清单.xlsx";

/** `zp fix`: puts the form of cells right in copies of the files, and lists every change. Content stays as it is. */
export async function fix(names: readonly string[], flags: FixFlags, io: Io): Promise<number> {
  if (flags.out === undefined && !flags.dryRun) {
    throw new CommandError("请用 --out 写明修改后的文件放进哪个文件夹；只看会改什么，用 --dry-run。");
  }
  const pack = loadPack(flags.pack, io.cwd);
  const progress = progressOn(io);
  const reading = await readLists(names, { map: flags.map, io, progress });
  progress.tell("查找可以改正的格式……");
  const { findings } = checkCatalogue(reading.catalogue, { pack, asOf: pack.asOf });
  const fixes = planFixes(findings, reading.result);
  const files = await fixedFiles(reading, fixes, (path, at, of) =>
    progress.tell(`修改 ${at + 1}/${of} ${path}`),
  );
  const listed = files.flatMap((file) => file.fixes);
  const written = flags.dryRun ? [] : await save(files, { ...flags, out: flags.out ?? "" }, reading, io);
  progress.done();

  const troubled = reading.files.filter(({ status }) => status === "undecided" || status === "failed");
  const passedOver = reading.files.filter(({ status }) => status === "passed-over").length;
  const out = troubled.length + passedOver;
  const leftOut = out === 0 || flags.dryRun ? [] : [`另有 ${out} 个文件不是清单或未能读取，没有复制`];
  if (flags.json) {
    printJson("fix", asJson(files, listed, written, flags), io);
  } else io.out(`${[...screen(listed, files, written, flags, io), ...leftOut].join("\n")}\n`);
  for (const { path, sentence } of troubled) io.err(`${path}：${sentence}\n`);
  return troubled.length > 0 ? 2 : 0;
}

const asJson = (
  files: readonly FixedFile[],
  fixes: readonly ListedFix[],
  written: readonly string[],
  { dryRun = false }: FixFlags,
) => ({
  dryRun,
  files: files.map(({ path, changed: { made, applied, refused } }) => ({
    path,
    made,
    fixed: applied.length,
    refused: refused.length,
  })),
  fixes,
  written,
});

async function save(
  files: readonly FixedFile[],
  { out, force }: FixFlags & { readonly out: string },
  reading: Reading,
  io: Io,
): Promise<string[]> {
  const made = new Map(files.map(({ path, changed }) => [path, changed]));
  const copies = copiesIn([...made.keys()], fixedNames(files), out);
  const list: Copy = { path: "", out: join(out, LIST) };
  for (const copy of [...copies, list]) refuseInput(copy.out, reading.inputs, "--out", io.cwd);
  const there = [...copies, list].find((copy) => existsSync(resolve(io.cwd, copy.out)));
  if (there !== undefined && !force) {
    throw new CommandError(`“${there.out}”已经存在。要覆盖它，请加 --force。`);
  }
  for (const copy of copies) saveFile(copy.out, made.get(copy.path)!.bytes, io.cwd);
  saveFile(list.out, await fixListFile(files), io.cwd);
  return [...copies, list].map((copy) => copy.out);
}

/** So many changes are shown unless all are asked for. */
const SHOWN = 12;

function screen(
  listed: readonly ListedFix[],
  files: readonly FixedFile[],
  written: readonly string[],
  flags: FixFlags,
  io: Io,
): string[] {
  const paint = paintFor(io);
  if (listed.length === 0) {
    const none = `${files.length} 个文件，没有可以自动改正的格式。`;
    return written.length === 0 ? [none] : [none, `文件照原样写入 ${flags.out}。`];
  }
  const done = listed.filter(({ refused }) => refused === undefined);
  const counts = new Map<string, number>();
  for (const { reasons } of done) {
    for (const why of new Set(reasons.map(fixReasonLabel))) counts.set(why, (counts.get(why) ?? 0) + 1);
  }
  const shown = flags.details ? listed : listed.slice(0, SHOWN);
  const rows = shown.map(({ file, sheet, cell, element, before, after, refused }) => {
    const change = shownChange(before, after, 26);
    return [
      fit(`${file.slice(file.lastIndexOf("/") + 1)} ${sheet === undefined ? "" : `${sheet} `}`, 30),
      cell,
      labelOf(element),
      change.before,
      refused ?? change.after,
    ];
  });
  const [head = "", ...body] = table([["文件和工作表", "单元格", "字段", "修改前", "修改后"], ...rows]);
  const verb = flags.dryRun ? "可以改正" : "已改正";
  const count = `${verb}格式 ${done.length} 处，涉及 ${files.filter(({ changed: { applied } }) => applied.length > 0).length} 个文件；内容一律未动`;
  return [
    paint("bold", count),
    ...[...counts].sort((a, b) => b[1] - a[1]).map(([why, times]) => `  ${why} ${times} 处`),
    ...(listed.length === done.length ? [] : [`  未改 ${listed.length - done.length} 处，理由见下`]),
    "",
    paint("dim", head),
    ...body,
    ...(shown.length < listed.length
      ? [`……另有 ${listed.length - shown.length} 处，加 --details 看全部`]
      : []),
    "",
    ...(flags.dryRun
      ? [`没有写任何文件。要写出修改后的文件，用 --out 文件夹。`]
      : [...copiedLine(files), `修改后的文件和${LIST}写入 ${flags.out}`]),
  ];
}

function copiedLine(files: readonly FixedFile[]): string[] {
  const copied = files.filter(({ changed: { made } }) => made === "copied").length;
  return copied === 0
    ? []
    : [`其中 ${copied} 个文件是旧格式（xls、et）或有损坏，修改后另存成 xlsx，原来的字体、颜色不保留`];
}

/** How `zp fix` is called. */
export const fixCommand: CommandDefinition = ({ action, io, zp }) => {
  zp.command("fix")
    .summary("改正全角、空格、文号括号等格式，不动内容")
    .description(
      "改正格式：全角数字改半角，去掉多余的空格，文号括号改六角括号，编码字母改大写，区号后的连接号改半角。内容一律不动；原文件不改，副本写进另一个文件夹（没有可改的文件照原样复制），每一处都列出修改前后。公式、数值、划去或部分着色的文字不改，写明理由。",
    )
    .argument("<文件或文件夹...>", "同 zp check")
    .option("--out <文件夹>", `修改后的文件和${LIST}写进这个文件夹`)
    .option("--dry-run", "只列出会改什么，不写文件")
    .option("--details", "列出每一处修改")
    .addOption(jsonOption())
    .addOption(mapOption())
    .addOption(packOption())
    .option("--force", "覆盖已有的文件")
    .addHelpText(
      "after",
      examples(
        "zp fix 清单文件夹 --dry-run",
        "zp fix 清单文件夹 --out 已改格式",
        "zp fix 民政局.xlsx --out 已改格式 --details",
      ),
    )
    .action(action((files: string[], options: FixFlags) => fix(files, options, io)));
};
