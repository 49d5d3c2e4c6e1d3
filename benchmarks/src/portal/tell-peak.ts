import { writeSync } from "node:fs";

/* Loaded before a program that knows nothing of it (`--import`): at its end it tells the parent what it took. */

process.on("exit", () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const cpuMs = (userCPUTime + systemCPUTime) / 1000;
  const told = { ms: performance.now(), cpuMs, peakMb: maxRSS / 1024 };
  writeSync(3, JSON.stringify(told));
});
