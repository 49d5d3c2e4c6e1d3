import { createInterface } from "node:readline/promises";
import type { Io } from "./io.ts";

/** The real world: standard streams of this process. */
export function nodeIo(): Io {
  const { stdin, stdout, stderr, env } = process;
  const terminal = stdout.isTTY === true;
  const colour =
    env.NO_COLOR === undefined && (terminal || env.FORCE_COLOR !== undefined) && env.TERM !== "dumb";
  return {
    out: (text) => stdout.write(text),
    err: (text) => stderr.write(text),
    terminal,
    columns: stdout.columns ?? 100,
    colour,
    progress: stderr.isTTY === true,
    cwd: process.cwd(),
    ...(stdin.isTTY === true && terminal
      ? {
          ask: async (question: string) => {
            const line = createInterface({ input: stdin, output: stderr });
            try {
              return await line.question(question);
            } finally {
              line.close();
            }
          },
        }
      : {}),
  };
}
