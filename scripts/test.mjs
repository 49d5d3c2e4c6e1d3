// `npm test`: install, build, look at what was built, typecheck, lint, test, and the tests again in two time zones.
// Every step runs, whatever came of those before; the last line is the total of them all.
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { cacheDir, ensureInstalled, root, runTool } from "./bootstrap/index.mjs";
import { countTests, totalsLine } from "./totals.mjs";

const zones = ["UTC", "Asia/Shanghai", "America/Los_Angeles"];
const tenMinutes = 10 * 60_000;

try {
  await ensureInstalled();
} catch (error) {
  console.log("\n1 failed step: install");
  process.on("exit", () => console.log("0 passed, 1 failed"));
  throw error;
}

// These need what has just been installed.
const { steps } = await import("./steps.mjs");

/** @type {string[]} */
const failedSteps = [];
for (const name of ["build", "built", "typecheck", "lint"]) {
  const code = await timed(name, () => steps[name]?.() ?? Promise.resolve(1));
  if (code !== 0) failedSteps.push(name);
}

/** @type {import("./totals.mjs").Run[]} */
const runs = [];
for (const [index, zone] of zones.entries()) {
  runs.push(await timed(`test, TZ=${zone}`, () => runSuite(zone, index > 0)));
}

const totals = countTests(
  runs,
  failedSteps.map((name) => `step ${name}`),
);
if (totals.failures.length > 0) {
  console.log("\nFailed:");
  for (const failure of totals.failures) console.log(`  ${failure.replaceAll(root, "")}`);
}
console.log("");
console.log(totalsLine(totals));
process.exitCode = totals.failed === 0 ? 0 : 1;

/**
 * The suite in one time zone. Files named *.once.test.ts (a browser, an office program) run in the first zone only.
 * @param {string} zone
 * @param {boolean} again
 * @returns {Promise<import("./totals.mjs").Run>}
 */
async function runSuite(zone, again) {
  const outputFile = join(cacheDir, "test", `${zone.replaceAll("/", "-")}.json`);
  mkdirSync(join(cacheDir, "test"), { recursive: true });
  rmSync(outputFile, { force: true });
  const exitCode = await runTool(
    "vitest",
    [
      "run",
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${outputFile}`,
      ...(again ? ["--exclude=**/*.once.test.ts"] : []),
    ],
    // With CI set, vitest writes no missing golden file and lets no `.only` pass.
    { env: { TZ: zone, CI: "true" }, timeoutMs: tenMinutes },
  );
  return { name: zone, exitCode, report: readReport(outputFile) };
}

/**
 * @param {string} file
 * @returns {import("./totals.mjs").VitestReport | undefined}
 */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

/**
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
async function timed(name, work) {
  console.log(`\n== ${name}`);
  const begun = performance.now();
  const result = await work();
  console.log(`== ${name}: ${((performance.now() - begun) / 1000).toFixed(1)} s`);
  return result;
}
