// What a new rule begins with. Pure: the list of rules comes in as text and goes out as text.

const GROUPS = ["scope", "elements", "codes", "legal-basis", "time-limit", "handling", "visits", "procedure"];
const MORE = ["materials", "fees", "contact", "schedule"];

/** `no-catch-all` → `noCatchAll` */
const camel = (/** @type {string} */ name) =>
  name.replace(/-([a-z0-9])/g, (_match, letter) => letter.toUpperCase());

const rule = (/** @type {string} */ id) => `import * as z from "zod";
import { defineItemRule, fail, pass } from "../../engine/index.ts";
import { inPopulation } from "../../metrics/index.ts";
import { practice } from "../citations.ts";

export default defineItemRule({
  id: "${id}",
  title: "写要求什么，不写违反什么。",
  severity: "info",
  trial: true,
  basis: [practice],
  why: "写为什么重要",
  notFor: "写什么情形下不适用。",
  appliesTo: inPopulation,
  needs: ["name"],
  options: z.strictObject({}),
  data: z.strictObject({ name: z.string() }),
  check: ({ name }) => (name === "" ? fail(["name"], { name }) : pass),
  message: ({ name }) => \`写“\${name}”错在哪里。\`,
  suggestion: () => "写该怎么改。",
});
`;

const examples = (/** @type {string} */ name) => `import { defineExamples } from "../../engine/index.ts";
import rule from "./${name}.ts";

export default defineExamples(rule, {
  pass: [],
  fail: [],
});
`;

/**
 * The files of a new rule by their path under \`rules/\`, and the list with it in.
 *
 * @param {string} id \`group/name\`
 * @param {string} list \`rules/index.ts\` as it is
 * @returns {{ files: Record<string, string>, list: string } | string} or why not
 */
export function newRule(id, list) {
  const [, group = "", name = ""] = /^([a-z][a-z-]*)\/([a-z][a-z0-9-]*[a-z0-9])$/.exec(id) ?? [];
  if (group === "") return `"${id}" is no group/name`;
  if (![...GROUPS, ...MORE].includes(group)) return `no group "${group}": ${[...GROUPS, ...MORE].join(", ")}`;
  if (list.includes(`"./${id}.ts"`)) return `${id} is there already`;
  const lines = list.split("\n");
  const own = camel(name);
  // Two groups may have a rule of one name.
  const variable = lines.some((line) => line.startsWith(`import ${own} `)) ? camel(`${group}-${name}`) : own;
  const path = `./${id}`;
  const pathIn = (/** @type {string} */ line) => /^import .* from "(\.\/[^"]*)\.ts"/.exec(line)?.[1];
  const next = lines.findIndex((line) => (pathIn(line) ?? "") > path);
  const end = lines.findLastIndex((line) => pathIn(line) !== undefined) + 1;
  lines.splice(next === -1 ? end : next, 0, `import ${variable} from "${path}.ts";`);
  const heading = lines.indexOf(`  // ${group}`);
  if (heading === -1) return `rules/index.ts has no "// ${group}"`;
  const after = lines.findIndex((line, index) => index > heading && !/^ {2}[a-z]\w*,$/i.test(line));
  lines.splice(after, 0, `  ${variable},`);
  return {
    files: { [`${id}.ts`]: rule(id), [`${id}.examples.ts`]: examples(name) },
    list: lines.join("\n"),
  };
}
