import type { Port } from "../rpc/index.ts";

/** Starts the worker from its own file, as a server gives it. */
export const startWorker = (): Port =>
  new Worker(new URL("../worker/main.ts", import.meta.url), { type: "module", name: "check" });
