import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { dirname, extname, join, resolve } from "node:path";
import type { ColumnSet } from "@zp/catalog-core/records";
import { columnSetsOf } from "@zp/catalog-core/report-model";
import { countsOf, type SentLayer } from "@zp/catalog-core/review";
import {
  type Collected,
  collectReturns,
  type OpinionRow,
  type Overlap,
  opinionRows,
  overlapsIn,
  type ReadReturnedResult,
  readReturned,
  type SentList,
  writeCollected,
  writeOpinions,
} from "@zp/workbook";
import { type CommandDefinition, examples, jsonOption, mapOption, packOption } from "../definition.ts";
import { loadColumnSets } from "../input/column-sets.ts";
import { aliasesOf, loadExpected } from "../input/expected.ts";
import { collectFiles } from "../input/files.ts";
import { type ReadFile, type Reading, readLists } from "../input/reading.ts";
import { loadSent } from "../input/sent.ts";
import { loadPack } from "../input/settings.ts";
import { CommandError, type Io } from "../io.ts";
import { printJson } from "../output/json.ts";
import { saveFile } from "../output/save.ts";
import { collectedLines, toLookAt } from "../print/collected.ts";
import { paintFor } from "../print/paint.ts";
import { progressOn } from "../print/progress.ts";

export interface CollectFlags {
  readonly sent?: string;
  readonly out?: string;
  readonly expect?: string;
  readonly map?: string;
  readonly columns?: string;
  readonly pack?: string;
  readonly json?: boolean;
  readonly force?: boolean;
}

const OPINIONS = "核对意见汇总.xlsx";

/** `zp collect`: what came back, as one list, held against what was sent. */
export async function collect(names: readonly string[], flags: CollectFlags, io: Io): Promise<number> {
  const outputs = outputsOf(flags, io);
  const columns = [...loadColumnSets(flags.columns, io.cwd), ...columnSetsOf(loadPack(flags.pack, io.cwd))];
  const expected = flags.expect === undefined ? [] : loadExpected(flags.expect, io.cwd);
  const aliases = aliasesOf(expected);
  const progress = progressOn(io);
  const sent = flags.sent === undefined ? [] : await loadSent(flags.sent, { io, progress, aliases });
  const leftAside: string[] = [];
  const without = new Set([
    ...outputs.all.map((file) => resolve(io.cwd, file)),
    ...copiesIn(names, io, leftAside),
  ]);
  const { reading, read } = await readChosen(names, { flags, sent, aliases, without, leftAside, io });
  const collected = collectReturns(read, { sent, expected: expected.map(({ name }) => name) });
  if (collected.review.rows.length === 0 && collected.review.entries.length === 0)
    throw new CommandError("收回的文件里没有读到清单。");
  if (collected.review.entries.length === 0)
    throw new CommandError(
      "收回的文件里没有发出记录，不知道发出的是什么。请用 --sent 指明发出的文件夹，或拆分前的清单。",
    );
  const opinions = opinionRows(collected, (id, path) => read.provenance.locate(id, path)[0]);
  progress.tell("写出汇总……");
  const saved = await save(collected, opinions, { outputs, columns, io });
  progress.done();
  const troubled = reading.files.filter(({ status }) => status === "undecided" || status === "failed");
  const passedOver = reading.files.filter((file) => file.status === "passed-over" && !isNoAnswer(file));
  leftAside.push(
    ...passedOver.map(({ path, sentence }) => `没有读：${path}（${sentence.replace(/。$/u, "")}）`),
    ...troubled.map(({ path, sentence }) => `没有读：${path}：${sentence}`),
  );
  if (flags.json) printJson("collect", asJson(collected, opinions, leftAside), io);
  else {
    const screen = { collected, sentKnown: sent.length > 0, leftAside: shortened(leftAside), further: saved };
    io.out(`${collectedLines(screen, paintFor(io)).join("\n")}\n`);
  }
  if (troubled.length > 0) return 2;
  const open = toLookAt(collected).length > 0 || collected.units.some(({ answered }) => !answered);
  return open || passedOver.length > 0 || leftAside.length > 0 ? 1 : 0;
}

