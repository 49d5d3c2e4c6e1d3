import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // By default one core is left idle for a person who watches.
    maxWorkers: "100%",
    projects: ["{packages,apps}/*/vitest.config.ts", "{examples,benchmarks,scripts}/vitest.config.ts"],
  },
});
