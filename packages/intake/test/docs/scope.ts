import { fileURLToPath } from "node:url";
import * as core from "@zp/catalog-core";
import * as fixes from "@zp/catalog-core/fixes";
import { exampleScope } from "@zp/testkit/doc-examples";
import * as door from "../../src/index.ts";

const sources = Object.entries(import.meta.glob<Record<string, unknown>>("../../src/**/*.ts"));

export const scope = exampleScope({
  src: fileURLToPath(new URL("../../src/", import.meta.url)),
  door,
  sources: Object.fromEntries(sources.map(([path, load]) => [path.slice("../../src/".length), load])),
  neighbours: { "@zp/catalog-core/fixes": fixes, "@zp/catalog-core": core },
});
