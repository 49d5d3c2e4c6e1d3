import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { canonicalJson, shortId } from "@zp/catalog-core/snapshot";
import {
  asOfOption,
  type CommandDefinition,
  CommandError,
  examples,
  type Io,
  mapOption,
  progressOn,
  refuseInput,
  saveFile,
} from "@zp/cli/terminal";
import { type DocumentId, documentIds, documentTitles, type Job, makers } from "@zp/intake/documents";
import { Option } from "commander";
import { loadConfig } from "../config/load-config.ts";
import { type Gathered, gather } from "../gather.ts";
import { digestOf, earlierManifest, isWhole, MANIFEST, type Manifest } from "../manifest.ts";
import { VERSION } from "../version.ts";

export interface BuildFlags {
  readonly in: readonly string[];
  readonly out: string;
  readonly previous?: readonly string[];
  readonly config?: string;
  readonly map?: string;
  readonly pack?: string;
  readonly asOf?: string;
  readonly waivers?: string;
  readonly laws?: string;
  readonly expect?: string;
  readonly ledger?: string;
  readonly by?: string;
  readonly only?: readonly DocumentId[];
  readonly force?: boolean;
}

type Written = Manifest["documents"][number];

/** Why a document has nothing to say. */
const absence: Readonly<Partial<Record<DocumentId, string>>> = {
  comparison: "只有一种清单，没有可以比对的",
  changes: "没有提供上期清单",
  progress: "没有收到进度表",
  notices: "没有单位需要整改",
  guides: "没有在用的依申请事项",
  "self-checks": "没有单位报送实施清单",
  "joint-review": "没有单位报送实施清单",
};

