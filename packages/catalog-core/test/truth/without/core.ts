import { build, type Rollup } from "vite";
import * as zod from "zod";

/** The parts of the core that read headers and cells, as one text, so that a word can be taken out of it. */
const entry = `
export { columnReader } from "./records/reading/column-reader.ts";
export { objectTable, proposeMappings, stripFurniture } from "./records/index.ts";
export { parseServiceHours } from "./service-hours/index.ts";
export { parseLegalBasis } from "./legal-basis/index.ts";
export { identifyCode } from "./codes/index.ts";
export { statedAs, terms } from "./terms/index.ts";
`;

export interface Core {
  readonly columnReader: typeof import("../../../src/records/reading/column-reader.ts").columnReader;
  readonly objectTable: typeof import("../../../src/records/index.ts").objectTable;
  readonly proposeMappings: typeof import("../../../src/records/index.ts").proposeMappings;
  readonly stripFurniture: typeof import("../../../src/records/index.ts").stripFurniture;
  readonly parseServiceHours: typeof import("../../../src/service-hours/index.ts").parseServiceHours;
  readonly parseLegalBasis: typeof import("../../../src/legal-basis/index.ts").parseLegalBasis;
  readonly identifyCode: typeof import("../../../src/codes/index.ts").identifyCode;
  readonly statedAs: typeof import("../../../src/terms/index.ts").statedAs;
  readonly terms: typeof import("../../../src/terms/index.ts").terms;
}

const src = new URL("../../../src/", import.meta.url).pathname;

/** The core as one script; `//#region` comments tell which file a stretch came from. */
export async function bundle(): Promise<string> {
  const id = `${src}entry-of-truth.ts`;
  const result = (await build({
    configFile: false,
    logLevel: "silent",
    plugins: [
      {
        name: "entry",
        resolveId: (source) => (source === id ? id : null),
        load: (source) => (source === id ? entry : null),
      },
    ],
    build: {
      write: false,
      minify: false,
      lib: { entry: id, formats: ["cjs"], fileName: "core" },
      rollupOptions: { external: ["zod"] },
    },
  })) as Rollup.RollupOutput[];
  return result[0]?.output[0].code ?? "";
}

/** Runs the script. Each call gives a core of its own. */
export function load(code: string): Core {
  const exports = {};
  const module = { exports };
  new Function("exports", "module", "require", code)(exports, module, () => zod);
  return module.exports as Core;
}
