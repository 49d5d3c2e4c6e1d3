import type { Io } from "../io.ts";

/** A line on the terminal that says how far the work is; silent when piped and in the first half second. */
export interface Progress {
  tell(text: string): void;
  done(): void;
}

export function progressOn(io: Io): Progress {
  if (!io.progress) return { tell: () => {}, done: () => {} };
  const begun = Date.now();
  let last = 0;
  let shown = false;
  return {
    tell(text) {
      const now = Date.now();
      if (now - begun < 500 || now - last < 80) return;
      last = now;
      shown = true;
      io.err(`\r\u001b[2K${text}`);
    },
    done() {
      if (shown) io.err("\r\u001b[2K");
    },
  };
}