/** Reports of ours and what programs leave behind: nobody's answer. */
const isNoAnswer = ({ path, sentence }: ReadFile): boolean =>
  /(?:^|\/)(?:~\$|\.)[^/]*$/u.test(path) || sentence.startsWith("这是本工具写出的");

const shortened = (lines: readonly string[]): string[] =>
  lines.length <= 5
    ? [...lines]
    : [...lines.slice(0, 4), `另有 ${lines.length - 4} 个文件没有读，见 --json。`];

interface Outputs {
  readonly list: string | undefined;
  readonly opinions: string | undefined;
  /** All that may be written: none of it is something that came back. */
  readonly all: readonly string[];
}

const layerNames: Readonly<Record<SentLayer, string>> = { directory: "目录清单", implementation: "实施清单" };

const listOf = (out: string, layer: SentLayer): string =>
  `${out.slice(0, -extname(out).length)}（${layerNames[layer]}）.xlsx`;

function outputsOf({ out, force }: CollectFlags, { cwd }: Io): Outputs {
  if (out === undefined) return { list: undefined, opinions: undefined, all: [] };
  if (extname(out).toLowerCase() !== ".xlsx")
    throw new CommandError(`汇总写成工作簿：“${out}”的扩展名应为 .xlsx。`);
  const opinions = join(dirname(out), OPINIONS);
  const all = [out, opinions, listOf(out, "directory"), listOf(out, "implementation")];
  const there = all.filter((file) => existsSync(resolve(cwd, file)));
  if (!force && there.length > 0)
    throw new CommandError(`“${there.join("”、“")}”已经存在。要覆盖，请加 --force。`);
  return { list: out, opinions, all };
}

/** The same file twice (downloaded again, copied): one is read, and it is said which. */
function copiesIn(names: readonly string[], io: Io, leftAside: string[]): string[] {
  const seen = new Map<string, string>();
  return collectFiles(names, io.cwd).flatMap(({ full, path }) => {
    let digest: string;
    try {
      digest = createHash("sha256").update(readFileSync(full)).digest("hex");
    } catch {
      // What cannot be opened, reading says.
      return [];
    }
    const first = seen.get(digest);
    seen.set(digest, first ?? path);
    if (first === undefined) return [];
    leftAside.push(`没有读：${path}（与 ${first} 完全相同）`);
    return [full];
  });
}

interface Choosing {
  readonly flags: CollectFlags;
  readonly sent: readonly SentList[];
  readonly aliases: Readonly<Record<string, string>>;
  readonly without: Set<string>;
  readonly leftAside: string[];
  readonly io: Io;
}

/** Reads, and where a unit answered twice, asks which answer counts. */
async function readChosen(
  names: readonly string[],
  { flags, sent, aliases, without, leftAside, io }: Choosing,
): Promise<{ reading: Reading; read: ReadReturnedResult }> {
  for (;;) {
    const progress = progressOn(io);
    const found: ReadReturnedResult[] = [];
    const reading = await readLists(names, {
      map: flags.map,
      io,
      progress,
      aliases,
      without,
      read: async (files, options) => {
        const read = await readReturned(files, options);
        found.push(read);
        return read;
      },
    });
    const [read] = found;
    if (read === undefined) throw new CommandError("没有读到文件。");
    const [overlap] = overlapsIn(read.returned, sent);
    if (overlap === undefined) return { reading, read };
    progress.done();
    const kept = await chosen(overlap, io);
    for (const { path, full } of collectFiles(names, io.cwd)) {
      if (!overlap.files.includes(path) || path === kept) continue;
      without.add(full);
      leftAside.push(`没有读：${path}（${overlap.unit}的另一份，现场选定 ${kept}）`);
    }
  }
}

