import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { assetNames, type SiteFile } from "@zp/portal";

const { resolve } = createRequire(import.meta.url);

/** The style sheets and the script of a site, as they stand in the package. */
export function* assets(): Generator<SiteFile, void, undefined> {
  for (const name of assetNames) {
    yield {
      path: `assets/${name}`,
      content: () => new Uint8Array(readFileSync(resolve(`@zp/portal/assets/${name}`))),
    };
  }
}
