import { citationsOn } from "@zp/catalog-core/engine";
import { rules } from "@zp/catalog-core/rules";
import { citeSource } from "@zp/catalog-core/sources";
import { type CommandDefinition, examples, jsonOption, packOption } from "../definition.ts";
import { loadPack } from "../input/settings.ts";
import type { Io } from "../io.ts";
import { printJson } from "../output/json.ts";
import { paintFor } from "../print/paint.ts";
import { table } from "../print/text.ts";

const severityLabels = { error: "错误", warning: "警告", info: "提示" } as const;

/** `zp rules`: every rule with its severity under the pack and its first source. */
export function listRules(options: { pack?: string; json?: boolean }, io: Io): number {
  const pack = loadPack(options.pack, io.cwd);
  const listed = rules.map((rule) => {
    const setting = pack.rules[rule.id];
    return {
      id: rule.id,
      title: rule.title,
      level: rule.level,
      enabled: setting?.enabled !== false && citationsOn(rule, pack.asOf, pack).length > 0,
      // Switched off by the pack, or resting on nothing that binds there on its day.
      ...(setting?.enabled === false ? {} : { grounded: citationsOn(rule, pack.asOf, pack).length > 0 }),
      trial: rule.trial === true,
      severity: rule.trial ? ("info" as const) : (setting?.severity ?? rule.severity),
      basis: rule.basis.map(({ source, article, force }) => ({ source, article, force })),
    };
  });
  if (options.json) {
    printJson("rules", listed, io);
    return 0;
  }
  const paint = paintFor(io);
  const rows = listed.map(({ id, title, severity, enabled, trial, basis }, index) => {
    const first = rules[index]!.basis[0];
    return [
      id,
      enabled ? `${severityLabels[severity]}${trial ? "·试行" : ""}` : "停用",
      title,
      `${citeSource(first.source)}${first.article}${basis.length > 1 ? " 等" : ""}`,
    ];
  });
  const [head, ...body] = table([["规则", "力度", "标题", "依据"], ...rows]);
  io.out(`${paint("bold", head ?? "")}\n${body.join("\n")}\n`);
  const ungrounded = listed.filter(({ grounded }) => grounded === false).length;
  const why =
    ungrounded === 0 ? "" : `其中 ${ungrounded} 条所依据的文件在判定日没有施行或不适用于本地，不检查。`;
  io.out(`\n共 ${rules.length} 条。${why}zp explain 规则 看一条规则的全部说明。\n`);
  return 0;
}

/** How `zp rules` is called. */
export const rulesCommand: CommandDefinition = ({ action, io, zp }) => {
  zp.command("rules")
    .summary("列出全部规则")
    .addOption(packOption())
    .addOption(jsonOption())
    .addHelpText("after", examples("zp rules", "zp rules --pack 本地.json", "zp rules --json"))
    .action(action((options: Parameters<typeof listRules>[0]) => listRules(options, io)));
};
