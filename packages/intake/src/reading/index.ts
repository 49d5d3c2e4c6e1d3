export { notCounted } from "./not-counted.ts";
export { withOwnPaths } from "./own-paths.ts";
export { type ReadFile, type Reading, type ReadNamedSettings, readNamed } from "./read-named.ts";
