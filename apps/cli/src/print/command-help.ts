import type { Command, Help } from "commander";
import { widthOf } from "./text.ts";

const titles: Readonly<Record<string, string>> = {
  "Usage:": "用法：",
  "Arguments:": "参数：",
  "Options:": "选项：",
  "Commands:": "命令：",
};

/** commander's help with Chinese titles, and columns that know how wide a Chinese character is. */
export const chineseHelp: Partial<Help> = {
  styleTitle: (title) => titles[title] ?? title,
  displayWidth: widthOf,
  commandUsage: (command) => {
    const names: string[] = [];
    for (let at: Command | null = command; at !== null; at = at.parent) names.unshift(at.name());
    const rest = command.usage().replace("[options]", "[选项]").replace("[command]", "[命令]");
    return `${names.join(" ")} ${rest}`;
  },
  subcommandTerm: (command) =>
    `${command.name()} ${command.usage().replace("[options]", "[选项]")}`.trimEnd(),
  optionDescription: ({ description, argChoices, defaultValue }) => {
    const notes = [
      argChoices === undefined ? "" : `可选 ${argChoices.join("、")}`,
      defaultValue === undefined ? "" : `默认 ${String(defaultValue)}`,
    ].filter((note) => note !== "");
    return notes.length === 0 ? description : `${description}（${notes.join("；")}）`;
  },
};

const phrases: readonly (readonly [RegExp, string])[] = [
  [/^error: /, ""],
  [/unknown command '(.+?)'/, "没有命令“$1”。"],
  [/unknown option '(.+?)'/, "没有选项“$1”。"],
  [/missing required argument '(.+?)'/, "少了参数：$1。"],
  [/required option '(.+?)' not specified/, "少了选项：$1。"],
  [/option '(.+?)' argument missing/, "选项“$1”后面少了值。"],
  [
    /option '(.+?)' argument '(.*?)' is invalid\. Allowed choices are (.+?)\./,
    "选项“$1”不能是“$2”，只能是 $3。",
  ],
  [/command-argument value '(.*?)' is invalid for argument '(.+?)'\.\s*/, "“$1”不能用在这里。"],
  [/too many arguments(?: for '(.+?)')?\..*/, "参数多了。"],
  [/\(Did you mean (.+?)\?\)/, "是不是“$1”？"],
];

/** What commander says of a wrong call, in Chinese. */
export const inChinese = (text: string): string =>
  phrases.reduce((said, [pattern, words]) => said.replace(pattern, words), text);
