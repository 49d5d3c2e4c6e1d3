import { type Port, serve } from "../rpc/index.ts";

/**
 * Begins to answer on a port. What answers is loaded with the first call: a page that is only looked at brings none of it.
 * A test gives a port of its own.
 */
export const startSession = (port: Port): void =>
  serve(
    port,
    async () => (await import("./session.ts")).sessionAnswering(),
    (answered) =>
      typeof answered === "object" && answered !== null && "bytes" in answered
        ? [answered.bytes as ArrayBuffer]
        : [],
  );
