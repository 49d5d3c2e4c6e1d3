// The workspace as its manifests describe it: which packages there are, and which of them another needs when it runs.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./house.mjs";

/**
 * @typedef {object} Manifest
 * @property {string} name
 * @property {boolean} [private]
 * @property {string} [version]
 * @property {Record<string, string>} [scripts]
 * @property {Record<string, string>} [dependencies]
 * @property {Record<string, string>} [peerDependencies]
 * @property {Record<string, string>} [bin]
 * @property {Record<string, string | Record<string, string>>} [exports]
 *
 * @typedef {{ dir: string, manifest: Manifest }} WorkspacePackage
 */

/** Folders that hold packages, as pnpm-workspace.yaml names them, and single packages beside them. */
const shelves = ["packages", "apps"];
const singles = ["examples", "benchmarks"];

/**
 * Every package of the workspace, by name order.
 * @param {string} [top] the checkout
 * @returns {WorkspacePackage[]}
 */
export function workspacePackages(top = root) {
  const dirs = shelves
    .flatMap((shelf) =>
      existsSync(join(top, shelf)) ? readdirSync(join(top, shelf)).map((name) => join(top, shelf, name)) : [],
    )
    .concat(singles.map((name) => join(top, name)))
    .filter((dir) => existsSync(join(dir, "package.json")));
  return dirs
    .map((dir) => ({ dir, manifest: JSON.parse(readFileSync(join(dir, "package.json"), "utf8")) }))
    .sort((a, b) => (a.manifest.name < b.manifest.name ? -1 : 1));
}

/**
 * A package and all workspace packages it needs when it runs (not those of its tests).
 * @param {string} name
 * @param {WorkspacePackage[]} [all]
 * @returns {WorkspacePackage[]}
 */
export function runtimeClosure(name, all = workspacePackages()) {
  const byName = new Map(all.map((entry) => [entry.manifest.name, entry]));
  /** @type {Map<string, WorkspacePackage>} */
  const found = new Map();
  const visit = (/** @type {string} */ wanted) => {
    const entry = byName.get(wanted);
    if (!entry || found.has(wanted)) return;
    found.set(wanted, entry);
    Object.keys(entry.manifest.dependencies ?? {}).forEach(visit);
  };
  visit(name);
  return [...found.values()];
}
