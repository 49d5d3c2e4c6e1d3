#!/usr/bin/env node
import { nodeIo } from "@zp/cli/terminal";
import { run } from "./program.ts";

// A reader that closes early is no fault of anybody.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

process.exitCode = await run(process.argv.slice(2), nodeIo());
