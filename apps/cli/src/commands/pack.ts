import { citationsOn, type PolicyPack } from "@zp/catalog-core/engine";
import { conventionLabels, conventionText } from "@zp/catalog-core/explain";
import { metrics } from "@zp/catalog-core/metrics";
import { packs, type ResolvedPack } from "@zp/catalog-core/packs";
import { rules } from "@zp/catalog-core/rules";
import { citeSource, type SourceId } from "@zp/catalog-core/sources";
import { type CommandDefinition, examples, jsonOption } from "../definition.ts";
import { loadResolvedPack } from "../input/packs.ts";
import type { Io } from "../io.ts";
import { printJson } from "../output/json.ts";
import { isNamed, nameLabels, nameText } from "../print/pack-names.ts";
import { type Paint, paintFor } from "../print/paint.ts";
import { table } from "../print/text.ts";

interface PackFlags {
  readonly json?: boolean;
}

/** `zp pack list`: the packs that are built in. */
export function listPacks({ json }: PackFlags, io: Io): number {
  const listed = packs.map((pack) => ({
    id: pack.id,
    version: pack.version,
    title: pack.title,
    asOf: pack.asOf,
    rules: rulesInForce(pack),
  }));
  if (json) {
    printJson("pack-list", listed, io);
    return 0;
  }
  const rows = listed.map(({ id, version, asOf, rules: count, title }) => [
    id,
    version,
    asOf,
    `${count}/${rules.length}`,
    title,
  ]);
  const lines = table([["名称", "版本", "判定日", "启用的规则", "适用于"], ...rows], { right: [3] });
  io.out(
    `${lines.join("\n")}\n\nzp pack show 名称 看全部设置；本地的政策包写成 .json，用 zp pack check 检查。\n`,
  );
  return 0;
}

/** `zp pack show`: every setting of a pack with where it comes from. */
export function showPack(name: string, { json }: PackFlags, io: Io): number {
  const resolved = loadResolvedPack(name, io.cwd);
  if (json) printJson("pack-show", resolved, io);
  else io.out(`${packLines(resolved, paintFor(io)).join("\n")}\n`);
  return 0;
}

/** `zp pack check`: whether a pack file is right, and what it changes. */
export function checkPack(name: string, { json }: PackFlags, io: Io): number {
  const resolved = loadResolvedPack(name, io.cwd);
  const { pack, bases, origins } = resolved;
  const own = Object.keys(origins).filter((key) => origins[key] === pack.id && !isName(key));
  if (json) {
    printJson("pack-check", { pack: pack.id, version: pack.version, bases, sets: own }, io);
    return 0;
  }
  const [base] = bases;
  const lines = [
    `政策包“${name}”没有错误：${pack.id}（第 ${pack.version} 版）${base === undefined ? "，不依据其他政策包" : `，依据 ${bases.join("、")}`}。`,
    `启用规则 ${rulesInForce(pack)}/${rules.length} 条，判定日 ${pack.asOf}。`,
  ];
  if (base !== undefined) {
    const before = loadResolvedPack(base, io.cwd).pack;
    lines.push(
      own.length === 0 ? "与所依据的政策包没有不同。" : `与 ${base} 不同的 ${own.length} 项：`,
      ...own.map((key) => `  ${key}：${beforeText(key, before)} → ${textOf(key, pack)}`),
    );
  }
  io.out(`${lines.join("\n")}\n`);
  return 0;
}

/** What is replaced as a whole is told by its number, so that what it becomes stands out. */
function beforeText(key: string, pack: PolicyPack): string {
  if (key === "schedule") return `${pack.schedule.length} 个阶段`;
  if (key === "codeSchemes") return `${pack.codeSchemes.length} 种`;
  const text = textOf(key, pack);
  return text === "未设" && key.startsWith("rules.") ? "缺省" : text;
}

const isName = (key: string): boolean => ["id", "version", "title"].includes(key);

const rulesInForce = (pack: PolicyPack): number =>
  rules.filter(
    (rule) => pack.rules[rule.id]?.enabled !== false && citationsOn(rule, pack.asOf, pack).length > 0,
  ).length;

/** A value of a pack in words, by its key as the origins name it. */
function textOf(key: string, pack: PolicyPack): string {
  const [first = "", ...rest] = key.split(".");
  const name = rest.join(".");
  if (first === "targets") return conventionText(pack.targets[name]);
  if (first === "conventions") {
    return conventionText((pack.conventions as Readonly<Record<string, unknown>>)[name]);
  }
  if (first === "rules") {
    const [id = "", setting = "", option] = rest;
    const own: Readonly<Record<string, unknown>> = pack.rules[id] ?? {};
    const value = option === undefined ? own[setting] : (own.options as Record<string, unknown>)?.[option];
    return settingText(value);
  }
  if (first === "schedule") return scheduleText(pack);
  if (first === "report") return nameText(name, pack);
  const value = (pack as Readonly<Record<string, unknown>>)[first];
  if (first === "jurisdiction") return `${pack.jurisdiction.name}（${pack.jurisdiction.divisionCode}）`;
  return Array.isArray(value) ? value.join("、") || "没有" : settingText(value);
}

const severities: Readonly<Record<string, string>> = { error: "错误", warning: "警告", info: "提示" };

