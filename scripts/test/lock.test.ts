import { spawnSync } from "node:child_process";
import { existsSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { withLock } from "../bootstrap/lock.mjs";
import { temporaryFolder } from "./temporary-folder.ts";

const lockFile = () => join(temporaryFolder(), "deep", "a.lock");

describe("the lock", () => {
  test("lets one in at a time and is gone afterwards", async () => {
    const file = lockFile();
    let inside = 0;
    let most = 0;
    const work = async () => {
      inside += 1;
      most = Math.max(most, inside);
      await sleep(20);
      inside -= 1;
    };
    await Promise.all([withLock(file, work), withLock(file, work), withLock(file, work)]);
    expect(most).toBe(1);
    expect(existsSync(file)).toBe(false);
  });

  test("is released when the work fails", async () => {
    const file = lockFile();
    await expect(withLock(file, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(existsSync(file)).toBe(false);
  });

  test("is taken over from a process that has died", async () => {
    const file = lockFile();
    await withLock(file, async () => {});
    const dead = spawnSync(process.execPath, ["-e", ""]).pid;
    writeFileSync(file, String(dead));
    await expect(withLock(file, async () => "mine")).resolves.toBe("mine");
  });

  test("is taken over when its owner died before writing its number", async () => {
    const file = lockFile();
    await withLock(file, async () => {});
    writeFileSync(file, "");
    const aMinuteAgo = Date.now() / 1000 - 60;
    utimesSync(file, aMinuteAgo, aMinuteAgo);
    await expect(withLock(file, async () => "mine")).resolves.toBe("mine");
  });
});
