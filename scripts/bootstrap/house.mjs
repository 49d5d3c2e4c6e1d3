// Where things are in this checkout, and how its own tools are started without a shell, on any platform.
import { spawn } from "node:child_process";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The top folder of the checkout. */
export const root = fileURLToPath(new URL("../../", import.meta.url));

/** What a run of the scripts may leave behind (not committed): locks, stamps, test results. */
export const cacheDir = join(root, ".cache");

/**
 * Something that the person at the keyboard can mend: printed as its sentence alone, without a stack.
 * Exit code 2 = the machine or the input, 3 = our own fault.
 */
export class UserError extends Error {
  forUser = true;

  /**
   * @param {string} message
   * @param {2 | 3} exitCode
   */
  constructor(message, exitCode) {
    super(message);
    this.exitCode = exitCode;
  }
}

/**
 * The environment of every tool: the checkout's own binaries first (turbo looks for pnpm there), no telemetry, caches
 * inside the checkout, no colours into a file, and no NODE_ENV, since `production` would leave out the compiler.
 * @returns {NodeJS.ProcessEnv}
 */
export function toolEnv() {
  const { NODE_ENV: _, ...env } = process.env;
  const pathKey = Object.keys(env).find((key) => key.toUpperCase() === "PATH") ?? "PATH";
  return {
    ...env,
    [pathKey]: [join(root, "node_modules", ".bin"), env[pathKey]].filter(Boolean).join(delimiter),
    TURBO_TELEMETRY_DISABLED: "1",
    TURBO_NO_UPDATE_NOTIFIER: "1",
    DO_NOT_TRACK: "1",
    XDG_CACHE_HOME: cacheDir,
    ...(process.stdout.isTTY ? {} : { NO_COLOR: "1" }),
  };
}

/** Entry files of the tools: started with the Node that runs us. */
const tools = {
  biome: ["@biomejs", "biome", "bin", "biome"],
  pnpm: ["pnpm", "bin", "pnpm.cjs"],
  tsc: ["typescript", "bin", "tsc"],
  turbo: ["turbo", "bin", "turbo"],
  vitest: ["vitest", "vitest.mjs"],
};

/**
 * The entry file of one of the checkout's tools.
 * @param {keyof typeof tools} name
 */
export function toolPath(name) {
  return join(root, "node_modules", ...tools[name]);
}

/**
 * Runs a tool of the checkout and answers its exit code (1 when it was killed or ran into `timeoutMs`).
 * Its output goes where ours goes; with `quiet` it is shown, on stderr, only when the tool fails.
 * @param {keyof typeof tools} name
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, quiet?: boolean, timeoutMs?: number }} [options]
 * @returns {Promise<number>}
 */
export function runTool(name, args, { env = {}, quiet = false, timeoutMs = 0 } = {}) {
  return new Promise((resolve, reject) => {
    const output = quiet ? "pipe" : "inherit";
    const child = spawn(process.execPath, [toolPath(name), ...args], {
      cwd: root,
      env: { ...toolEnv(), ...env },
      stdio: ["ignore", output, output],
      timeout: timeoutMs,
      killSignal: "SIGKILL",
    });
    /** @type {Buffer[]} */
    const kept = [];
    child.stdout?.on("data", (chunk) => kept.push(chunk));
    child.stderr?.on("data", (chunk) => kept.push(chunk));
    child.on("error", reject);
    child.on("close", (code) => {
      if (code !== 0) process.stderr.write(Buffer.concat(kept));
      resolve(code ?? 1);
    });
  });
}
