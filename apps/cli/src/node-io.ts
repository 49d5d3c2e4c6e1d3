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
    today: dayOf(new Date()),
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

/** The day where the user is. */
const dayOf = (now: Date): string =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, "0"))
    .join("-");
