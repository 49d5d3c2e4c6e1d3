// The steps of the house, each answering an exit code. `npm test` runs them all, `npm run build` and the like run one.

import { removeOrphans, runTool, withBuildLock, workspacePackages } from "./bootstrap/index.mjs";
import { builtProblems } from "./built-problems.mjs";

const quietTurbo = ["--output-logs=errors-only", "--log-order=grouped", "--no-color", "--continue"];

/** @type {Record<string, () => Promise<number>>} */
export const steps = {
  build: () =>
    withBuildLock(async () => {
      const code = await runTool("turbo", ["run", "build", ...quietTurbo]);
      for (const { dir } of workspacePackages()) removeOrphans(dir);
      return code;
    }),

  /** What was built imports only what its manifest lists, and every door of the manifest leads somewhere. */
  async built() {
    const problems = builtProblems(workspacePackages());
    for (const problem of problems) console.log(problem);
    return problems.length === 0 ? 0 : 1;
  },

  async typecheck() {
    const packages = await runTool("turbo", ["run", "typecheck", ...quietTurbo]);
    const scripts = await runTool("tsc", ["-p", "scripts/tsconfig.json"]);
    return packages || scripts;
  },

  lint: () => runTool("biome", ["ci", ".", "--colors=off"]),

  format: () => runTool("biome", ["check", "--write", "."]),
};
