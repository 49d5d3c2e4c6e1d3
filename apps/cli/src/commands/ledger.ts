import { check as checkCatalogue } from "@zp/catalog-core";
import type { Finding, PolicyPack } from "@zp/catalog-core/engine";
import {
  type Ledger,
  type LedgerOverview,
  type LedgerState,
  ledgerProgress,
  updateLedger,
} from "@zp/catalog-core/ledger";
import { formatShare } from "@zp/catalog-core/metrics";
import { ledgerStateLabels, ledgerTables, wordsOf } from "@zp/catalog-core/report-model";
import { retiredRules } from "@zp/catalog-core/rules";
import { shortId } from "@zp/catalog-core/snapshot";
import { writeTextTables } from "@zp/workbook";
import { Option } from "commander";
import {
  asOfOption,
  type CommandDefinition,
  examples,
  jsonOption,
  mapOption,
  packOption,
} from "../definition.ts";
import { enterReturned, loadLedger } from "../input/ledger.ts";
import { type ReadFile, readLists } from "../input/reading.ts";
import { checkDate, loadPack, loadWaivers } from "../input/settings.ts";
import { idOf } from "../input/snapshots.ts";
import { CommandError, type Io } from "../io.ts";
import { printJson } from "../output/json.ts";
import { saveFile } from "../output/save.ts";
import { paintFor } from "../print/paint.ts";
import { progressOn } from "../print/progress.ts";
import { table } from "../print/text.ts";

export interface LedgerFlags {
  readonly returned?: string;
  readonly by?: string;
  readonly date?: string;
  readonly due?: string;
  readonly least?: Finding["severity"];
  readonly out?: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
  readonly map?: string;
  readonly pack?: string;
  readonly waivers?: string;
  readonly asOf?: string;
}

/** `zp ledger`: 整改台账, brought up to date by a check and by what people decided. */
export async function ledgerCommandRun(
  name: string,
  names: readonly string[],
  flags: LedgerFlags,
  io: Io,
): Promise<number> {
  const on = checkDate(flags.date) ?? io.today;
  if (on === undefined) throw new CommandError("请用 --date 写明日期，例如 2018-07-20。");
  if (flags.returned !== undefined && (flags.by ?? "") === "") {
    throw new CommandError("请用 --by 写明复核人。");
  }
  const pack = loadPack(flags.pack, io.cwd);
  const before = loadLedger(name, io.cwd);
  const remarks: string[] = [];
  let ledger = before;
  if (flags.returned !== undefined) {
    const entered = await enterReturned(ledger, flags.returned, { by: flags.by ?? "", on, cwd: io.cwd });
    ledger = entered.ledger;
    remarks.push(...entered.remarks);
  }
  let troubled: readonly ReadFile[] = [];
  if (names.length > 0) {
    const checked = await checkInto(ledger, names, { on, pack }, flags, io);
    ledger = checked.ledger;
    troubled = checked.troubled;
  }
  if (names.length === 0 && flags.returned === undefined && flags.out === undefined) {
    throw new CommandError("请给出要检查的清单，或用 --returned 给出交回的台账，或用 --out 写出台账。");
  }
  if (!flags.dryRun && ledger !== before) saveFile(name, `${JSON.stringify(ledger, null, 1)}\n`, io.cwd);
  if (flags.out !== undefined) {
    const subtitle = `截至 ${on}；检查 ${ledger.checks.length} 次${lastChecked(ledger)}`;
    saveFile(
      flags.out,
      await writeTextTables("ledger", "整改台账", ledgerTables(ledger, on, pack), subtitle),
      io.cwd,
    );
  }
  const reached = ledgerProgress(ledger, on, wordsOf(pack).centre);
  if (flags.json)
    printJson("ledger", { ...snapshotOf(ledger), moved: movesOf(before, ledger), ...reached }, io);
  else {
    const lines = [
      ...ledgerLines({ before, ledger, on, reached }, io),
      ...remarks,
      ...(flags.dryRun ? ["试运行：台账没有改动。"] : []),
      ...(flags.out === undefined ? [] : [`整改台账：${flags.out}`]),
    ];
    io.out(`${lines.join("\n")}\n`);
  }
  for (const { path, sentence } of troubled) io.err(`${path}：${sentence}\n`);
  if (troubled.length > 0) return 2;
  const { byState } = reached.overall;
  return byState.new + byState.open + byState.reopened > 0 ? 1 : 0;
}

