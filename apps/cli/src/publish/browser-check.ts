import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { SiteFile } from "@zp/portal";
import { CommandError } from "../io.ts";

const { resolve } = createRequire(import.meta.url);

/** The file that opens from a disk by a double click. */
export const SINGLE = "清单检查.html";

/**
 * The folder of the built check: `site/` for a server, and the one file beside it.
 *
 * @throws CommandError where it was never built, as in a checkout before the first `npm run build`
 */
function built(): string {
  const folder = join(dirname(resolve("@zp/web/package.json")), "dist");
  if (!existsSync(join(folder, "site", "index.html")) || !existsSync(join(folder, SINGLE))) {
    throw new CommandError("浏览器里的清单检查还没有编译。请先运行 npm run build。", 3);
  }
  return folder;
}

/** The folder that a server shows the check from. */
export const checkFolder = (): string => join(built(), "site");

/** All files of the check: those for a server, and the one that opens from a disk. */
export function* checkFiles(): Generator<SiteFile, void, undefined> {
  const folder = checkFolder();
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
  for (const full of names) {
    yield {
      path: full.slice(folder.length + 1).replaceAll("\\", "/"),
      content: () => new Uint8Array(readFileSync(full)),
    };
  }
  yield { path: SINGLE, content: () => new Uint8Array(readFileSync(join(built(), SINGLE))) };
}
