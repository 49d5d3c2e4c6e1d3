// `npm run build`, `typecheck`, `lint`, `format`, `changeset`: one step alone, with what it needs installed first.
import { ensureInstalled } from "./bootstrap/index.mjs";

await ensureInstalled();
// What the steps are made of has only just been installed.
const { steps } = await import("./steps.mjs");
const step = process.argv[2] ?? "";
const run = steps[step];
if (run) {
  process.exitCode = await run();
} else {
  process.stderr.write(`usage: node scripts/run.mjs task ${Object.keys(steps).join("|")}\n`);
  process.exitCode = 2;
}
