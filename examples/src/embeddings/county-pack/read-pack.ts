import { extendPack, type PolicyPack, packs } from "@zp/catalog-core";
import { PackExtension } from "@zp/catalog-core/engine";

/**
 * The pack that a county's JSON makes of the one it extends.
 *
 * @throws RangeError when it extends what there is not; z.ZodError when something in it is no part of a pack
 */
export function readPack(json: string): PolicyPack {
  const extension = PackExtension.parse(JSON.parse(json));
  const base = packs.find(({ id }) => id === extension.extends);
  if (base === undefined) throw new RangeError(`没有政策包“${extension.extends}”。`);
  return extendPack(base, extension);
}
