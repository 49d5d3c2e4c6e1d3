import { dirname, resolve } from "node:path";
import type { PolicyPack } from "@zp/catalog-core/engine";
import type { ResolvedPack } from "@zp/catalog-core/packs";
import { DEFAULT_PACK, namedPack } from "@zp/intake";
import { forUser, readJson } from "./files.ts";

/**
 * A pack by its id, or from a JSON file: a whole pack, or what differs from another.
 *
 * @throws CommandError with everything that is wrong: key, value, what is allowed
 */
export const loadPack = (name: string = DEFAULT_PACK, cwd: string): PolicyPack =>
  loadResolvedPack(name, cwd).pack;

/**
 * The same, with where each value comes from.
 *
 * @throws CommandError as `loadPack`
 */
export const loadResolvedPack = (name: string, cwd: string): ResolvedPack =>
  forUser(() =>
    namedPack(name, {
      // A file that another builds on lies beside it.
      locate: (other, from) => resolve(from === undefined ? cwd : dirname(from), other),
      read: (other, place) => readJson(other, "政策包", cwd, place),
    }),
  );
