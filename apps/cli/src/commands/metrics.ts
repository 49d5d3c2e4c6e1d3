import { check as checkCatalogue } from "@zp/catalog-core";
import { metricTables } from "@zp/catalog-core/report-model";
import { provenanceOf } from "@zp/intake";
import { writeMetricsWorkbook } from "@zp/workbook";
import {
  asOfOption,
  type CommandDefinition,
  examples,
  jsonOption,
  mapOption,
  packOption,
} from "../definition.ts";
import { readLists } from "../input/reading.ts";
import { checkDate, loadPack } from "../input/settings.ts";
import { idOf } from "../input/snapshots.ts";
import type { Io } from "../io.ts";
import { printJson } from "../output/json.ts";
import { saveFile } from "../output/save.ts";
import { metricLines } from "../print/metrics.ts";
import { paintFor } from "../print/paint.ts";
import { progressOn } from "../print/progress.ts";

export interface MetricsFlags {
  readonly json?: boolean;
  readonly out?: string;
  readonly map?: string;
  readonly pack?: string;
  readonly asOf?: string;
}

/** `zp metrics`: every figure with its numerator, denominator and exclusions. */
export async function measureCommand(names: readonly string[], flags: MetricsFlags, io: Io): Promise<number> {
  const pack = loadPack(flags.pack, io.cwd);
  const asOf = checkDate(flags.asOf) ?? pack.asOf;
  const progress = progressOn(io);
  const reading = await readLists(names, { map: flags.map, io, progress });
  progress.tell("计算指标……");
  const { metrics } = checkCatalogue(reading.catalogue, { pack: { ...pack, rules: {} }, asOf, rules: [] });
  progress.done();
  // Figures say of which data they are; the same data has the same id.
  const snapshot = await idOf(reading.catalogue);
  const subtitle = provenanceOf({ report: { pack, asOf }, snapshot });
  if (flags.out !== undefined) {
    saveFile(flags.out, await writeMetricsWorkbook(metricTables(metrics), subtitle), io.cwd);
    if (!flags.json) io.out(`指标：${flags.out}\n`);
  }
  if (flags.json) printJson("metrics", { snapshot, ...metrics }, io);
  else if (flags.out === undefined) {
    const paint = paintFor(io);
    io.out(`${[paint("dim", subtitle), ...metricLines(metrics, paint)].join("\n")}\n`);
  }
  const troubled = reading.files.filter(({ status }) => status === "undecided" || status === "failed");
  for (const { path, sentence } of troubled) io.err(`${path}：${sentence}\n`);
  return troubled.length > 0 ? 2 : 0;
}

/** How `zp metrics` is called. */
export const metricsCommand: CommandDefinition = ({ action, io, zp }) => {
  zp.command("metrics")
    .summary("只算指标：全部、各单位、各类型、各层级")
    .description("计算全部指标，每个数字连同分子、分母和不计入的理由。")
    .argument("<文件或文件夹...>", "同 zp check")
    .addOption(jsonOption())
    .option("--out <文件>", "另存指标工作簿（.xlsx）")
    .addOption(mapOption())
    .addOption(packOption())
    .addOption(asOfOption())
    .addHelpText(
      "after",
      examples("zp metrics 清单文件夹", "zp metrics 清单 --json", "zp metrics 清单 --out 指标.xlsx"),
    )
    .action(action((files: string[], options: MetricsFlags) => measureCommand(files, options, io)));
};
