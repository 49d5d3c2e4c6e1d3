import { fileURLToPath } from "node:url";
import * as core from "@zp/catalog-core";
import * as records from "@zp/catalog-core/records";
import * as reportModel from "@zp/catalog-core/report-model";
import { exampleScope } from "@zp/testkit/doc-examples";
import * as door from "../../src/index.ts";

const sources = Object.entries(import.meta.glob<Record<string, unknown>>("../../src/**/*.ts"));

export const scope = exampleScope({
  src: fileURLToPath(new URL("../../src/", import.meta.url)),
  door,
  sources: Object.fromEntries(sources.map(([path, load]) => [path.slice("../../src/".length), load])),
  neighbours: {
    "@zp/catalog-core/records": records,
    "@zp/catalog-core/report-model": reportModel,
    "@zp/catalog-core": core,
  },
});
