// Looks at built packages as their users will: from the manifest inwards.
import { existsSync, readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { dirname, join, relative, resolve } from "node:path";
import ts from "typescript";
import { filesUnder } from "./bootstrap/index.mjs";

/** Packages that run in a browser as well, and so may import nothing of Node's. */
const portable = new Set(["@zp/catalog-core", "@zp/workbook", "@zp/report", "@zp/portal", "@zp/intake"]);

/**
 * Everything that would fail at a user's, one line each; empty when all is well.
 * @param {import("./bootstrap/packages.mjs").WorkspacePackage[]} packages
 * @returns {string[]}
 */
export function builtProblems(packages) {
  return packages.flatMap(({ dir, manifest }) => {
    const dist = join(dir, "dist");
    if (!manifest.scripts?.build) return [];
    if (!existsSync(dist)) return [`${manifest.name}: dist is missing`];
    const listed = new Set(Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies }));
    const imports = filesUnder(dist)
      .filter((file) => /\.(?:js|d\.ts)$/.test(file))
      .flatMap((file) =>
        importsOf(readFileSync(file, "utf8"))
          .map((specifier) => importProblem(specifier, file, listed, portable.has(manifest.name)))
          .filter((problem) => problem !== "")
          .map((problem) => `${manifest.name}: ${relative(dir, file)}: ${problem}`),
      );
    const doors = doorsOf(manifest)
      .filter((target) => !target.includes("*") && !existsSync(join(dir, target)))
      .map((target) => `${manifest.name}: package.json names ${target}, which is not there`);
    return [...imports, ...doors];
  });
}

/**
 * @param {string} specifier
 * @param {string} file
 * @param {Set<string>} listed
 * @param {boolean} isPortable
 */
function importProblem(specifier, file, listed, isPortable) {
  if (specifier.startsWith(".")) {
    // The compiler leaves ".ts" in declarations and reads it as ".d.ts".
    const built = file.endsWith(".d.ts") ? specifier.replace(/(?<!\.d)\.ts$/, ".d.ts") : specifier;
    return existsSync(resolve(dirname(file), built)) ? "" : `${specifier} is not there`;
  }
  if (isBuiltin(specifier)) return isPortable ? `${specifier} is of Node only` : "";
  const name = specifier.split("/", specifier.startsWith("@") ? 2 : 1).join("/");
  return listed.has(name) ? "" : `${name} is not among the dependencies`;
}

/**
 * The specifiers of all imports, dynamic ones and those of types included.
 * @param {string} code
 * @returns {string[]}
 */
export function importsOf(code) {
  return ts.preProcessFile(code, true, true).importedFiles.map((file) => file.fileName);
}

/** @param {import("./bootstrap/packages.mjs").Manifest} manifest */
function doorsOf(manifest) {
  const exported = Object.values(manifest.exports ?? {}).flatMap((target) =>
    typeof target === "string" ? [target] : Object.values(target),
  );
  return [...exported, ...Object.values(manifest.bin ?? {})];
}
