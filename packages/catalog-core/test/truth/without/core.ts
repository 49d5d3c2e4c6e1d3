import { build, type Rollup } from "vite";
import * as zod from "zod";
import { instrumented } from "./instrument.ts";

/** The parts of the core that read headers and cells, as one text, so that a word can be taken out of it. */
const entry = `
export { columnReader } from "./records/reading/column-reader.ts";
export { objectTable, proposeMappings, stripFurniture } from "./records/index.ts";
export { parseServiceHours } from "./service-hours/index.ts";
export { parseLegalBasis } from "./legal-basis/index.ts";
export { identifyCode } from "./codes/index.ts";
export { parseFee } from "./fees/index.ts";
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
  readonly parseFee: typeof import("../../../src/fees/index.ts").parseFee;
  readonly statedAs: typeof import("../../../src/terms/index.ts").statedAs;
  readonly terms: typeof import("../../../src/terms/index.ts").terms;
}

const src = new URL("../../../src/", import.meta.url).pathname;

/** The core as one script. With `speaking`, the readers of cells report what they use (instrument.ts). */
export async function bundle(speaking = false): Promise<string> {
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
      ...(speaking ? [instrumented] : []),
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

/** What a speaking script reports to. */
export interface Listener {
  readonly RegExp: unknown;
  readonly words: unknown;
  readonly walked: (place: string) => void;
}

/** Runs the script. Each call gives a core of its own. */
export function load(code: string, listener?: Listener): Core {
  const exports = {};
  const module = { exports };
  const run = new Function("exports", "module", "require", "RegExp", "$zp", code);
  run(exports, module, () => zod, listener?.RegExp ?? RegExp, listener);
  return module.exports as Core;
}
