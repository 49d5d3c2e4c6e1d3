import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { build } from "vite";
import { contentPolicy } from "./content-policy.mjs";
import { inApp, settings } from "./settings.mjs";

const { resolve } = createRequire(import.meta.url);

/**
 * The whole app as one HTML file that opens by a double click, without a server or a network: code and worker stand in it.
 * @returns {Promise<string>}
 */
export async function buildSingle() {
  const [page, worker] = await Promise.all([
    bundle("src/main.tsx", {
      [inApp("src/session/start-worker.ts")]: inApp("src/session/start-worker.single.ts"),
    }),
    bundle("src/worker/main.ts", {}),
  ]);
  const icon = readFileSync(resolve("@zp/portal/assets/icon.svg")).toString("base64");
  const policy = contentPolicy.single(page.code, page.css);
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>政务服务清单检查</title>
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:image/svg+xml;base64,${icon}">
<style>${page.css}</style>
</head>
<body>
<div id="app"><p>正在打开……如果一直停在这里，请换用较新的浏览器：Chrome、Edge 109 以上，或 360 安全浏览器的极速模式。</p></div>
<noscript>本页在您的电脑上检查清单，需要启用 JavaScript。请在浏览器设置中启用后刷新。</noscript>
<script type="text/plain" id="worker-code">${worker.code}</script>
<script>${page.code}</script>
</body>
</html>
`;
}

/**
 * One entry with all that it needs, as a classic script: a page from a disk may load no module.
 * @param {string} entry
 * @param {Record<string, string>} instead  files that are taken in the place of others, by full path
 * @returns {Promise<{ code: string, css: string }>}
 */
async function bundle(entry, instead) {
  const base = settings();
  const result = await build({
    ...base,
    plugins: [...(base.plugins ?? []), replaced(instead)],
    build: {
      ...base.build,
      write: false,
      cssCodeSplit: false,
      rollupOptions: { input: inApp(entry), output: { format: "iife", codeSplitting: false } },
    },
  });
  const [output] = [result].flat();
  if (output === undefined || !("output" in output)) throw new Error("the bundler gave no output");
  let code = "";
  let css = "";
  for (const part of output.output) {
    if (part.type === "chunk") code += part.code;
    else if (part.fileName.endsWith(".css")) css += part.source;
  }
  // What would end the element in which the text stands is written so that it does not.
  return { code: code.replaceAll(/<\/(script)/giu, "<\\/$1").replaceAll("<!--", "<\\!--"), css };
}

/**
 * @param {Record<string, string>} instead
 * @returns {import("vite").Plugin}
 */
const replaced = (instead) => ({
  name: "replaced-modules",
  enforce: "pre",
  async resolveId(source, importer) {
    const found = await this.resolve(source, importer, { skipSelf: true });
    const other = found === null ? undefined : instead[found.id];
    return other ?? found;
  },
});
