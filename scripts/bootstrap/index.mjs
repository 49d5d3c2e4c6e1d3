export { ensureBuilt, filesUnder, removeOrphans, withBuildLock } from "./build.mjs";
export { cacheDir, root, runTool, UserError } from "./house.mjs";
export { ensureInstalled, failureSentence } from "./install.mjs";
export { runtimeClosure, workspacePackages } from "./packages.mjs";
