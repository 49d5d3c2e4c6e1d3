import { join, resolve } from "node:path";
import type { Catalogue } from "@zp/catalog-core/model";
import { labelOf } from "@zp/catalog-core/terms";
import { portalOf, type Version, type Withheld } from "@zp/portal";
import { Option } from "commander";
import { type CommandDefinition, examples, jsonOption, mapOption } from "../definition.ts";
import { aliasesOf, loadExpected, organisationsOf } from "../input/expected.ts";
import { readLists } from "../input/reading.ts";
import { checkDate, loadPack } from "../input/settings.ts";
import { idOf, soundSnapshot } from "../input/snapshots.ts";
import { CommandError, type Io } from "../io.ts";
import { printJson } from "../output/json.ts";
import { progressOn } from "../print/progress.ts";
import { assets } from "../publish/assets.ts";
import { checkFiles, SINGLE } from "../publish/browser-check.ts";
import { CHECK_MANIFEST } from "../publish/manifest.ts";
import { type Written, writeSite } from "../publish/write-site.ts";

export interface PublishFlags {
  readonly previous?: readonly string[];
  readonly url?: string;
  readonly title?: string;
  readonly date?: string;
  readonly expect?: string;
  readonly map?: string;
  readonly pack?: string;
  readonly check?: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

/** `zp publish`: the lists as a static site, the check for the browser, or both. */
export async function publish(
  folder: string | undefined,
  names: readonly string[],
  flags: PublishFlags,
  io: Io,
): Promise<number> {
  if (folder === undefined && flags.check === undefined) {
    throw new CommandError(
      "请写明网站写到哪个目录：zp publish 网站 快照.json；只写浏览器里的清单检查，用 zp publish --check 目录。",
    );
  }
  if (folder === undefined && flags.json) {
    throw new CommandError("--json 说的是公布的清单，只写清单检查时没有可以输出的。请去掉 --json。");
  }
  const code = folder === undefined ? 0 : await publishPortal(folder, names, flags, io);
  if (flags.check !== undefined) publishCheck(flags.check, flags, io);
  return code;
}

/** The check as static files, and as one file that opens from a disk. */
function publishCheck(folder: string, { force = false, json = false }: PublishFlags, io: Io): void {
  const written = writeSite(resolve(io.cwd, folder), checkFiles, {
    snapshot: "",
    manifest: CHECK_MANIFEST,
    force,
    onFile: () => {},
  });
  if (json) return;
  io.out(
    `清单检查写入 ${folder}：${filesText(written)}\n放到网站上用其中的全部文件；没有网站的，双击 ${join(folder, SINGLE)} 就能用，不联网、不上传。\n`,
  );
}

async function publishPortal(
  folder: string,
  names: readonly string[],
  flags: PublishFlags,
  io: Io,
): Promise<number> {
  if (names.length === 0) {
    throw new CommandError("请写明公布什么：快照（zp snapshot 写出的 .json），或清单文件、文件夹。");
  }
  const progress = progressOn(io);
  const { version, pack } = await versionOf(names, flags, io, progress);
  const previous = await versionsOf(flags.previous ?? [], version, io);
  progress.tell("比较、计量……");
  const portal = portalOf(version, {
    pack,
    previous,
    ...(flags.url === undefined ? {} : { url: webAddress(flags.url) }),
    ...(flags.title === undefined ? {} : { title: flags.title }),
  });
  const { publication } = portal;
  if (publication.items.length === 0) {
    throw new CommandError("没有可以公布的事项：实施清单里没有在用的依申请事项。");
  }
  const written = writeSite(
    resolve(io.cwd, folder),
    function* () {
      yield* assets();
      yield* portal.files();
    },
    {
      snapshot: version.id,
      force: flags.force === true,
      onFile: (done, of) => {
        if (done % 200 === 0) progress.tell(`写出 ${done}/${of}`);
      },
    },
  );
  progress.done();
  const { items, units, left, withheld } = publication;
  if (flags.json) {
    const { id, takenOn } = version;
    const said = { out: folder, snapshot: id, takenOn, items: items.length, units: units.length, left };
    printJson("publish", { ...said, withheld, files: written }, io);
    return 0;
  }
  const leftCount = left.cancelled + left.suspended + left["out-of-scope"];
  io.out(
    `公布 ${items.length} 项、${units.length} 个单位，写入 ${folder}：${filesText(written)}\n${
      leftCount === 0
        ? ""
        : `未公布 ${leftCount} 项：已取消 ${left.cancelled}，已挂起 ${left.suspended}，不属依申请类型 ${left["out-of-scope"]}\n`
    }`,
  );
  for (const line of withheldLines(withheld)) io.err(`${line}\n`);
  if (flags.url === undefined) io.err("没有写 --url（网站的地址），办事指南上没有二维码，也没有网站地图。\n");
  return 0;
}

const filesText = ({ added, changed, unchanged, removed }: Written): string =>
  `新增 ${added} 个文件，更新 ${changed} 个，未变 ${unchanged} 个，删除 ${removed} 个`;

const SHOWN = 5;

/** What belongs to persons on the roster and stood in an item: the unit is to mend its list. */
function withheldLines(withheld: readonly Withheld[]): string[] {
  const lines = withheld
    .slice(0, SHOWN)
    .map(
      ({ itemName, element, what }) =>
        `“${itemName}”的${labelOf(element)}里有人员信息表上的${what === "name" ? "姓名" : "手机号"}，已隐去。`,
    );
  if (withheld.length > SHOWN) lines.push(`……共隐去 ${withheld.length} 处。请单位改用办公电话和岗位名称。`);
  return lines;
}

interface Source {
  readonly version: Version;
  readonly pack: ReturnType<typeof loadPack>;
}

async function versionOf(
  names: readonly string[],
  flags: PublishFlags,
  io: Io,
  progress: ReturnType<typeof progressOn>,
): Promise<Source> {
  const [first = ""] = names;
  const read = names.length === 1 ? await soundSnapshot(first, io.cwd) : undefined;
  if (read !== undefined) {
    if (flags.pack === undefined && read.pack === undefined) {
      throw new CommandError(`快照“${first}”所带的政策包不是本版程序能读的，请用 --pack 指定。`);
    }
    const pack =
      flags.pack === undefined && read.pack !== undefined ? read.pack : loadPack(flags.pack, io.cwd);
    const { id, takenOn, title, catalogue } = read.snapshot;
    return { version: { id, takenOn, title, catalogue: withUnits(catalogue, flags, io) }, pack };
  }
  const takenOn = checkDate(flags.date) ?? io.today;
  if (takenOn === undefined) throw new CommandError("请用 --date 写明清单的日期，例如 2018-08-25。");
  const expected = flags.expect === undefined ? [] : loadExpected(flags.expect, io.cwd);
  const reading = await readLists(names, { map: flags.map, io, progress, aliases: aliasesOf(expected) });
  const troubled = reading.files.filter(({ status }) => status === "undecided" || status === "failed");
  if (troubled.length > 0) {
    progress.done();
    for (const { path, sentence } of troubled) io.err(`${path}：${sentence}\n`);
    throw new CommandError("有文件未计入，没有写出网站：公布的须是全部清单。");
  }
  const catalogue = withUnits(reading.catalogue, flags, io);
  const id = await idOf(catalogue);
  return { version: { id, takenOn, catalogue }, pack: loadPack(flags.pack, io.cwd) };
}

/** The tree of units, where the command line names one. */
function withUnits(catalogue: Catalogue, { expect }: PublishFlags, io: Io): Catalogue {
  return expect === undefined
    ? catalogue
    : { ...catalogue, organisations: organisationsOf(loadExpected(expect, io.cwd)) };
}

/** Earlier versions, oldest first. */
async function versionsOf(names: readonly string[], now: Version, io: Io): Promise<readonly Version[]> {
  const versions: Version[] = [];
  for (const name of names) {
    const read = await soundSnapshot(name, io.cwd);
    if (read === undefined) {
      throw new CommandError(`“${name}”不是快照（zp snapshot 写出的 .json），或找不到。`);
    }
    const { id, takenOn, title, catalogue } = read.snapshot;
    if (takenOn > now.takenOn) {
      throw new CommandError(
        `快照“${name}”（${takenOn}）比要公布的清单（${now.takenOn}）还新，不能作以前的版本。`,
      );
    }
    if (id !== now.id) versions.push({ id, takenOn, title, catalogue });
  }
  return versions.sort((a, b) => (a.takenOn < b.takenOn ? -1 : a.takenOn > b.takenOn ? 1 : 0));
}

function webAddress(text: string): string {
  try {
    const { protocol } = new URL(text);
    if (protocol === "https:" || protocol === "http:") return text;
  } catch {
    // The sentence below says what is wrong.
  }
  throw new CommandError(
    `网址“${text}”写法不对，应为 https:// 开头的完整地址，例如 https://www.zhp.gov.cn/zwfw/。`,
  );
}

/** How `zp publish` is called. */
export const publishCommand: CommandDefinition = ({ action, io, zp }) => {
  zp.command("publish")
    .summary("把清单写成可以直接上传的公开网站")
    .description(
      "由快照（或清单）写出静态网站：每个事项的办事指南，按单位、类型、层级、对象、主题、四办查找，搜索，下载，\n" +
        "变动和统计。任何网页服务器都能放；人员信息表不会公布。再次写出时只改动有变化的文件。",
    )
    .argument("[目录]", "网站写到哪里")
    .argument("[快照或清单...]", "zp snapshot 写出的 .json，或同 zp check")
    .addOption(
      new Option("--previous <快照>", "以前公布的快照，由此写出变动和订阅；可以写几次").argParser(
        (name: string, before: readonly string[] = []) => [...before, name],
      ),
    )
    .option("--url <网址>", "网站将放在哪里，用于二维码和网站地图")
    .option("--title <标题>", "网站的标题；不写为“地名＋政务服务事项”")
    .option("--date <日期>", "清单的日期，年-月-日；快照自带，不写用今天")
    .option("--expect <单位表>", "单位及其上级（同 zp check）")
    .option("--pack <包>", "政策包；不写用快照所带的，不是快照的用 zhenping-2018")
    .option("--check <目录>", "写出在浏览器里用的清单检查：放到网站上的文件，和双击就能用的一个网页文件")
    .option("--force", "覆盖目录里不是本命令写出的同名文件")
    .addOption(jsonOption())
    .addOption(mapOption())
    .addHelpText(
      "after",
      examples(
        "zp publish 网站 快照-2018-08-25.json --url https://www.zhp.gov.cn/zwfw/",
        "zp publish 网站 快照-2018-12-01.json --previous 快照-2018-08-25.json",
        "zp publish --check 清单检查          只写浏览器里的清单检查",
        "zp serve 网站                        在本机查看",
      ),
    )
    .action(
      action((folder: string | undefined, names: string[], options: PublishFlags) =>
        publish(folder, names, options, io),
      ),
    );
};
