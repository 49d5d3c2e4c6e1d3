import { existsSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { noChromium } from "@zp/testkit/browser";

const dist = new URL("../../dist/", import.meta.url);

/** What `npm run build` has made for a server. */
export const builtSite: string = fileURLToPath(new URL("site/", dist));

/** What it has made to be opened from a disk. */
export const builtFile: string = pathToFileURL(fileURLToPath(new URL("清单检查.html", dist))).href;

/** Where there is no browser, or nothing was built: for `describe.skipIf`. */
export const noPage: boolean = noChromium || !existsSync(builtSite);
