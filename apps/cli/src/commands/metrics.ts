import { check as checkCatalogue } from "@zp/catalog-core";
import { metricTables } from "@zp/catalog-core/report-model";
import { writeMetricsWorkbook } from "@zp/workbook";
import { readLists } from "../input/reading.ts";
import { checkDate, loadPack } from "../input/settings.ts";
import type { Io } from "../io.ts";
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
  if (flags.out !== undefined) {
    const subtitle = `政策包 ${pack.id} ${pack.version}；判定日 ${asOf}`;
    saveFile(flags.out, await writeMetricsWorkbook(metricTables(metrics), subtitle), io.cwd);
    if (!flags.json) io.out(`指标：${flags.out}\n`);
  }
  if (flags.json) io.out(`${JSON.stringify(metrics, null, 2)}\n`);
  else if (flags.out === undefined) io.out(`${metricLines(metrics, paintFor(io)).join("\n")}\n`);
  const troubled = reading.files.filter(({ status }) => status === "undecided" || status === "failed");
  for (const { path, sentence } of troubled) io.err(`${path}：${sentence}\n`);
  return troubled.length > 0 ? 2 : 0;
}
