#!/usr/bin/env node
import { nodeIo } from "./node-io.ts";
import { run } from "./program.ts";

// A reader that closes early (`zp rules | head`) is no fault of anybody.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

process.exitCode = await run(process.argv.slice(2), nodeIo());
