import { fileURLToPath } from "node:url";
import * as core from "@zp/catalog-core";
import * as metrics from "@zp/catalog-core/metrics";
import * as model from "@zp/catalog-core/model";
import * as packs from "@zp/catalog-core/packs";
import * as records from "@zp/catalog-core/records";
import { exampleScope } from "@zp/testkit/doc-examples";
import * as door from "../../src/index.ts";

const sources = Object.entries(import.meta.glob<Record<string, unknown>>("../../src/**/*.ts"));

export const scope = exampleScope({
  src: fileURLToPath(new URL("../../src/", import.meta.url)),
  door,
  sources: Object.fromEntries(sources.map(([path, load]) => [path.slice("../../src/".length), load])),
  neighbours: {
    "@zp/catalog-core/metrics": metrics,
    "@zp/catalog-core/model": model,
    "@zp/catalog-core/records": records,
    "@zp/catalog-core/packs": packs,
    "@zp/catalog-core": core,
  },
});
