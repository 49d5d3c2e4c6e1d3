// `npm run -s zp -- ARGS`: the command line from this checkout, installed and built if need be.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ensureBuilt, ensureInstalled, root } from "./bootstrap/index.mjs";

await ensureInstalled();
await ensureBuilt("@zp/cli");
// npm changes to the top folder; file names on the command line mean the folder that the user stands in.
if (process.env.npm_lifecycle_event === "zp" && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
await import(pathToFileURL(join(root, "apps", "cli", "dist", "main.js")).href);
