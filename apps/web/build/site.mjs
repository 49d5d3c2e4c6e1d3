import { createHash } from "node:crypto";
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { build } from "vite";
import { contentPolicy } from "./content-policy.mjs";
import { settings } from "./settings.mjs";

const { resolve } = createRequire(import.meta.url);

/**
 * Static files for any server: page, worker, style sheet, what is loaded late, and what makes it work without a network.
 * @param {string} folder
 */
export async function buildSite(folder) {
  const base = settings();
  await build({
    ...base,
    plugins: [...(base.plugins ?? []), withPolicy()],
    build: { ...base.build, outDir: folder, emptyOutDir: true },
  });
  copyFileSync(resolve("@zp/portal/assets/icon.svg"), join(folder, "icon.svg"));
  writeFileSync(join(folder, "manifest.webmanifest"), `${JSON.stringify(manifest, null, 2)}\n`);
  writeFileSync(join(folder, "service-worker.js"), serviceWorker(folder));
}

/**
 * The page carries its policy with it: not every county can set headers.
 * @returns {import("vite").Plugin}
 */
const withPolicy = () => ({
  name: "content-policy",
  // Written by hand: a tag of Vite's would have its quotation marks escaped, which only a machine reads.
  transformIndexHtml: (html) =>
    html.replace(
      "<head>",
      `<head>\n    <meta http-equiv="Content-Security-Policy" content="${contentPolicy.site}" />`,
    ),
});

const manifest = {
  name: "政务服务清单检查",
  short_name: "清单检查",
  description: "检查政务服务事项目录清单和实施清单。文件只在本机处理，不上传。",
  lang: "zh-CN",
  start_url: "./",
  scope: "./",
  display: "standalone",
  background_color: "#f5f7f8",
  theme_color: "#0b5c7a",
  icons: [{ src: "icon.svg", sizes: "any", type: "image/svg+xml", purpose: "any" }],
};

/**
 * The script that keeps the app for days without a network: all files of this build, none of any other.
 * @param {string} folder
 */
function serviceWorker(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    )
    .sort();
  const hash = createHash("sha256");
  for (const file of files) hash.update(`${file}\n`).update(readFileSync(join(folder, file)));
  const code = readFileSync(new URL("./service-worker.js", import.meta.url), "utf8");
  const kept = ["./", ...files.filter((file) => file !== "index.html")];
  return code
    .replace('"__VERSION__"', () => JSON.stringify(hash.digest("hex").slice(0, 16)))
    .replace('["__FILES__"]', () => JSON.stringify(kept));
}
