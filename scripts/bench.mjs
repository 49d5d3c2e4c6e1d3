// `npm run -s bench -- [--quick]`: the benchmarks, on what is built, as users run it.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ensureBuilt, ensureInstalled, root } from "./bootstrap/index.mjs";

await ensureInstalled();
await ensureBuilt("@zp/benchmarks");
await import(pathToFileURL(join(root, "benchmarks", "dist", "main.js")).href);
