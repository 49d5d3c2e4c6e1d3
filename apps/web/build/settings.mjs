import { fileURLToPath } from "node:url";
import { sampleModule } from "./sample-module.mjs";
import { appDir } from "./where.mjs";

/**
 * What every bundle of this app has in common: sources of the workspace, production code, nothing inlined.
 * @returns {import("vite").InlineConfig}
 */
export const settings = () => ({
  root: appDir,
  base: "./",
  configFile: false,
  envFile: false,
  publicDir: false,
  logLevel: "error",
  plugins: [sampleModule()],
  resolve: { conditions: ["@zp/source", "module", "browser", "production"] },
  oxc: { jsx: { runtime: "automatic", development: false } },
  define: { "process.env.NODE_ENV": '"production"' },
  worker: { format: "es", plugins: () => [] },
  build: {
    target: ["chrome109", "edge109", "firefox115", "safari16.4"],
    modulePreload: { polyfill: false },
    // A data: URL would need a hole in the content security policy.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 5000,
  },
});

/** @param {string} path from the app's folder */
export const inApp = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
