// Installs what the lockfile pins, with the pnpm that package.json pins, on a machine that has only Node and npm.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { root, toolEnv, toolPath, UserError } from "./house.mjs";
import { withLock } from "./lock.mjs";
import { workspacePackages } from "./packages.mjs";

/** Inside node_modules, so that removing that folder is enough to begin again. */
const stampFile = join(root, "node_modules", ".zp-installed");

/**
 * Makes node_modules agree with the lockfile; does nothing, in a few milliseconds, when it already does.
 * Progress goes to stderr.
 */
export async function ensureInstalled() {
  if (isInstalled(inputsDigest())) return;
  await withLock(
    join(root, ".cache", "install.lock"),
    async () => {
      const digest = inputsDigest();
      if (isInstalled(digest)) return;
      const first = !existsSync(join(root, "node_modules"));
      const begun = Date.now();
      say(
        first
          ? "首次运行，正在安装依赖，约需半分钟…… / First run: installing dependencies, about half a minute …"
          : "依赖有变化，正在更新…… / Dependencies changed: updating …",
      );
      await install();
      mkdirSync(dirname(stampFile), { recursive: true });
      writeFileSync(stampFile, digest);
      say(`依赖已就绪 / Dependencies are in place (${((Date.now() - begun) / 1000).toFixed(1)} s)`);
    },
    (holder) =>
      say(
        `另一个命令（进程 ${holder}）正在安装，等待中…… / Waiting for another install (process ${holder}) …`,
      ),
  );
}

/** @param {string} digest */
function isInstalled(digest) {
  return existsSync(stampFile) && readFileSync(stampFile, "utf8") === digest;
}

/** What decides the content of node_modules: lockfile, settings, manifests, and the platform of the binaries. */
function inputsDigest() {
  const hash = createHash("sha256").update(`${process.platform} ${process.arch}\n`);
  const files = ["pnpm-lock.yaml", "pnpm-workspace.yaml", "package.json"].map((name) => join(root, name));
  for (const { dir } of workspacePackages()) files.push(join(dir, "package.json"));
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest("hex");
}

async function install() {
  const pinned = JSON.parse(readFileSync(join(root, "package.json"), "utf8")).packageManager;
  const { command, args, shell } = pnpmCommand(pinned);
  const { code, output } = await runQuietly(
    command,
    [
      ...args,
      "install",
      "--frozen-lockfile",
      "--loglevel=info",
      "--reporter=append-only",
      "--config.confirmModulesPurge=false",
    ],
    shell,
  );
  if (code !== 0) throw new UserError(failureSentence(output), 2);
}

/**
 * The pinned pnpm: the checkout's own copy when it is there and of that version, else through npx.
 * @param {string} pinned "pnpm@10.34.9"
 * @returns {{ command: string, args: string[], shell: boolean }}
 */
function pnpmCommand(pinned) {
  const manifest = join(root, "node_modules", "pnpm", "package.json");
  if (existsSync(manifest) && `pnpm@${JSON.parse(readFileSync(manifest, "utf8")).version}` === pinned) {
    return { command: process.execPath, args: [toolPath("pnpm")], shell: false };
  }
  // `npm run -s` tells npm below it to be silent, failures included; we want to read them.
  const npxArgs = ["-y", "--loglevel=warn", "--prefer-offline", pinned];
  const npx = npxPath();
  if (npx) return { command: process.execPath, args: [npx, ...npxArgs], shell: false };
  return { command: "npx", args: npxArgs, shell: process.platform === "win32" };
}

/** npx as a file that Node can run: beside the npm that started us, or in the folder Node was installed to. */
function npxPath() {
  const besideNode = dirname(process.execPath);
  const npm = process.env.npm_execpath ?? "";
  return [
    basename(npm) === "npm-cli.js" ? join(dirname(npm), "npx-cli.js") : "",
    join(besideNode, "node_modules", "npm", "bin", "npx-cli.js"),
    join(besideNode, "..", "lib", "node_modules", "npm", "bin", "npx-cli.js"),
  ].find((path) => path !== "" && existsSync(path));
}

/**
 * Runs a command, shows only its progress, and keeps all it said for the case of failure.
 * @param {string} command
 * @param {string[]} args
 * @param {boolean} shell
 * @returns {Promise<{ code: number, output: string }>}
 */