function settingText(value: unknown): string {
  if (value === undefined) return "未设";
  if (typeof value === "boolean") return value ? "是" : "否";
  if (typeof value === "string") return severities[value] ?? value;
  return JSON.stringify(value);
}

const scheduleText = ({ schedule }: PolicyPack): string =>
  schedule.length === 0 ? "没有" : schedule.map(({ title, until }) => `${title} ${until} 前`).join("、");

const settingLabels: Readonly<Record<string, string>> = {
  enabled: "启用",
  severity: "力度",
  options: "选项",
};

function packLines({ pack, origins, bases }: ResolvedPack, paint: Paint): string[] {
  const from = (key: string): string => {
    const origin = origins[key];
    return origin === undefined ? "" : origin === "default" ? "缺省" : origin;
  };
  const titles = new Map<string, string>([
    ...metrics.map(({ id, title }) => [id, title] as const),
    ...rules.map(({ id, title }) => [id, title] as const),
  ]);
  const block = (title: string, rows: readonly (readonly string[])[], none = ""): string[] => [
    "",
    paint("bold", title),
    ...(rows.length === 0 ? [`  ${none}`] : table(rows, { indent: 2 })),
  ];
  const keysOf = (prefix: string): string[] =>
    Object.keys(origins).filter((key) => key.startsWith(`${prefix}.`));
  return [
    paint("bold", `政策包 ${pack.id}（第 ${pack.version} 版）　${pack.title}`),
    bases.length === 0 ? "不依据其他政策包" : `依据 ${bases.join("，再依据 ")}`,
    `启用规则 ${rulesInForce(pack)}/${rules.length} 条；每行末尾是这个值的来处`,
    ...block("适用", [
      ["地方", textOf("jurisdiction", pack), from("jurisdiction")],
      ["判定日", pack.asOf, from("asOf")],
    ]),
    ...block(
      "目标",
      Object.keys(pack.targets).map((id) => [
        titles.get(id) ?? id,
        `不低于 ${conventionText(pack.targets[id])}`,
        from(`targets.${id}`),
      ]),
      "没有设定目标",
    ),
    ...block(
      "口径",
      Object.entries(conventionLabels).map(([key, label]) => [
        key,
        label,
        textOf(`conventions.${key}`, pack),
        from(`conventions.${key}`) || "缺省",
      ]),
    ),
    ...block(
      "规则的设置",
      keysOf("rules").map((key) => {
        const [, id = "", setting = "", option] = key.split(".");
        const what = option ?? settingLabels[setting] ?? setting;
        return [id, titles.get(id) ?? "", what, textOf(key, pack), from(key)];
      }),
      "各规则都用缺省设置",
    ),
    ...block(
      "认可的编码，按先后",
      pack.codeSchemes.map((scheme, at) => [scheme, at === 0 ? from("codeSchemes") : ""]),
      "不限",
    ),
    ...(pack.sourcesSetAside === undefined
      ? []
      : block(
          "不作为依据的文件",
          pack.sourcesSetAside.map((id) => [citeSource(id as SourceId), from("sourcesSetAside")]),
          "没有",
        )),
    ...block(
      "阶段",
      pack.schedule.map(({ title, from: start, until, basis }, at) => [
        title,
        start === undefined ? `${until} 前` : `${start} 至 ${until}`,
        basis === undefined ? "" : `${basis.document}${basis.article}`,
        at === 0 ? from("schedule") : "",
      ]),
      "没有规定",
    ),
    ...block(
      "报告和文书的用语",
      Object.entries(nameLabels).map(([name, label]) => [
        label,
        nameText(name, pack),
        isNamed(name, pack) ? from(`report.${name}`) : "缺省",
      ]),
    ),
  ];
}

/** How `zp pack` is called. */
export const packCommand: CommandDefinition = ({ action, io, zp }) => {
  const pack = zp
    .command("pack")
    .summary("政策包：有哪些，各值是多少、从哪里来，本地写的对不对")
    .description(
      "政策包写明一个地方、一个时期的目标、口径、规则力度、阶段日期。本地的写成 .json，只写与所依据的（extends）不同的值。",
    )
    .usage("<list|show|check> [选项]")
    .helpCommand(false)
    .addHelpText(
      "after",
      examples(
        "zp pack list                 内置的政策包",
        "zp pack show zhenping-2018   一个政策包的全部设置和来处",
        "zp pack check 本地.json      本地的政策包写得对不对，改了什么",
        "zp check 清单 --pack 本地.json",
      ),
    );
  pack
    .command("list")
    .summary("内置的政策包")
    .addOption(jsonOption())
    .action(action((options: PackFlags) => listPacks(options, io)));
  pack
    .command("show")
    .summary("全部设置，每个值从哪里来")
    .argument("<名称或文件>", "内置的名称，或 .json 文件")
    .addOption(jsonOption())
    .action(action((name: string, options: PackFlags) => showPack(name, options, io)));
  pack
    .command("check")
    .summary("检查政策包文件，一次指出全部错误")
    .argument("<文件>", "政策包（.json）")
    .addOption(jsonOption())
    .addHelpText("after", "\n退出码：0 没有错误；2 有误，或文件读不了。")
    .action(action((name: string, options: PackFlags) => checkPack(name, options, io)));
};
