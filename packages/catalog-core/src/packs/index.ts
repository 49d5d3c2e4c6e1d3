/** The policy packs that are built in: what a place and period asks for, as data. */

import type { PolicyPack } from "../engine/index.ts";
import { national2020 } from "./national-2020.ts";
import { zhenping2018 } from "./zhenping-2018.ts";

export { nearest } from "./nearest.ts";
export { type PackProblem, packProblemText } from "./pack-problems.ts";
export {
  type PackOrigins,
  type ResolvedPack,
  type ResolveOptions,
  type ResolveResult,
  resolvePack,
} from "./resolve-pack.ts";
export { national2020, zhenping2018 };

/** The packs that are built in, the default first. A county's own extends one of them: see `resolvePack`. */
export const packs: readonly PolicyPack[] = [zhenping2018, national2020];
