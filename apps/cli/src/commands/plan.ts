import { extname } from "node:path";
import type { CaseCount } from "@zp/catalog-core/model";
import { type Plan, PlanError, type PlanGoal, planChanges, type WhatIf, whatIf } from "@zp/catalog-core/plan";
import { planTables } from "@zp/catalog-core/report-model";
import { shortId } from "@zp/catalog-core/snapshot";
import { writeTextTableCsv, writeTextTables } from "@zp/workbook";
import { Option } from "commander";
import {
  asOfOption,
  type CommandDefinition,
  examples,
  jsonOption,
  mapOption,
  packOption,
} from "../definition.ts";
import { chosenIds } from "../input/choices.ts";
import { aliasesOf, loadExpected, organisationsOf } from "../input/expected.ts";
import { type Reading, readLists } from "../input/reading.ts";
import { checkDate, loadPack, loadWaivers } from "../input/settings.ts";
import { idOf } from "../input/snapshots.ts";
import { CommandError, type Io } from "../io.ts";
import { printJson } from "../output/json.ts";
import { saveFile } from "../output/save.ts";
import { paintFor } from "../print/paint.ts";
import { planDetails, planLines } from "../print/plan.ts";
import { type Progress, progressOn } from "../print/progress.ts";

export interface PlanFlags {
  readonly unit?: string;
  readonly details?: boolean;
  readonly json?: boolean;
  readonly out?: string;
  readonly cases?: string;
  readonly whatIf?: string;
  readonly goal?: PlanGoal;
  readonly waivers?: string;
  readonly expect?: string;
  readonly map?: string;
  readonly pack?: string;
  readonly asOf?: string;
}

/** `zp plan`: how far to the targets, the cheapest way there, and what a choice would come to. */
export async function plan(names: readonly string[], flags: PlanFlags, io: Io): Promise<number> {
  const pack = loadPack(flags.pack, io.cwd);
  const waivers = loadWaivers(flags.waivers, io.cwd);
  const expected = flags.expect === undefined ? [] : loadExpected(flags.expect, io.cwd);
  if (flags.out !== undefined && !/^\.(?:xlsx|csv)$/iu.test(extname(flags.out))) {
    throw new CommandError(`“${flags.out}”的扩展名应为 .xlsx 或 .csv。`);
  }
  const progress = progressOn(io);
  const reading = await readLists(names, { map: flags.map, io, progress, aliases: aliasesOf(expected) });
  if (reading.catalogue.items.length === 0) throw nothingRead(reading.files);
  const caseCounts = flags.cases === undefined ? undefined : await casesIn(flags.cases, io, progress);
  const catalogue = { ...reading.catalogue, organisations: organisationsOf(expected) };
  const settings = { pack, asOf: checkDate(flags.asOf), waivers, caseCounts, goal: flags.goal };
  progress.tell("拟定整改建议……");
  const whole = planChanges(catalogue, settings);
  const unit = flags.unit === undefined ? undefined : unitNamed(flags.unit, whole);
  const shown = unit === undefined ? whole : ofUnit(whole, unit);
  const outcome = await outcomeOf(flags.whatIf, whole.cheapest.ids, io.cwd, (ids) =>
    whatIf(catalogue, whole, ids, settings),
  );
  const snapshot = await idOf(catalogue);
  progress.done();
  const further: string[] = [];
  if (flags.out !== undefined) {
    const subtitle = `${unit === undefined ? "" : `${unit}；`}政策包 ${pack.id} ${pack.version}；判定日 ${whole.asOf}；快照 ${shortId(snapshot)}`;
    const tables = planTables(shown, pack);
    const [first] = tables;
    const isCsv = /\.csv$/iu.test(flags.out) && first !== undefined;
    saveFile(
      flags.out,
      isCsv ? writeTextTableCsv(first) : await writeTextTables("plan", "整改建议清单", tables, subtitle),
      io.cwd,
    );
    further.push(`整改建议清单：${flags.out}`);
  } else if (!flags.details && shown.proposals.length > 0) {
    further.push("逐项列出：--details；存成表格：--out 整改建议清单.xlsx");
  }
  if (flags.json) {
    const json = { snapshot, ...shown, ...(flags.whatIf === undefined ? {} : { whatIf: outcome }) };
    printJson("plan", json, io);
  } else {
    const paint = paintFor(io);
    const screen = { plan: shown, snapshot, outcome, chosen: flags.whatIf !== undefined, unit, further };
    const lines = [
      ...planLines({ ...screen, columns: io.columns, paint }),
      ...(flags.details ? planDetails(shown, paint) : []),
    ];
    io.out(`${lines.join("\n")}\n`);
  }
  const troubled = reading.files.filter(({ status }) => status === "undecided" || status === "failed");
  for (const { path, sentence } of troubled) io.err(`${path}：${sentence}\n`);
  if (troubled.length > 0) return 2;
  return isShort(shown) ? 1 : 0;
}

/**
 * Whether the county, or a unit, is short of a target, or nobody can say for want of values; where one unit is shown, that
 * unit.
 */
const isShort = ({ gaps }: Plan): boolean =>
  [gaps.overall, ...Object.values(gaps.byUnit)].some((list) =>
    list.some(
      ({ missing, state, outside, toFill }) =>
        missing > 0 || (state === "not-measured" && outside + toFill > 0),
    ),
  );

