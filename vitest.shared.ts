import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

// Tests read the sources of neighbour packages: no build stands between an edit and its test.
const conditions = ["@zp/source", "default"];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: {
    include: ["src/**/*.test.ts", "test/**/*.test.ts"],
    passWithNoTests: true,
    // Half of the time went into loading the same modules anew for every file. The packages keep no state (see
    // purity), so files may share them.
    isolate: false,
    setupFiles: [fileURLToPath(new URL("./vitest.setup.ts", import.meta.url))],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
