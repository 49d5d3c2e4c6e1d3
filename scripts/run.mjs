// The one door of every npm script: `node scripts/run.mjs TASK ARGS`. It is parsed by the oldest Node that a county's
// machine may still have, so this file and node-version.mjs keep to old syntax; everything newer comes after the check.
import { nodeProblem } from "./bootstrap/node-version.mjs";

const task = String(process.argv[2]);
const problem = nodeProblem(process.versions.node);

if (problem) {
  process.stderr.write(`${problem}\n`);
  process.exitCode = 2;
} else if (
  ["bench", "demo", "new-rule", "rules-diff", "task", "test", "truth", "zp", "zp-report"].includes(task)
) {
  process.argv.splice(1, 2, task);
  import(`./${task}.mjs`).catch((error) => {
    process.stderr.write(`${error.forUser ? error.message : error.stack}\n`);
    process.exitCode = error.exitCode || 3;
  });
} else {
  process.stderr.write(
    "usage: node scripts/run.mjs bench|demo|new-rule|rules-diff|test|truth|zp|zp-report|task [ARGS]\n",
  );
  process.exitCode = 2;
}
