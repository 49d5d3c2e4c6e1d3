// Builds what a command runs from, and nothing when no source has changed since.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { cacheDir, root, runTool, UserError } from "./house.mjs";
import { withLock } from "./lock.mjs";
import { runtimeClosure } from "./packages.mjs";

/**
 * Makes the built files of a package, and of all it needs, agree with their sources. All output goes to stderr.
 * @param {string} name "@zp/cli"
 * @returns {Promise<void>}
 */
export async function ensureBuilt(name) {
  const dirs = runtimeClosure(name).map((entry) => entry.dir);
  const stamp = join(cacheDir, "built", `${name.replace(/\W+/g, "-")}.txt`);
  if (isBuilt(dirs, stamp, fingerprint(dirs))) return;
  await withBuildLock(async () => {
    // Taken before the build: a source saved meanwhile makes the next run build again.
    const print = fingerprint(dirs);
    if (isBuilt(dirs, stamp, print)) return;
    if (process.stderr.isTTY) process.stderr.write("正在编译…… / Building …\n");
    const code = await runTool(
      "turbo",
      [
        "run",
        "build",
        `--filter=${name}...`,
        "--output-logs=errors-only",
        "--log-order=stream",
        "--no-color",
      ],
      { quiet: true },
    );
    if (code !== 0) {
      throw new UserError("编译没有成功，请把上面的信息转给开发人员。 / The build failed, see above.", 3);
    }
    dirs.forEach(removeOrphans);
    mkdirSync(dirname(stamp), { recursive: true });
    writeFileSync(stamp, print);
  });
}

/**
 * One build at a time in a checkout.
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export function withBuildLock(work) {
  return withLock(join(cacheDir, "build.lock"), work);
}

/**
 * @param {string[]} dirs
 * @param {string} stamp
 * @param {string} print
 */
function isBuilt(dirs, stamp, print) {
  return (
    existsSync(stamp) &&
    readFileSync(stamp, "utf8") === print &&
    dirs.every((dir) => existsSync(join(dir, "dist")))
  );
}

/**
 * A digest of names, sizes and times of everything that a build reads: one stat per file, no file is opened.
 * @param {string[]} dirs
 */
function fingerprint(dirs) {
  const hash = createHash("sha256");
  const add = (/** @type {string} */ file) => {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${relative(root, file)} ${size} ${mtimeMs}\n`);
  };
  [join(root, "tsconfig.base.json"), join(root, "pnpm-lock.yaml")].forEach(add);
  for (const dir of dirs) {
    add(join(dir, "package.json"));
    ["tsconfig.build.json", "index.html"]
      .map((name) => join(dir, name))
      .filter((file) => existsSync(file))
      .forEach(add);
    ["src", "build"]
      .map((name) => join(dir, name))
      .filter((folder) => existsSync(folder))
      .flatMap(filesUnder)
      .forEach(add);
  }
  return hash.digest("hex");
}

/**
 * Removes built files whose source is gone: the compiler leaves them, and nobody would notice an import of one.
 * @param {string} dir a package's folder
 */
export function removeOrphans(dir) {
  const dist = join(dir, "dist");
  // A package with a build of its own begins with an empty folder each time, and names files as it likes.
  if (!existsSync(dist) || existsSync(join(dir, "build"))) return;
  for (const file of filesUnder(dist)) {
    const source = /^(.*?)(?:\.d\.ts|\.js)$/.exec(relative(dist, file))?.[1];
    if (source !== undefined && !existsSync(join(dir, "src", `${source}.ts`))) rmSync(file);
  }
}

/**
 * All files below a folder, in a fixed order.
 * @param {string} dir
 * @returns {string[]}
 */
export function filesUnder(dir) {
  return readdirSync(dir, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = `${dir}${sep}${entry.name}`;
      return entry.isDirectory() ? filesUnder(path) : [path];
    });
}