async function checkInto(
  ledger: Ledger,
  names: readonly string[],
  { on, pack }: { readonly on: string; readonly pack: PolicyPack },
  flags: LedgerFlags,
  io: Io,
): Promise<{ readonly ledger: Ledger; readonly troubled: readonly ReadFile[] }> {
  const waivers = loadWaivers(flags.waivers, io.cwd);
  const progress = progressOn(io);
  const { catalogue, files } = await readLists(names, { map: flags.map, io, progress });
  progress.tell(`检查 ${catalogue.items.length} 项……`);
  const report = checkCatalogue(catalogue, { pack, asOf: checkDate(flags.asOf) ?? pack.asOf, waivers });
  progress.done();
  const last = ledger.checks.at(-1);
  if (last !== undefined && on < last.on) {
    throw new CommandError(`台账最近一次检查在 ${last.on}，不能再记 ${on} 的。`);
  }
  return {
    ledger: updateLedger(ledger, {
      retired: retiredRules,
      report,
      catalogue,
      on,
      snapshot: await idOf(catalogue),
      least: flags.least,
      due: checkDate(flags.due),
    }),
    troubled: files.filter(({ status }) => status === "undecided" || status === "failed"),
  };
}

const states = Object.keys(ledgerStateLabels) as LedgerState[];

/** How many entries came to each state by this update. */
function movesOf(before: Ledger, after: Ledger): Partial<Record<LedgerState, number>> {
  const was = new Map(before.entries.map(({ key, history }) => [key, history.length]));
  const moves: Partial<Record<LedgerState, number>> = {};
  for (const { key, history } of after.entries) {
    if (history.length > (was.get(key) ?? 0)) {
      const { to } = history.at(-1)!;
      moves[to] = (moves[to] ?? 0) + 1;
    }
  }
  return moves;
}

const snapshotOf = ({ checks }: Ledger): { readonly snapshot?: string } => {
  const snapshot = checks.at(-1)?.snapshot;
  return snapshot === undefined ? {} : { snapshot };
};

/** Which lists the last check was of. */
function lastChecked(ledger: Ledger): string {
  const { snapshot } = snapshotOf(ledger);
  return snapshot === undefined ? "" : `；最近一次检查的快照 ${shortId(snapshot)}`;
}

interface Shown {
  readonly before: Ledger;
  readonly ledger: Ledger;
  readonly on: string;
  readonly reached: LedgerOverview;
}

function ledgerLines({ before, ledger, on, reached }: Shown, io: Io): string[] {
  const { overall, byUnit } = reached;
  const moves = movesOf(before, ledger);
  const moved = states.flatMap((state) =>
    moves[state] === undefined ? [] : [`${ledgerStateLabels[state]} ${moves[state]}`],
  );
  const row = (name: string, { total, byState, mended, overdue }: typeof overall): string[] => [
    name,
    String(total),
    ...states.map((state) => String(byState[state])),
    String(overdue),
    `${mended.numerator}/${mended.denominator}`,
    formatShare(mended, { digits: 1 }),
  ];
  const head = ["", "合计", ...states.map((state) => ledgerStateLabels[state]), "逾期", "已整改", "整改率"];
  return [
    paintFor(io)("bold", `整改台账 ${overall.total} 条，截至 ${on}${lastChecked(ledger)}`),
    `本次变动：${moved.length === 0 ? "没有" : moved.join("、")}`,
    "",
    ...table(
      [head, row("合计", overall), ...Object.entries(byUnit).map(([name, progress]) => row(name, progress))],
      { right: head.map((_label, index) => index).slice(1) },
    ),
  ];
}

/** How `zp ledger` is called. */
export const ledgerCommand: CommandDefinition = ({ action, io, zp }) => {
  zp.command("ledger")
    .summary("整改台账：问题逐次跟踪到复核销号")
    .description(
      "检查清单并更新台账：新增、未整改、待复核、已销号、已豁免、反复出现。\n" +
        "检查不再查出的转为待复核，复核通过才销号；没有检查到的保持原状。",
    )
    .argument("<台账>", "台账文件（.json），没有则新建")
    .argument("[文件或文件夹...]", "要检查的清单，同 zp check；只记复核意见或只写表格时可以不给")
    .option("--returned <文件>", "交回的整改台账（.xlsx），读取其中的复核意见")
    .option("--by <姓名>", "复核人，与 --returned 同用")
    .option("--out <文件>", "写出整改台账（.xlsx）")
    .option("--due <日期>", "新增问题的整改期限，年-月-日")
    .option("--date <日期>", "记账的日期，年-月-日；不写用今天")
    .addOption(
      new Option("--least <级别>", "记入台账的最低级别")
        .choices(["error", "warning", "info"])
        .default("warning"),
    )
    .option("--dry-run", "只看结果，不改台账")
    .option("--waivers <文件>", "豁免清单（.json）")
    .addOption(jsonOption())
    .addOption(mapOption())
    .addOption(packOption())
    .addOption(asOfOption())
    .addHelpText(
      "after",
      `${examples(
        "zp ledger 台账.json 清单文件夹 --due 2018-07-20 --out 整改台账.xlsx",
        "zp ledger 台账.json --returned 整改台账.xlsx --by 王某",
        "zp ledger 台账.json 清单文件夹 --dry-run",
      )}\n\n退出码：0 没有未整改的；1 有新增、未整改或反复出现的；2 输入或用法有误。`,
    )
    .action(
      action((name: string, files: string[], options: LedgerFlags) =>
        ledgerCommandRun(name, files, options, io),
      ),
    );
};
