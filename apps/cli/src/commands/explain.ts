import { explainCode } from "@zp/catalog-core/codes";
import { explainMetric, explainPlan, explainRetired } from "@zp/catalog-core/explain";
import { metrics } from "@zp/catalog-core/metrics";
import { rulePage } from "@zp/catalog-core/rule-pages";
import { retiredRules, rules } from "@zp/catalog-core/rules";
import { type CommandDefinition, examples, jsonOption, packOption } from "../definition.ts";
import { loadPack } from "../input/settings.ts";
import type { Io } from "../io.ts";
import { printJson } from "../output/json.ts";
import { plainMarkdown } from "../print/markdown.ts";
import { paintFor } from "../print/paint.ts";

/** `zp explain`: a rule, a metric, or any code that is pasted. */
export function explain(what: string, options: { pack?: string; json?: boolean }, io: Io): number {
  const rule = rules.find(({ id }) => id === what);
  const metric = metrics.find(({ id }) => id === what);
  const texts: string[] = [];
  // A rule and a metric may bear one name: both are meant then.
  if (rule !== undefined) texts.push(rulePage(rule));
  if (metric !== undefined) texts.push(explainMetric(metric, loadPack(options.pack, io.cwd)));
  if (what === "plan") texts.push(explainPlan(loadPack(options.pack, io.cwd)));
  const retired = retiredRules.find(({ id }) => id === what);
  if (retired !== undefined) texts.push(explainRetired(retired, rules, retiredRules));
  const similar = texts.length === 0 ? near(what) : undefined;
  if (texts.length === 0) texts.push(similar ?? explainCode(what));
  if (options.json) printJson("explain", { query: what, text: texts.join("\n") }, io);
  else
    (similar === undefined ? io.out : io.err)(
      `${texts.map((text) => plainMarkdown(text, paintFor(io), io.columns)).join("\n")}\n`,
    );
  return similar === undefined ? 0 : 2;
}

/** Somebody who wrote a slash meant a rule or a metric: say which are near. */
function near(what: string): string | undefined {
  if (!/^[a-z]+(?:-[a-z]+)*\/?[a-z-]*$/.test(what)) return undefined;
  const ids = [...rules.map(({ id }) => id), ...metrics.map(({ id }) => id)];
  const [group = "", name = ""] = what.split("/");
  const close = ids.filter((id) => id.startsWith(`${group}/`) || (name.length > 3 && id.includes(name)));
  const shown = close.length > 0 ? close : ids;
  return `没有规则或指标“${what}”。${close.length > 0 ? "相近的有" : "有这些"}：\n${[...new Set(shown)].map((id) => `  ${id}`).join("\n")}\n`;
}

/** How `zp explain` is called. */
export const explainCommand: CommandDefinition = ({ action, io, zp }) => {
  zp.command("explain")
    .summary("说明一条规则、一个指标或任何一个编码")
    .argument(
      "<规则、指标或编码>",
      "例如 visits/stated、time-limit/within-half、plan（整改建议），或粘贴一个编码",
    )
    .addOption(packOption())
    .addOption(jsonOption())
    .addHelpText(
      "after",
      examples(
        "zp explain time-limit/promised-within-half",
        "zp explain 11440100007482575H3440118009000",
        "zp explain 610927100200",
      ),
    )
    .action(action((what: string, options: Parameters<typeof explain>[1]) => explain(what, options, io)));
};
