import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: ["{packages,apps}/*/vitest.config.ts", "{examples,benchmarks,scripts}/vitest.config.ts"],
  },
});