/** @throws CommandError where nobody is there to choose */
async function chosen({ unit, files }: Overlap, io: Io): Promise<string> {
  const name = unit === "" ? "（未注明单位）" : unit;
  const options = files.map((file, at) => `  ${at + 1}. ${file}`).join("\n");
  const answer = await io.ask?.(
    `\n${name}报回 ${files.length} 份，内容重叠，以哪一份为准？\n${options}\n请输入序号：`,
  );
  const kept = files[Number(answer?.trim()) - 1];
  if (kept === undefined)
    throw new CommandError(
      `${name}报回 ${files.length} 份（${files.join("、")}），内容重叠，不能都计。请只留一份后重新汇总。`,
    );
  return kept;
}

async function save(
  collected: Collected,
  opinions: readonly OpinionRow[],
  { outputs, columns, io }: { outputs: Outputs; columns: readonly ColumnSet[]; io: Io },
): Promise<string[]> {
  const { list, opinions: file } = outputs;
  if (list === undefined || file === undefined)
    return ["存成表格：加 --out 汇总.xlsx，同时写出核对意见汇总.xlsx"];
  const { review, units } = collected;
  const layers = (["directory", "implementation"] as const).filter((layer) =>
    review.rows.some(({ row }) => row.layer === layer),
  );
  const saved: string[] = [];
  for (const layer of layers) {
    const name = layers.length > 1 ? listOf(list, layer) : list;
    const set = columns.find((one) => one.layer === layer);
    saveFile(name, await writeCollected(collected, layer, set), io.cwd);
    saved.push(`汇总：${name}`);
  }
  const books = countsOf(review);
  const answered = units.filter((unit) => unit.answered).length;
  const subtitle = `应回 ${units.length} 个单位，已回 ${answered}；发出 ${books.sent} 项，收回 ${books.returned} 行；意见 ${opinions.length} 条`;
  saveFile(file, await writeOpinions(opinions, units, subtitle), io.cwd);
  saved.push(`各单位的意见：${file}`);
  return saved;
}

const asJson = (collected: Collected, opinions: readonly OpinionRow[], leftAside: readonly string[]) => ({
  counts: countsOf(collected.review),
  units: collected.units,
  opinions,
  leftAside,
  withoutStrokes: collected.withoutStrokes,
  withoutSent: collected.withoutSent,
});

/** How `zp collect` is called. */
export const collectCommand: CommandDefinition = ({ action, io, zp }) => {
  zp.command("collect")
    .summary("汇总各单位交回的清单，看谁回了、改了什么")
    .description(
      "把 zp split 发出、各单位改后交回的工作簿读成一份清单，列出谁没有回，各改了什么：修改、新增、划去、移动、缺少，以及写在表外的意见。",
    )
    .argument("<收回的文件夹...>", "交回的文件或文件夹")
    .option("--sent <文件夹或清单>", "发出的文件夹，或拆分前的清单；据此知道谁没有回")
    .option("--out <文件>", "写出汇总清单（.xlsx），同一文件夹里另写核对意见汇总.xlsx")
    .option("--expect <单位表>", "应回的单位（同 zp check），可写别名")
    .option("--columns <文件>", "本地自己的栏目设置（.json，同 zp template），汇总清单按它写")
    .addOption(packOption())
    .addOption(mapOption())
    .addOption(jsonOption())
    .option("--force", "覆盖已有的汇总")
    .addHelpText(
      "after",
      `${examples(
        "zp collect 收回 --sent 发出 --out 汇总.xlsx",
        "zp collect 收回 --sent 全部清单.xlsx --expect 单位表.json",
        "zp collect 收回 --json | jq .counts",
      )}\n\n退出码：0 全部收回，没有待核对的；1 有单位未回或有待核对的；2 输入有误；3 程序自身出错。`,
    )
    .action(action((files: string[], options: CollectFlags) => collect(files, options, io)));
};
