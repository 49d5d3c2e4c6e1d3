/** The policy packs that are built in: what a place and period asks for, as data. */

import type { PolicyPack } from "../engine/index.ts";
import { zhenping2018 } from "./zhenping-2018.ts";

export { zhenping2018 };

/** The packs that are built in, the default first. A county's own extends one of them: see `extendPack`. */
export const packs: readonly PolicyPack[] = [zhenping2018];
