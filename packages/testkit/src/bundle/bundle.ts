import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build, type Plugin } from "vite";

/** One file of JavaScript, as a browser takes it in. */
export interface Bundle {
  readonly code: string;
  /** Bytes, gzipped at the highest level. */
  readonly gzip: number;
  /** Packages that were left out and are asked for at run time. */
  readonly imports: readonly string[];
}

/** Where the code stands, and what is not to be part of it. */
export interface BundleOptions {
  /** The folder that relative imports start from, as a file URL: `new URL(".", import.meta.url)`. */
  readonly from: URL;
  /** Packages that are left out, by name; their subpaths too. */
  readonly external?: readonly string[];
}

/**
 * Bundles a module written in a string, from the sources of the workspace, into one minified file.
 *
 * @param code  the entry, TypeScript; what it exports is kept, what nothing needs is shaken out
 * @throws Error when an import leads nowhere
 */
export async function bundle(code: string, { from, external = [] }: BundleOptions): Promise<Bundle> {
  const folder = fileURLToPath(from);
  const entry = join(folder, "bundled-entry.ts");
  const given: Plugin = {
    name: "entry-from-string",
    resolveId: (id) => (id === entry ? id : undefined),
    load: (id) => (id === entry ? code : undefined),
  };
  const built = await build({
    root: folder,
    configFile: false,
    envFile: false,
    publicDir: false,
    logLevel: "error",
    plugins: [given],
    resolve: { conditions: ["@zp/source", "module", "browser", "production"] },
    // A test runs as NODE_ENV=test, which would give a page React's development build.
    oxc: { jsx: { runtime: "automatic", development: false } },
    define: { "process.env.NODE_ENV": '"production"' },
    build: {
      write: false,
      target: "es2022",
      minify: true,
      modulePreload: { polyfill: false },
      rollupOptions: {
        input: entry,
        external: (id) => external.some((name) => id === name || id.startsWith(`${name}/`)),
        preserveEntrySignatures: "strict",
        output: { format: "es", codeSplitting: false },
      },
    },
  });
  const [output] = [built].flat();
  if (output === undefined || !("output" in output)) throw new Error("the bundler gave no output");
  const [chunk] = output.output;
  return {
    code: chunk.code,
    gzip: gzipSync(chunk.code, { level: 9 }).length,
    imports: chunk.imports,
  };
}
