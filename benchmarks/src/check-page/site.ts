import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { type Answer, type Site, serveSite } from "@zp/testkit/browser";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".webmanifest": "application/manifest+json",
};

/** Found beside the program, which brings the page along. */
const cli = createRequire(import.meta.url).resolve("@zp/cli/terminal");
const folder = join(createRequire(cli).resolve("@zp/web/package.json"), "../dist/site");

/** Every file of the page as a server sends it. */
export function packed(): Record<string, Answer> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const answers = Object.fromEntries(
    files.map((entry) => {
      const file = join(entry.parentPath ?? entry.path, entry.name);
      const type = types[extname(file)] ?? "application/octet-stream";
      return [file.slice(folder.length), { type, body: gzipSync(readFileSync(file), { level: 9 }) }] as const;
    }),
  );
  return { ...answers, "/": answers["/index.html"]! };
}

/** Serves the page packed, and isolated so that its memory can be measured. */
export const servePage = (): Promise<Site> =>
  serveSite(packed(), {
    "content-encoding": "gzip",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-embedder-policy": "require-corp",
  });
