import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { InputOf, JobName, OutputOf } from "./jobs.ts";

/** What a job answered, and the most memory that its process ever held (resident set, MB). */
export interface Done<Name extends JobName> {
  readonly output: OutputOf<Name>;
  readonly peakMb: number;
}

const childFile = fileURLToPath(new URL("./main.js", import.meta.url));

/**
 * Runs a job in a process of its own, so that neither warm code nor memory of another job counts for it.
 *
 * Linux counts the parent's memory at the start into the child's peak: the caller must stay small and leave all work to
 * jobs.
 *
 * @throws Error when the child ends without an answer
 */
export function runJob<Name extends JobName>(name: Name, input: InputOf<Name>): Promise<Done<Name>> {
  return new Promise((resolve, reject) => {
    const child = fork(childFile, [name, JSON.stringify(input)], { execArgv: ["--expose-gc"] });
    let done: Done<Name> | undefined;
    child.on("message", (message) => {
      done = message as Done<Name>;
    });
    child.on("error", reject);
    child.on("close", (code, signal) => {
      if (done !== undefined && code === 0) resolve(done);
      else reject(new Error(`the job ${name} ended with ${signal ?? code} and no answer`));
    });
  });
}
