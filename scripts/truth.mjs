// `npm run truth`: holds the parsers against the real strings and lists beside the checkout and against what was
// judged of a sample by hand, writes docs/truth.md and prints its tables. `npm run truth -- --judge` also puts what nobody has
// judged yet into the golden files, as open, and lists it; `-- --without` takes each list away in turn.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ensureInstalled, root, runTool, UserError } from "./bootstrap/index.mjs";

if (!existsSync(join(root, "..", "shared", "data", "real"))) {
  throw new UserError(
    "没有找到 ../shared/data/real 中的真实清单，无法衡量。 / The real lists in ../shared/data/real are not there: nothing to measure.",
    2,
  );
}
await ensureInstalled();

const mode = ["judge", "without"].find((name) => process.argv.includes(`--${name}`));
const code = await runTool(
  "vitest",
  ["run", "packages/catalog-core/test/truth", "--disable-console-intercept", "--reporter=dot", "--update"],
  { env: mode === undefined ? {} : { ZP_TRUTH: mode } },
);
const page = readFileSync(join(root, "docs", "truth.md"), "utf8");
const shown = page.split("\n").filter((line) => /^(?:#|\|)/u.test(line));
console.log(`\n${shown.join("\n")}`);
process.exitCode = code;
