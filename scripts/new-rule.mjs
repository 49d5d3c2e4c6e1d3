// `npm run new:rule -- group/name`: a rule with its examples, the line in the list and the page. It compiles and passes the
// lint; its tests fail until sentence, source and examples are real ones.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { root, UserError } from "./bootstrap/index.mjs";
import { newRule } from "./new-rule/templates.mjs";

const id = process.argv[2] ?? "";
const core = join(root, "packages", "catalog-core", "src", "rules");
const list = join(core, "index.ts");
const made = newRule(id, readFileSync(list, "utf8"));
if (typeof made === "string") throw new UserError(`${made}\nusage: npm run new:rule -- group/name`, 2);
for (const [path, text] of Object.entries(made.files)) {
  const file = join(core, path);
  if (existsSync(file)) throw new UserError(`${file} is there already`, 2);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
writeFileSync(list, made.list);
console.log(
  [
    ...Object.keys(made.files).map((path) => `packages/catalog-core/src/rules/${path}`),
    "packages/catalog-core/src/rules/index.ts",
    "",
    "Fill in source, condition, sentences and examples; then the page:",
    "  npx vitest run packages/catalog-core/test/rules -u",
    "Say in packages/catalog-core/test/rules/policy-rows.ts which row of the policy it answers.",
  ].join("\n"),
);
