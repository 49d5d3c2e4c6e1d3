import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import type { Readable } from "node:stream";
import { text } from "node:stream/consumers";

/** One run of `zp publish`. */
export interface Published {
  /** From the start of the process to its end. */
  readonly ms: number;
  /** Of all processors together: on a busy machine it says more than the clock. */
  readonly cpuMs: number;
  readonly peakMb: number;
  readonly files: {
    readonly added: number;
    readonly changed: number;
    readonly unchanged: number;
    readonly removed: number;
  };
}

export interface PublishTask {
  readonly snapshot: string;
  readonly out: string;
  /** Limit of the heap in MB. */
  readonly heapMb?: number;
}

/** The program as users run it, beside the door that resolves. */
const program = new URL("main.js", `file://${createRequire(import.meta.url).resolve("@zp/cli/terminal")}`);

/** Publishes a snapshot in a process of its own. */
export async function publishOnce({ snapshot, out, heapMb }: PublishTask): Promise<Published> {
  const child = spawn(
    process.execPath,
    [
      ...(heapMb === undefined ? [] : [`--max-old-space-size=${heapMb}`]),
      "--import",
      new URL("tell-peak.js", import.meta.url).href,
      program.pathname,
      ...["publish", out, snapshot, "--url", "https://www.example.gov.cn/zwfw/", "--json"],
    ],
    { stdio: ["ignore", "pipe", "inherit", "pipe"] },
  );
  const told = text(child.stdio[3] as Readable);
  const said = await text(child.stdout!);
  const { ms, cpuMs, peakMb } = JSON.parse(await told) as Omit<Published, "files">;
  const { files } = JSON.parse(said) as Pick<Published, "files">;
  return { ms, cpuMs, peakMb, files };
}
