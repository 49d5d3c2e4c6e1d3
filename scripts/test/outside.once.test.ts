import { execFile } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { publint } from "publint";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { root, workspacePackages } from "../bootstrap/index.mjs";

/*
 * The packages as a stranger gets them: packed, looked at by publint and are-the-types-wrong, installed without a registry in
 * a project of its own, type-checked there in both ways that modules are found, and run. Skipped where nothing is built.
 */

const run = promisify(execFile);
const published = workspacePackages().filter(({ manifest }) => !manifest.private && manifest.exports);
const isBuilt = published.every(({ dir }) => existsSync(join(dir, "dist")));
const bin = (name: string) => join(root, "node_modules", ".bin", name);

describe.skipIf(!isBuilt)("packages as they are given away", () => {
  const folder = mkdtempSync(join(tmpdir(), "zp-outside-"));
  const tarballs = new Map<string, string>();
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  beforeAll(async () => {
    const packed = published.map(async ({ dir, manifest }) => {
      const args = ["pack", "--pack-destination", folder, "--json"];
      const { stdout } = await run(bin("pnpm"), args, { cwd: dir });
      tarballs.set(manifest.name, JSON.parse(stdout).filename);
    });
    await Promise.all(packed);
  });

  const bytesOf = (name: string): Uint8Array<ArrayBuffer> =>
    new Uint8Array(readFileSync(tarballs.get(name) ?? ""));

  test.each(published.map(({ manifest: { name } }) => name))(
    "%s: publint has nothing to say",
    async (name) => {
      const { messages } = await publint({ pack: { tarball: bytesOf(name).buffer }, strict: true });
      expect(messages).toEqual([]);
    },
  );

  // Packages of modules alone: what require() of old would make of them does not count.
  const old = new Set(["node10", "node16-cjs"]);

  test.each(["@zp/catalog-core", "@zp/workbook"])("%s: the types are right", async (name) => {
    const checked = await checkPackage(createPackageFromTarballData(bytesOf(name)));
    expect(checked.types).not.toBe(false);
    const { problems } = checked as { problems: readonly { kind: string; resolutionKind?: string }[] };
    expect(problems.filter(({ resolutionKind = "" }) => !old.has(resolutionKind))).toEqual([]);
  });

  test("an outside project installs the core offline, type-checks against every door and runs", async () => {
    const project = join(folder, "project");
    mkdirSync(project);
    const core = published.find(({ manifest }) => manifest.name === "@zp/catalog-core")!;
    const write = (name: string, text: unknown) =>
      writeFileSync(join(project, name), typeof text === "string" ? text : JSON.stringify(text));
    const installed = (name: string) => `file:${realpathSync(join(core.dir, "node_modules", name))}`;
    write("package.json", {
      name: "outside",
      private: true,
      type: "module",
      dependencies: { [core.manifest.name]: `file:${tarballs.get(core.manifest.name)}` },
      // From what is installed here: no registry is asked.
      pnpm: { overrides: { zod: installed("zod"), "date-fns": installed("date-fns") } },
    });
    const compilerOptions = {
      strict: true,
      exactOptionalPropertyTypes: true,
      target: "es2022",
      lib: ["es2022", "dom"],
      types: [],
      skipLibCheck: false,
      outDir: "out",
    };
    write("tsconfig.nodenext.json", {
      compilerOptions: { ...compilerOptions, module: "nodenext", moduleResolution: "nodenext" },
      files: ["main.ts"],
    });
    write("tsconfig.bundler.json", {
      // The declarations themselves are looked at once, above.
      compilerOptions: {
        ...compilerOptions,
        module: "esnext",
        moduleResolution: "bundler",
        skipLibCheck: true,
        noEmit: true,
      },
      files: ["main.ts"],
    });
    const doors = Object.keys(core.manifest.exports ?? {}).filter((door) => !door.endsWith(".json"));
    const imports = doors.map(
      (door, at) => `import * as door${at} from "${core.manifest.name}${door.slice(1)}";`,
    );
    write(
      "main.ts",
      `${imports.join("\n")}
import { checkItem, type ImplementationItem, zhenping2018 } from "@zp/catalog-core";
const item: ImplementationItem = { id: "1", name: "取水许可 " };
const { fixes } = checkItem(item, zhenping2018, { touched: ["name"] });
const doors: readonly object[] = [${doors.map((_, at) => `door${at}`).join(", ")}];
console.log(JSON.stringify([fixes.map(({ after }) => after), doors.map((door) => Object.keys(door).length > 0)]));
`,
    );
    const env = {
      PATH: process.env["PATH"],
      HOME: project,
      npm_config_registry: "http://127.0.0.1:9",
    };
    const options = { cwd: project, env };
    const args = ["install", "--offline", "--ignore-scripts", "--store-dir", join(folder, "store")];
    await run(bin("pnpm"), args, options);
    const compile = (how: string) => run(bin("tsc"), ["-p", `tsconfig.${how}.json`], options).catch(told);
    const compiled = await Promise.all(["nodenext", "bundler"].map(compile));
    expect(compiled.map(({ stdout }) => stdout)).toEqual(["", ""]);
    const { stdout } = await run(process.execPath, [join("out", "main.js")], options);
    expect(JSON.parse(stdout)).toEqual([["取水许可"], doors.map(() => true)]);
  }, 180_000);
});

/** What a compiler says of errors stands on its output. */
function told(error: unknown): { readonly stdout: string } {
  return { stdout: `${(error as { stdout?: string }).stdout ?? ""}${String(error)}` };
}