/** `zp-report build`: reads once, and writes one document after the other; one that fails does not take the others with it. */
export async function build(flags: BuildFlags, io: Io): Promise<number> {
  const config = loadConfig(flags.config, io.cwd);
  const date = config.date ?? io.today;
  if (date === undefined)
    throw new CommandError("请在报告设置中写明 date（文书上的日期），例如 2018-08-31。");
  const wanted = wantedOf(flags.only ?? config.documents);
  const progress = progressOn(io);
  const gathered = await gather(flags, { config, date, io, progress, own: ownFiles(flags.out, io.cwd) });
  progress.done();
  const key = keyOf(gathered, wanted, config);
  const earlier = earlierManifest(flags.out, io.cwd);
  if (!flags.force && earlier?.key === key && isWhole(earlier, flags.out, io.cwd)) {
    io.out(
      `清单、口径和设置与上次（${earlier.date}）相同，${count(earlier)}个文件都在，没有重写。要重新生成，请加 --force。\n`,
    );
    return gathered.troubled.length > 0 ? 2 : 0;
  }
  const written: Written[] = [];
  for (const id of wanted) written.push(await make(id, gathered, flags.out, io));
  const { input, inputs, previous } = gathered;
  const manifest: Manifest = {
    schema: "zp.report-manifest/1",
    key,
    version: VERSION,
    pack: { id: input.pack.id, version: input.pack.version },
    asOf: input.report.asOf,
    date,
    snapshot: input.snapshot.id,
    inputs: [...inputs],
    ...(previous === undefined ? {} : { previous: [...previous] }),
    documents: written,
  };
  saveFile(join(flags.out, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`, io.cwd);
  return conclude(gathered, written, flags.out, io);
}

const wantedOf = (ids: readonly DocumentId[] | undefined): DocumentId[] =>
  documentIds.filter((id) => ids === undefined || ids.includes(id));

async function make(id: DocumentId, gathered: Gathered, dir: string, io: Io): Promise<Written> {
  const title = documentTitles[id];
  const progress = progressOn(io);
  const files: Written["files"] = [];
  const said: string[] = [];
  const job: Job = { ...gathered, say: (line) => said.push(line) };
  try {
    for await (const { name, bytes } of makers[id](job)) {
      const path = join(dir, name);
      refuseInput(path, gathered.paths, "--out", io.cwd);
      saveFile(path, bytes, io.cwd);
      files.push({ path: name, sha256: digestOf(bytes) });
      progress.tell(`${title} ${files.length}`);
    }
    progress.done();
    if (files.length === 0) {
      io.out(`${title}：${absence[id] ?? "没有内容"}，不生成\n`);
      return { id, title, state: "written", files };
    }
    io.out(
      `${title}：${files.every(({ path }) => !path.includes("/")) ? files.map(({ path }) => join(dir, path)).join("、") : `${files.length} 个文件`}\n`,
    );
    for (const line of said) io.out(`${line}\n`);
    return { id, title, state: "written", files };
  } catch (error) {
    progress.done();
    const because = error instanceof Error ? error.message : String(error);
    io.err(`${title}没有生成：${because}${/[。！]$/.test(because) ? "" : "。"}\n`);
    if (process.env.ZP_DEBUG && error instanceof Error) io.err(`${error.stack}\n`);
    return { id, title, state: "failed", because, files };
  }
}

function conclude({ input, troubled }: Gathered, written: readonly Written[], dir: string, io: Io): number {
  const failed = written.filter(({ state }) => state === "failed");
  const files = written.reduce((sum, one) => sum + one.files.length, 0);
  const { intake, report, snapshot } = input;
  io.out(
    [
      "",
      `已计 ${intake.read}/${intake.given} 份，${report.units} 个单位，${report.items} 项；快照 ${shortId(snapshot.id)}`,
      `${dir}：${files} 个文件，清单见 ${MANIFEST}`,
      ...(failed.length === 0 ? [] : [`没有生成的：${failed.map(({ title }) => title).join("、")}`]),
      "",
    ].join("\n"),
  );
  for (const { file, because } of troubled) io.err(`${file}：${because}\n`);
  if (failed.length > 0) return 1;
  return troubled.length > 0 ? 2 : 0;
}

/** What the documents depend on. The day of the run is no part of it: a run of tomorrow says nothing new. */
const keyOf = (
  { input, inputs, previous, settings }: Gathered,
  wanted: readonly DocumentId[],
  config: object,
): string =>
  digestOf(
    canonicalJson({
      version: VERSION,
      wanted,
      config,
      pack: input.pack,
      asOf: input.report.asOf,
      inputs,
      previous: previous ?? null,
      settings,
    }),
  );

const count = ({ documents }: Manifest): number =>
  documents.reduce((sum, { files }) => sum + files.length, 0);

/** What an earlier run wrote is not read as a list, also where the reports lie beside the lists. */
function ownFiles(dir: string, cwd: string): ReadonlySet<string> {
  const full = resolve(cwd, dir);
  if (!existsSync(join(full, MANIFEST))) return new Set();
  return new Set(
    readdirSync(full, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name)),
  );
}

/** An option that takes several values. commander knows one by a Latin letter before the dots, and ours are Chinese. */
function several(flags: string, description: string): Option {
  const option = new Option(flags, description);
  option.variadic = true;
  return option;
}

/** How `zp-report build` is called. */
export const buildCommand: CommandDefinition = ({ action, io, zp }) => {
  zp.command("build")
    .summary("由清单生成报告和各种文书")
    .description(
      "读入清单，检查、计量，生成考核评估报告和各种文书。不需要任何设置；再次运行而没有变化时不重写。",
    )
    .addOption(
      several("--in <文件或文件夹...>", "清单，同 zp check；也可以是一份快照（.json）").makeOptionMandatory(),
    )
    .requiredOption("--out <文件夹>", "写到哪里")
    .addOption(several("--previous <文件或文件夹...>", "上期的清单或快照，报告据此作增减比较"))
    .option("--config <文件>", "报告设置（zp-report init 写出）")
    .addOption(several("--only <文书...>", `只生成这些：${documentIds.join("、")}`))
    .addOption(mapOption())
    .option("--pack <包>", "政策包：内置的名称，或 .json 文件；不写用快照所带的，或 zhenping-2018")
    .option("--waivers <文件>", "豁免清单（.json）")
    .option("--laws <文件>", "本地法规表（.csv、.xlsx）")
    .addOption(asOfOption())
    .option("--expect <单位表>", "应报单位（.txt 一行一个，或 .json），据此列出未报的单位")
    .option(
      "--ledger <台账>",
      "接着记的整改台账（.json）；不写用 --out 或 --previous 文件夹里上次的，都没有则新建",
    )
    .option("--by <姓名>", "复核人：把填在 --out 里整改台账.xlsx 上的复核意见以他的名义记入台账")
    .option("--force", "没有变化也重新生成")
    .addHelpText(
      "after",
      examples(
        "zp-report build --in 清单文件夹 --out 报告",
        "zp-report build --in 清单文件夹 --out 报告 --previous 上期清单 --expect 应报单位.txt",
        "zp-report build --in 清单文件夹 --out 报告 --ledger 台账.json",
        "zp-report build --in 快照-2018-08-25.json --out 报告 --only assessment data",
      ),
    )
    .action(
      action((options: BuildFlags) => {
        const unknown = (options.only ?? []).find((id) => !documentIds.includes(id));
        if (unknown !== undefined)
          throw new CommandError(`没有文书“${unknown}”。可用的有：${documentIds.join("、")}。`);
        return build(options, io);
      }),
    );
};