function runQuietly(command, args, shell) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env: installEnv(),
      shell,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    const take = (/** @type {Buffer} */ chunk) => {
      const text = chunk.toString();
      output += text;
      for (const progress of text.match(/^Progress:.*$/gm) ?? []) showProgress(progress);
    };
    child.stdout.on("data", take);
    child.stderr.on("data", take);
    child.on("error", (/** @type {NodeJS.ErrnoException} */ error) =>
      error.code === "ENOENT"
        ? reject(
            new UserError(
              "没有找到 npm：请重新安装 Node.js（自带 npm）。 / npm was not found: install Node.js again, npm comes with it.",
              2,
            ),
          )
        : reject(error),
    );
    child.on("close", (code) => {
      endProgress();
      resolve({ code: code ?? 1, output });
    });
  });
}

/** Few, short retries: without a network the sentence should come in seconds. What the user has set stays. */
function installEnv() {
  return {
    npm_config_fetch_retries: "2",
    npm_config_fetch_retry_mintimeout: "1000",
    npm_config_fetch_retry_maxtimeout: "5000",
    npm_config_update_notifier: "false",
    ...toolEnv(),
  };
}

const networkError =
  /\b(ENOTFOUND|EAI_AGAIN|EAI_FAIL|ECONNREFUSED|ECONNRESET|ECONNABORTED|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|EPROTO|ERR_SOCKET_TIMEOUT|FETCH_ERROR|ERR_PNPM_META_FETCH_FAIL|UND_ERR_CONNECT_TIMEOUT|E[45]\d\d|ERR_PNPM_FETCH_[45]\d\d)\b/;

/** An office network that opens encrypted connections shows its own certificate, which Node does not know. */
const certificateError =
  /\b(SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_GET_ISSUER_CERT_LOCALLY|UNABLE_TO_VERIFY_LEAF_SIGNATURE|DEPTH_ZERO_SELF_SIGNED_CERT|CERT_HAS_EXPIRED)\b/;

/**
 * What went wrong with an install, in one sentence of Chinese and English; what nobody foresaw is quoted.
 * @param {string} output everything that npx and pnpm printed
 * @returns {string}
 */
export function failureSentence(output) {
  const certificate = certificateError.exec(output)?.[1];
  if (certificate) {
    return (
      `npm 软件源的证书不受信任（${certificate}）：请向网络管理员要单位的根证书，把环境变量 NODE_EXTRA_CA_CERTS 设为该文件后再运行。` +
      ` / The registry's certificate is not trusted (${certificate}): set NODE_EXTRA_CA_CERTS to your network's root certificate, then run again.`
    );
  }
  const network = networkError.exec(output)?.[1];
  if (network) {
    return (
      `无法从 npm 软件源下载依赖（${network}）：请检查网络、代理或镜像设置（npm config set registry …）后再运行。` +
      ` / Cannot download from the npm registry (${network}): check network, proxy or mirror, then run again.`
    );
  }
  if (/\bENOSPC\b/.test(output)) {
    return "磁盘空间不足，依赖没有装上：请腾出约 1 GB 后再运行。 / The disk is full: free about 1 GB, then run again.";
  }
  if (/\b(EACCES|EPERM|EROFS)\b/.test(output)) {
    return `没有写入权限，依赖没有装上：请把本文件夹放到可以写入的位置。 / No permission to write in ${root}.`;
  }
  if (/ERR_PNPM_OUTDATED_LOCKFILE/.test(output)) {
    return "pnpm-lock.yaml 与 package.json 不一致：请运行 npx pnpm install 并提交锁文件。 / The lockfile does not match the manifests: run npx pnpm install and commit the lockfile.";
  }
  const tail = output.trim().split("\n").slice(-12).join("\n");
  return `依赖安装失败，原因如下。 / The install failed:\n${tail}`;
}

const isTerminal = process.stderr.isTTY === true;
let progressShown = false;

/** @param {string} line pnpm's "Progress: resolved 3, reused 1, downloaded 2, added 0" */
function showProgress(line) {
  if (!isTerminal) return;
  progressShown = true;
  process.stderr.write(`\r\x1b[2K  ${line.slice(0, 76)}`);
}

function endProgress() {
  if (progressShown) process.stderr.write("\r\x1b[2K");
}

/** @param {string} line */
function say(line) {
  process.stderr.write(`${line}\n`);
}
