import { examplesUnder } from "./examples.ts";
import { publicNames } from "./public-names.ts";

type Names = Readonly<Record<string, unknown>>;

/** A package whose examples are run and compiled. */
export interface ExamplePackage {
  /** Its `src/`, with a slash at the end. */
  readonly src: string;
  /** What its `index.ts` lets out. */
  readonly door: Names;
  /** Its sources by their path below `src/`, loaded when asked for. */
  readonly sources: Readonly<Record<string, () => Promise<Names>>>;
  /** What its examples may use of other packages without saying so, by the specifier; later ones win. */
  readonly neighbours: Readonly<Record<string, Names>>;
}

/** What the examples of a package may use, and where each name comes from. */
export interface ExampleScope {
  readonly doorFile: string;
  /** What it lets out. */
  readonly door: Names;
  /** Sources with their examples; `path` is relative to `src/`. */
  readonly documented: ReturnType<typeof examplesUnder>;
  /** What an example of a source may use without saying where it comes from. */
  scopeOf(path: string): Promise<Record<string, unknown>>;
  /** The same names, types among them, with where each comes from. */
  originsOf(path: string): Promise<Map<string, string>>;
}

/** The examples of a package with all that they may use: neighbours, the package itself, the source they stand in. */
export function exampleScope({ src, door, sources, neighbours }: ExamplePackage): ExampleScope {
  const doorFile = `${src}index.ts`;
  const doorNames = publicNames(doorFile)
    .map(({ name }) => name)
    .filter((name) => !name.includes("."));
  const ownOf = async (path: string): Promise<Names> => (await sources[path]?.()) ?? {};
  const from = (specifier: string, names: readonly string[]) =>
    names.map((name) => [name, specifier] as const);
  return {
    doorFile,
    door,
    documented: examplesUnder(src),
    scopeOf: async (path) => Object.assign({}, ...Object.values(neighbours), door, await ownOf(path)),
    originsOf: async (path) =>
      new Map([
        ...Object.entries(neighbours).flatMap(([specifier, module]) => from(specifier, Object.keys(module))),
        ...from(doorFile, doorNames),
        ...from(`${src}${path}`, Object.keys(await ownOf(path))),
      ]),
  };
}
