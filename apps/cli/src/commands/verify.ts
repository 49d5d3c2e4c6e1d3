import { metrics } from "@zp/catalog-core/metrics";
import { reportIn, shortId, type VerifiedNumber, verifyReport } from "@zp/catalog-core/snapshot";
import { type CommandDefinition, examples, jsonOption } from "../definition.ts";
import { readJson } from "../input/files.ts";
import { loadLaws } from "../input/laws.ts";
import { loadPack } from "../input/settings.ts";
import { problemText, snapshotIn } from "../input/snapshots.ts";
import { CommandError, type Io } from "../io.ts";
import { printJson } from "../output/json.ts";

export interface VerifyFlags {
  readonly json?: boolean;
  readonly pack?: string;
  readonly laws?: string;
}

/** How many numbers that differ are shown. */
const SHOWN = 20;

/** `zp verify`: whether a snapshot is as it was taken, and whether a report's numbers come out again from it. */
export async function verify(
  name: string,
  reportName: string | undefined,
  flags: VerifyFlags,
  io: Io,
): Promise<number> {
  const read = await snapshotIn(name, io.cwd);
  if (read === undefined) throw new CommandError(`“${name}”不是快照（zp snapshot 写出的 .json），或找不到。`);
  const { snapshot, problems } = read;
  const report = reportName === undefined ? undefined : reportIn(readJson(reportName, "报告", io.cwd));
  if (reportName !== undefined && report === undefined) {
    throw new CommandError(`“${reportName}”不是报告：应是 zp check --json 或 zp metrics --json 的输出。`);
  }
  const pack = flags.pack === undefined ? read.pack : loadPack(flags.pack, io.cwd);
  if (report !== undefined && (pack?.id !== report.pack.id || pack.version !== report.pack.version)) {
    throw new CommandError(
      `报告用的政策包是 ${report.pack.id} ${report.pack.version}，快照所带的是 ${snapshot.pack.id} ${snapshot.pack.version}。请用 --pack 给出报告所用的政策包。`,
    );
  }
  const verification =
    report === undefined || pack === undefined
      ? undefined
      : verifyReport(snapshot.catalogue, report, pack, await loadLaws(flags.laws, io.cwd));
  if (flags.json) {
    const { id, takenOn } = snapshot;
    printJson(
      "verify",
      { snapshot: { id, takenOn, problems }, ...(verification ? { verification } : {}) },
      io,
    );
  } else {
    const lines = [
      `快照 ${shortId(snapshot.id)}，${snapshot.takenOn}${snapshot.title === undefined ? "" : `，${snapshot.title}`}：${
        problems.length === 0 ? "完好，编号与内容相符" : problemText(read)
      }`,
    ];
    if (verification !== undefined) {
      const { agree, differ, asOf } = verification;
      lines.push(
        `报告 ${reportName}（政策包 ${verification.pack.id} ${verification.pack.version}，判定日 ${asOf}）：` +
          `${agree} 个数字重算相符，${differ.length} 个不符`,
        ...differ.slice(0, SHOWN).map(numberLine),
      );
      if (differ.length > SHOWN) lines.push(`  另有 ${differ.length - SHOWN} 个，见 --json`);
    }
    io.out(`${lines.join("\n")}\n`);
  }
  return problems.length > 0 || (verification?.differ.length ?? 0) > 0 ? 1 : 0;
}

const groupings: Readonly<Record<string, string>> = {
  overall: "全部",
  byUnit: "单位",
  byUnitRolledUp: "单位（含所属）",
  byType: "类型",
  byLevel: "层级",
  coverage: "规则",
  items: "实施清单项数",
  entries: "目录清单条数",
  units: "单位数",
};

const titles = new Map<string, string>(metrics.map(({ id, title }) => [id, title]));

function numberLine({ at, reported, recomputed }: VerifiedNumber): string {
  const where = at.map((part) => groupings[part] ?? titles.get(part) ?? part).join("　");
  return `  ${where}：报告 ${valueText(reported)}，重算 ${valueText(recomputed)}`;
}

const valueText = (value: unknown): string =>
  value === undefined ? "没有" : typeof value === "object" ? JSON.stringify(value) : String(value);

/** How `zp verify` is called. */
export const verifyCommand: CommandDefinition = ({ action, io, zp }) => {
  zp.command("verify")
    .summary("核对快照是否完好，报告的数字能否由它重算出来")
    .description("核对快照的编号；给出报告时，由快照重算每一个数字，说出哪些相符、哪些不符。")
    .argument("<快照>", "zp snapshot 写出的 .json")
    .argument("[报告]", "zp check --json 或 zp metrics --json 的输出")
    .option("--pack <包>", "报告所用的政策包；不写用快照所带的")
    .option("--laws <文件>", "报告所用的本地法规表；没有用的不写")
    .addOption(jsonOption())
    .addHelpText(
      "after",
      `${examples(
        "zp verify 快照.json",
        "zp metrics 清单文件夹 --json > 指标.json；zp verify 快照.json 指标.json",
      )}\n\n退出码：0 完好且全部相符；1 被改动或有不符；2 输入或用法有误。`,
    )
    .action(
      action((name: string, report: string | undefined, options: VerifyFlags) =>
        verify(name, report, options, io),
      ),
    );
};
