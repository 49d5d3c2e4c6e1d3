// `npm run -s zp-report -- ARGS`: the report generator from this checkout, installed and built if need be.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ensureBuilt, ensureInstalled, root } from "./bootstrap/index.mjs";

await ensureInstalled();
await ensureBuilt("@zp/report-generator");
// npm changes to the top folder; file names on the command line mean the folder that the user stands in.
if (process.env.npm_lifecycle_event === "zp-report" && process.env.INIT_CWD)
  process.chdir(process.env.INIT_CWD);
await import(pathToFileURL(join(root, "apps", "report-generator", "dist", "main.js")).href);
