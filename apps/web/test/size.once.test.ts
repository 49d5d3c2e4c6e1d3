import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";

const dist = fileURLToPath(new URL("../dist/", import.meta.url));
const site = join(dist, "site");
const text = (file: string): string => readFileSync(join(site, file), "utf8");
const gzipped = (file: string): number => gzipSync(readFileSync(join(site, file)), { level: 9 }).length;

const assets = existsSync(site) ? readdirSync(join(site, "assets")) : [];
const named = (name: string): string =>
  `assets/${assets.find((file) => file.startsWith(`${name}-`)) ?? name}`;

/** A script with all that it cannot begin without. */
function withImports(file: string, known: Set<string> = new Set()): Set<string> {
  if (known.has(file)) return known;
  known.add(file);
  const begin = text(file).matchAll(/(?:from|import)\s*["'`]\.\/([^"'`]+\.js)["'`]/gu);
  for (const [, other = ""] of begin) withImports(`assets/${other}`, known);
  return known;
}

/** What a browser fetches before the page can be used: the page with all that it names, and the worker. */
function firstLoad(): string[] {
  const links = [...text("index.html").matchAll(/(?:src|href)="\.\/([^"]+)"/gu)].map(([, file = ""]) => file);
  const scripts = [...links.filter((file) => file.endsWith(".js")), named("main")];
  return [...new Set(["index.html", ...links, ...scripts.flatMap((file) => [...withImports(file)])])];
}
const total = (files: Iterable<string>): number => [...files].reduce((sum, file) => sum + gzipped(file), 0);

/* `npm run build` makes what is measured here. */
describe.runIf(existsSync(site))("the first load", () => {
  test("stays far below 250 kB gzipped", () => {
    expect(total(firstLoad())).toBeLessThan(110_000);
  });

  test("with what reads and judges lists is less than 480 kB; what writes comes later", () => {
    const reading = withImports(named("session"));
    expect(total(new Set([...firstLoad(), ...reading, named("law-register")]))).toBeLessThan(480_000);
    expect([...reading].filter((file) => /exceljs|make-|xlsx-|readings/u.test(file))).toEqual([]);
  });
});

describe.runIf(existsSync(site))("the pages", () => {
  test("carry a policy that lets nothing inline run on a server, and nothing out from a disk", () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/u;
    const [, onServer = ""] = policy.exec(text("index.html")) ?? [];
    expect(onServer).not.toContain("unsafe");
    expect(onServer).toContain("style-src 'self'");
    const single = readFileSync(join(dist, "清单检查.html"), "utf8");
    const [, fromDisk = ""] = policy.exec(single) ?? [];
    expect(fromDisk).not.toMatch(/unsafe|connect-src|https?:/u);
    expect(fromDisk).toContain("default-src 'none'");
  });

  test("name no address outside", () => {
    expect(text("index.html")).not.toMatch(/https?:\/\//u);
  });

  test("are all kept for days without a network", () => {
    const [, kept = "[]"] = /const FILES = (\[.*?\]);/u.exec(text("service-worker.js")) ?? [];
    const files = readdirSync(site, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(site.length + 1));
    const wanted = files.filter((file) => file !== "index.html" && file !== "service-worker.js");
    expect(new Set(JSON.parse(kept))).toEqual(new Set(["./", ...wanted]));
  });
});
