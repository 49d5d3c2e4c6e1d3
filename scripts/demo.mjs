// `npm run demo`: checks the sample county, shows the first screen, and leaves the list of problems, the metrics, every
// unit's own list with its problems marked, the assessment report with all other papers, and the check that runs in a
// browser. Findings are what the demo is about, so they do not make it fail.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { ensureBuilt, ensureInstalled, root, UserError } from "./bootstrap/index.mjs";

const out = join("out", "demo");
const lists = join(out, "清单（样例）");

await ensureInstalled();
await ensureBuilt("@zp/cli");
await ensureBuilt("@zp/report-generator");
await ensureBuilt("@zp/examples");
mkdirSync(join(root, out), { recursive: true });

const { writeSampleCounty } = await import(
  pathToFileURL(join(root, "examples", "dist", "sample-county", "write.js")).href
);
const count = await writeSampleCounty(join(root, lists));
console.log(`样例县的 ${count} 个文件写入 ${lists}\n`);

const problems = join(out, "问题清单.xlsx");
const figures = join(out, "指标.xlsx");
const marked = join(out, "已标注");
// A copy of an earlier run is ours to replace.
run("cli", "check", lists, "--problems", problems, "--metrics", figures, "--annotate", marked, "--force");
const reports = join(out, "报告");
console.log("\n报告和各种文书 / The report and all papers:");
run("report-generator", "build", "--in", lists, "--out", reports, "--force");
const inBrowser = join(out, "浏览器检查");
console.log("\n浏览器里的清单检查 / The check in the browser:");
run("cli", "publish", "--check", inBrowser, "--force");
console.log(`\n结果 / Results:\n${existing([lists, problems, figures, marked, reports])}`);
console.log(
  `\n在浏览器里检查（双击打开，或运行命令）/ In the browser (double-click, or run):\n${existing([join(inBrowser, "清单检查.html")])}\n  npm run -s zp -- serve`,
);

/**
 * @param {string} app
 * @param {string[]} args
 */
function run(app, ...args) {
  const { status } = spawnSync(process.execPath, [join("apps", app, "dist", "main.js"), ...args], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
  });
  if (status === 0 || status === 1) return;
  throw new UserError(
    `演示没有完成：${app} ${args[0]} 以代码 ${status} 结束。 / The demo stopped: ${app} ${args[0]} ended with ${status}.`,
    3,
  );
}

/** @param {string[]} files */
function existing(files) {
  return files
    .filter((file) => existsSync(join(root, file)))
    .map((file) => `  ${relative(root, join(root, file))}`)
    .join("\n");
}
