// Two commands started at once in a fresh checkout must not install or build over each other.
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** A lock without a readable owner is left alone this long: its owner may be between creating and writing it. */
const graceMs = 10_000;

/**
 * Runs `work` while holding the lock file; waits for a living holder, takes over from a dead one.
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} work
 * @param {(holder: number) => void} [onWait] called once, after two seconds of waiting
 * @returns {Promise<T>}
 */
export async function withLock(file, work, onWait = () => {}) {
  mkdirSync(dirname(file), { recursive: true });
  for (let waited = 0; !take(file); waited += 100) {
    const holder = holderOf(file);
    if (holder === "gone") continue;
    if (holder === "dead") {
      rmSync(file, { force: true });
      continue;
    }
    if (waited === 2000) onWait(holder);
    await sleep(100);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

/** @param {string} file */
function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
}

/**
 * @param {string} file
 * @returns {number | "dead" | "gone"}
 */
function holderOf(file) {
  try {
    const pid = Number(readFileSync(file, "utf8"));
    if (!Number.isInteger(pid) || pid <= 0) {
      return Date.now() - statSync(file).mtimeMs > graceMs ? "dead" : 0;
    }
    try {
      process.kill(pid, 0);
      return pid;
    } catch (error) {
      return codeOf(error) === "ESRCH" ? "dead" : pid;
    }
  } catch (error) {
    if (codeOf(error) === "ENOENT") return "gone";
    throw error;
  }
}

/** @param {unknown} error */
function codeOf(error) {
  return /** @type {NodeJS.ErrnoException} */ (error).code;
}
