// `npm run rules:diff -- REV1 REV2`: what the rules of two revisions say of all lists at hand, held against each other.
// Each revision is checked out into a folder of its own and built there; `.` is this checkout as it stands. The lists are
// the sample county and, where they lie beside the checkout, the real ones: the same bytes for both.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ensureBuilt, ensureInstalled, root, UserError } from "./bootstrap/index.mjs";
import { changesText, compareFindings } from "./rules-diff/compare.mjs";

/** @typedef {import("./rules-diff/compare.mjs").Finding} Finding */

const [before, after = "."] = process.argv.slice(2);
if (before === undefined || process.argv.length > 4) {
  throw new UserError("usage: npm run rules:diff -- REV1 [REV2], `.` for this checkout", 2);
}

await ensureInstalled();
await ensureBuilt("@zp/cli");
await ensureBuilt("@zp/examples");

const temporary = mkdtempSync(join(tmpdir(), "zp-rules-diff-"));
try {
  const lists = await listsAtHand();
  const old = findingsOf(before, lists);
  const now = findingsOf(after, lists);
  console.log(`\n${before} → ${after}, ${lists.map(({ name }) => name).join(", ")}\n`);
  process.stdout.write(changesText(compareFindings(old, now)));
} finally {
  for (const name of ["before", "after"]) {
    const folder = join(temporary, name);
    if (existsSync(folder)) git("worktree", "remove", "--force", folder);
  }
  rmSync(temporary, { recursive: true, force: true });
}

/** The files of each list and the mapping that reads them. */
async function listsAtHand() {
  const county = join(temporary, "sample-county");
  mkdirSync(county);
  const { writeSampleCounty } = await import(
    pathToFileURL(join(root, "examples", "dist", "sample-county", "write.js")).href
  );
  await writeSampleCounty(county);
  const real = join(root, "..", "shared", "data", "real");
  const mapped = [
    ["guangdong", "guangdong-2021"],
    ["guangan", "guangan"],
    ["danyang-2018", "danyang-2018"],
    ["fangchenggang", "fangchenggang-2026"],
  ].map(([name = "", mapping]) => ({
    name,
    path: join(real, name),
    map: join(root, "examples", "mappings", `${mapping}.json`),
  }));
  return [
    { name: "sample-county", path: county, map: undefined },
    ...mapped.filter(({ path, map }) => existsSync(path) && existsSync(map)),
  ];
}

/**
 * @param {string} revision
 * @param {readonly { name: string, path: string, map: string | undefined }[]} lists
 * @returns {Record<string, Finding[]>}
 */
function findingsOf(revision, lists) {
  const checkout = revision === "." ? root : checkedOut(revision);
  return Object.fromEntries(
    lists.map(({ name, path, map }) => {
      const args = ["check", path, "--json", ...(map === undefined ? [] : ["--map", map])];
      const main = join(checkout, "apps", "cli", "dist", "main.js");
      const { status, stdout, stderr } = run(process.execPath, [main, ...args], checkout);
      if (status !== 0 && status !== 1) throw new UserError(`${revision}, ${name}: ${stderr}`, 3);
      return [name, JSON.parse(stdout).report.findings];
    }),
  );
}

/** @param {string} revision */
function checkedOut(revision) {
  const folder = join(temporary, existsSync(join(temporary, "before")) ? "after" : "before");
  const { status, stderr } = git("worktree", "add", "--detach", folder, revision);
  if (status !== 0) throw new UserError(stderr, 2);
  process.stderr.write(`building ${revision} …\n`);
  // The script of the revision itself: it knows how that revision is installed and built.
  const built = run(process.execPath, [join("scripts", "run.mjs"), "task", "build"], folder);
  if (built.status !== 0)
    throw new UserError(`${revision} does not build:\n${built.stdout}${built.stderr}`, 3);
  return folder;
}

/** @param {string[]} args */
function git(...args) {
  return run("git", args, root);
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {string} cwd
 */
function run(command, args, cwd) {
  return spawnSync(command, args, { cwd, encoding: "utf8", maxBuffer: 2 ** 30 });
}
