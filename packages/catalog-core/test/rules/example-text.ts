import type { AnyExamples, AnyRule, Measurement, SourceFacts } from "../../src/engine/index.ts";
import { channelLabels } from "../../src/model/index.ts";
import { writeCell } from "../../src/records/index.ts";
import { isRowKind, labelOf, terms } from "../../src/terms/index.ts";
import { runExample } from "./run-example.ts";

/** The examples of a rule as its page has them: each as a list would say it, and what the rule says of it. */
export function exampleText(rule: AnyRule, examples: AnyExamples): string {
  const lines = ["## 不符合的例子", ""];
  for (const example of examples.fail) {
    const [finding] = runExample(rule, example).findings;
    lines.push(`### ${example.name}`, "", ...shown(example), "");
    lines.push(`> 问题：${finding?.message}`, ">", `> 怎么改：${finding?.suggestion}`, "");
  }
  lines.push("## 符合的例子", "");
  for (const example of examples.pass) lines.push(`### ${example.name}`, "", ...shown(example), "");
  if ((examples.skip ?? []).length > 0) {
    lines.push("## 不检查的例子", "");
    for (const example of examples.skip ?? []) {
      const because = runExample(rule, example).coverage[0]?.skipped[0]?.because;
      lines.push(`### ${example.name}`, "", ...shown(example), "", `> 不适用：${because}`, "");
    }
  }
  return `${lines.join("\n").trimEnd()}\n`;
}

type Fields = Readonly<Record<string, unknown>>;

const known = new Set(terms.map(({ element }) => element));

/** What people do not write in a list: keys that tie rows, tables and parts together. */
const inner = new Set(["id", "sourceId", "provenance"]);

/** Parts of an example that hold rows of a list, each with what one row of it is called. */
const rowsOf: Readonly<Record<string, string>> = {
  item: "",
  entry: "目录清单",
  items: "实施清单",
  entries: "目录清单",
  stages: "进度表",
};

function shown(example: object): string[] {
  const { name: _name, data: _data, ...rest } = example as Fields;
  const lines = Object.entries(rest).flatMap(([part, value]) => {
    if (part === "asOf") return [`- 判定日：${String(value)}`];
    if (part === "options") return [`- 选项：${code(value)}`];
    if (part === "sources" || part === "source") return [value].flat().map((one) => table(one as Fields));
    const title = rowsOf[part];
    if (part === "facts") return [`- ${facts(value as SourceFacts)}`];
    if (part === "measurement") return [`- ${measured(value as Partial<Measurement>)}`];
    if (part === "subject") return [`- 对象：${(value as Fields)["label"]}`];
    if (title === undefined) return [`- ${part}：${code(value)}`];
    if (!Array.isArray(value)) return fields(value as Fields, part, title === "" ? "" : `${title}的`);
    return value.map(
      (row, at) =>
        `- ${title}第 ${at + 1} 行：${
          fields(row as Fields, part, "")
            .map((line) => line.slice(2))
            .join("；") || "（空行）"
        }`,
    );
  });
  return lines.length === 0 ? ["- （全部空白）"] : lines;
}

function facts({ items, missed }: SourceFacts): string {
  const asked = missed.map(
    ({ element, rules, metrics }) =>
      `“${labelOf(element)}”没有这一栏，${rules} 条规则、${metrics} 项指标要用`,
  );
  return [`表中共 ${items} 项`, ...asked].join("；");
}

const states = { measured: "", thin: "，判定得了的太少", "not-measured": "，无法计算" } as const;

function measured({ numerator, denominator, state, target }: Partial<Measurement>): string {
  const aim = target === undefined ? "没有目标" : `目标 ${target.least}`;
  return `${numerator} 项，基数 ${denominator} 项${states[state ?? "measured"]}；${aim}`;
}

const code = (value: unknown): string => `\`${JSON.stringify(value)}\``;

/** A table that an example speaks of: the columns that it has. */
function table({ present = [], label }: Fields): string {
  const columns = (present as readonly string[]).map((element) =>
    known.has(element) ? labelOf(element) : element,
  );
  return `- ${typeof label === "string" ? `${label}：` : ""}表中有的栏目：${columns.join("、") || "无"}`;
}

function fields(row: Fields, part: string, before: string): string[] {
  return Object.entries(row)
    .filter(([key]) => !inner.has(key))
    .flatMap(([key, value]) => {
      const element = part === "stages" && known.has(`stageDates.${key}`) ? `stageDates.${key}` : key;
      const label = `${before}${known.has(element) ? labelOf(element) : key}`;
      if (isRowKind(key) && Array.isArray(value) && value.length > 0) {
        return (value as readonly Fields[]).map((one, at) => `- ${label} ${at + 1}：${rowText(key, one)}`);
      }
      return [`- ${label}：${known.has(element) ? cell(element, value) : code(value)}`];
    });
}

function rowText(kind: string, row: Fields): string {
  const cells = Object.entries(row).filter(([key]) => !inner.has(key));
  const [only] = cells;
  if (cells.length === 1 && only?.[0] === "name") return String(only[1]);
  const texts = cells.map(([key, value]) => {
    const element = `${kind}.${key}`;
    if (element === "steps.channel") return `渠道：${channelLabels[value as keyof typeof channelLabels]}`;
    return known.has(element) ? `${labelOf(element)}：${cell(element, value)}` : `${key}：${code(value)}`;
  });
  return texts.join("；") || "（空行）";
}

function cell(element: string, value: unknown): string {
  if (value === undefined) return "（空白）";
  const text = writeCell(element, value);
  if (text === "" && value !== "") return code(value);
  return text.replaceAll("\n", "（换行）") || "（空白）";
}
