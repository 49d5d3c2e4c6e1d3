// `npm run build` of the check: static files for a server in dist/site, and one HTML file in dist/.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildSingle } from "./single.mjs";
import { buildSite } from "./site.mjs";
import { appDir, SINGLE_NAME } from "./where.mjs";

const dist = join(appDir, "dist");
rmSync(dist, { recursive: true, force: true });
mkdirSync(dist, { recursive: true });
await buildSite(join(dist, "site"));
writeFileSync(join(dist, SINGLE_NAME), await buildSingle());
