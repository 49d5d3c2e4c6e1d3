import { spawnSync } from "node:child_process";
import { cpSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { temporaryFolder } from "./temporary-folder.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

test("without a registry, a fresh checkout says so in one sentence and ends with code 2", () => {
  const checkout = temporaryFolder();
  for (const name of ["package.json", "pnpm-lock.yaml", "pnpm-workspace.yaml", "scripts", ".npmrc"]) {
    cpSync(join(root, name), join(checkout, name), { recursive: true });
  }
  const { PATH = "" } = process.env;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["scripts/run.mjs", "zp", "check", "x.xlsx"],
    {
      cwd: checkout,
      env: {
        PATH,
        HOME: checkout,
        npm_config_registry: "http://127.0.0.1:9",
        npm_config_fetch_retries: "0",
        npm_config_loglevel: "silent",
      },
      encoding: "utf8",
      timeout: 60_000,
    },
  );
  const [announcement, sentence, ...rest] = stderr.trimEnd().split("\n");
  expect(announcement).toContain("正在安装依赖");
  expect(sentence).toContain("无法从 npm 软件源下载依赖（ECONNREFUSED）");
  expect(rest).toEqual([]);
  expect(stdout).toBe("");
  expect(status).toBe(2);
}, 90_000);
