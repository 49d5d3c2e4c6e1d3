import { extname, join } from "node:path";
import { labelOf } from "@zp/catalog-core/terms";
import { type CommandDefinition, examples, jsonOption, mapOption } from "../definition.ts";
import { readLists } from "../input/reading.ts";
import { CommandError, type Io } from "../io.ts";
import { printJson } from "../output/json.ts";
import { saveFile } from "../output/save.ts";
import { paintFor } from "../print/paint.ts";
import { progressOn } from "../print/progress.ts";
import { fit, table, wrap } from "../print/text.ts";

export interface MapFlags {
  readonly out?: string;
  readonly map?: string;
  readonly json?: boolean;
}

/** `zp map`: which column is which element, on what evidence; what only a person can decide; the mapping as a file. */
export async function map(names: readonly string[], flags: MapFlags, io: Io): Promise<number> {
  const progress = progressOn(io);
  const { result, files } = await readLists(names, { map: flags.map, io, progress });
  progress.done();
  const { proposals } = result;
  if (flags.json) printJson("map", { proposals, mappings: result.mappings, files }, io);
  else io.out(`${proposalLines(proposals, io).join("\n")}\n`);
  if (proposals.length === 0 && !flags.json) {
    io.out(result.mappings.length > 0 ? "各表的列已由 --map 确定。\n" : "没有找到清单。\n");
  }
  if (flags.out !== undefined) {
    const mappings = proposals.length > 0 ? proposals.map(({ mapping }) => mapping) : result.mappings;
    for (const name of saveMappings(
      mappings,
      proposals.map(({ label }) => label),
      flags.out,
      io.cwd,
    )) {
      if (!flags.json) io.out(`列对应：${name}\n`);
    }
  }
  for (const { path, status, sentence } of files) if (status === "failed") io.err(`${path}：${sentence}\n`);
  const open = proposals.some(({ questions }) => questions.length > 0);
  return open || files.some(({ status }) => status === "failed") ? 2 : 0;
}

function saveMappings(
  mappings: readonly object[],
  labels: readonly string[],
  out: string,
  cwd: string,
): string[] {
  if (mappings.length === 0) throw new CommandError("没有可写的列对应。");
  const text = (mapping: object): string => `${JSON.stringify(mapping, null, 2)}\n`;
  if (extname(out).toLowerCase() === ".json") {
    const [only] = mappings;
    if (mappings.length > 1 || only === undefined) {
      throw new CommandError(
        `这些文件有 ${mappings.length} 种表头，列对应要写进文件夹：--out 后面写文件夹名。`,
      );
    }
    saveFile(out, text(only), cwd);
    return [out];
  }
  return mappings.map((mapping, index) => {
    const label = (labels[index] ?? `表头${index + 1}`).replaceAll(/[\\/:*?"<>|\s]+/g, "-");
    const name = join(out, `${index + 1}-${label}.json`);
    saveFile(name, text(mapping), cwd);
    return name;
  });
}

function proposalLines(
  proposals: Awaited<ReturnType<typeof readLists>>["result"]["proposals"],
  io: Io,
): string[] {
  const paint = paintFor(io);
  const width = Math.max(60, Math.min(io.columns, 120));
  return proposals.flatMap(({ label, layerBecause, columns, questions }) => {
    const rows = columns.map(({ column, element, because, examples }) => [
      fit(column === "" ? "（无表头）" : column, 20),
      element === null ? "—" : labelOf(element),
      fit(because, 48),
      fit(examples.slice(0, 2).join(" | "), 24),
    ]);
    const [head, ...body] = table([["列", "要素", "理由", "例"], ...rows]);
    return [
      paint("bold", label),
      ...wrap(layerBecause, width),
      paint("dim", head ?? ""),
      ...body,
      ...questions.flatMap(({ text, options }) => [
        "",
        ...wrap(`待确认：${text}`, width).map((line) => paint("yellow", line)),
        ...options.map((option, index) => `  ${index + 1}. ${option.label}`),
      ]),
      "",
    ];
  });
}

/** How `zp map` is called. */
export const mapCommand: CommandDefinition = ({ action, io, zp }) => {
  zp.command("map")
    .summary("看每一列对应哪个要素，写出列对应文件")
    .description("为每个文件提出列的对应，连同理由；写出的文件可以查看、修改，供 --map 使用。")
    .argument("<文件或文件夹...>", "同 zp check")
    .option("--out <文件或文件夹>", "写出列对应（.json）；多个文件时写进文件夹")
    .addOption(mapOption())
    .addOption(jsonOption())
    .addHelpText(
      "after",
      examples("zp map items.csv", "zp map items.csv --out items.map.json", "zp map 清单文件夹 --out 列对应"),
    )
    .action(action((files: string[], options: MapFlags) => map(files, options, io)));
};
