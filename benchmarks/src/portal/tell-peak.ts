import { writeSync } from "node:fs";

/* Loaded before a program that knows nothing of it (`--import`): at its end it tells the parent what it took. */

process.on("exit", () => {
  const told = { ms: performance.now(), peakMb: process.resourceUsage().maxRSS / 1024 };
  writeSync(3, JSON.stringify(told));
});
