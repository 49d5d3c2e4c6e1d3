import { fileURLToPath } from "node:url";

/** The folder of this app. */
export const appDir = fileURLToPath(new URL("../", import.meta.url));

/** The one file that opens from a disk. */
export const SINGLE_NAME = "清单检查.html";