/** Nothing to plan for: why, as far as the files say. */
function nothingRead(files: Reading["files"]): CommandError {
  const why = files.flatMap(({ path, sentence }) => (sentence === "" ? [] : [`${path}：${sentence}`]));
  const said = why.length === 0 ? "" : `（${why.slice(0, 3).join("；").replace(/。$/u, "")}）`;
  return new CommandError(`没有读到实施清单的事项${said}，提不出整改建议。请确认给出的是实施清单。`);
}

async function outcomeOf(
  said: string | undefined,
  cheapest: readonly string[],
  cwd: string,
  compute: (ids: readonly string[]) => WhatIf,
): Promise<WhatIf> {
  if (said === undefined) return compute(cheapest);
  try {
    return compute(await chosenIds(said, cheapest, cwd));
  } catch (error) {
    if (error instanceof PlanError) throw new CommandError(error.message);
    throw error;
  }
}

async function casesIn(name: string, io: Io, progress: Progress): Promise<CaseCount[]> {
  const { catalogue, files } = await readLists([name], { io, progress });
  if ((catalogue.caseCounts ?? []).length > 0) return catalogue.caseCounts ?? [];
  const [why] = files.map(({ sentence }) => sentence).filter((sentence) => sentence !== "");
  throw new CommandError(
    `“${name}”里没有读到办件量${why === undefined ? "" : `：${why}`}。请按空表填写（zp template 办件量表 写出空表）。`,
  );
}

/** The unit of that name, or the only one whose name has it in it. */
function unitNamed(name: string, { gaps }: Plan): string {
  const units = Object.keys(gaps.byUnit);
  const near = units.includes(name) ? [name] : units.filter((unit) => unit.includes(name));
  const [only] = near;
  if (only !== undefined && near.length === 1) return only;
  const which = near.length > 1 ? near : units;
  const list = `${which.slice(0, 10).join("、")}${which.length > 10 ? `等 ${which.length} 个` : ""}`;
  throw new CommandError(
    near.length > 1 ? `“${name}”不止一个单位：${list}。请写全名。` : `清单里没有单位“${name}”。有：${list}。`,
  );
}

/** What of a plan concerns one unit; its gaps stand in the place of the county's too. */
function ofUnit(plan: Plan, unit: string): Plan {
  const { gaps, proposals, cheapest } = plan;
  const of = <T extends { readonly item: { readonly unit: string } }>(all: readonly T[]): T[] =>
    all.filter(({ item }) => item.unit === unit);
  const own = of(proposals);
  const taken = own.filter(({ id }) => cheapest.ids.includes(id));
  const byKind: Plan["cheapest"]["byKind"] = {};
  for (const { kind } of taken) byKind[kind] = (byKind[kind] ?? 0) + 1;
  const sum = cheapest.byUnit[unit] ?? { changes: 0, cost: 0 };
  const rolledUp = gaps.byUnitRolledUp[unit];
  return {
    ...plan,
    gaps: {
      overall: gaps.byUnit[unit] ?? [],
      byUnit: { [unit]: gaps.byUnit[unit] ?? [] },
      byUnitRolledUp: rolledUp === undefined ? {} : { [unit]: rolledUp },
    },
    proposals: own,
    fillings: of(plan.fillings),
    columns: [],
    waivers: of(plan.waivers),
    cheapest: {
      goal: cheapest.goal,
      ids: taken.map(({ id }) => id),
      ...sum,
      byKind,
      byMetric: {},
      byUnit: { [unit]: sum },
      goals: {},
      short: cheapest.short.filter((one) => one.unit === unit),
    },
  };
}

/** How `zp plan` is called. */
export const planCommand: CommandDefinition = ({ action, io, zp }) => {
  zp.command("plan")
    .summary("离目标还差几项，最省的改法，改后的数")
    .description(
      "离“最多跑一次”80%、承诺不超过法定一半还差几项（全部和各单位），哪些事项按清单写明的渠道和时限就能改，\n" +
        "代价最省的一组，以及改后的指标。未填的不代填。代价由政策包设定（docs/plan.md）。",
    )
    .argument("<文件或文件夹...>", "同 zp check")
    .option("--unit <单位>", "只看一个单位")
    .option("--details", "逐项列出建议、理由、所依据的栏目")
    .addOption(jsonOption())
    .option("--out <文件>", "另存整改建议清单（.xlsx 或 .csv）")
    .option("--cases <文件>", "办件量表：代价相同时，办件多的在先")
    .option(
      "--what-if <选择>",
      "采用这些建议以后的指标：改过“采用”栏的整改建议清单、建议编号（逗号分开）或“最省”",
    )
    .addOption(
      new Option("--goal <目标>", "只求总体达标、只求各单位达标，或都要")
        .choices(["county", "units", "all"])
        .default("all"),
    )
    .option("--waivers <文件>", "豁免清单（.json）：已豁免的不要求改，指标不变")
    .option("--expect <单位表>", "应报单位（可写别名和上级单位），据此列出含所属单位的差额")
    .addOption(mapOption())
    .addOption(packOption())
    .addOption(asOfOption())
    .addHelpText(
      "after",
      `${examples(
        "zp plan 清单文件夹                                 一屏结论",
        "zp plan 清单文件夹 --out 整改建议清单.xlsx",
        "zp plan 清单文件夹 --unit 民政局 --details",
        "zp plan 清单文件夹 --what-if 整改建议清单.xlsx     改选以后再算",
        "zp plan 清单文件夹 --cases 办件量.xlsx --goal county",
      )}\n\n退出码：0 没有差额；1 有差额，或缺了数据无法计算；2 输入或用法有误。`,
    )
    .action(action((files: string[], options: PlanFlags) => plan(files, options, io)));
};
