import { builtinModules } from "node:module";
import { posix } from "node:path";
import { freeNames } from "./free-names.ts";
import { importsOf, lineOf, parse, type SourceText } from "./source-file.ts";

/**
 * The house from the inside out: a file may import from its own level and from those before it. Where a file stands
 * on another level than its folder, the file is named. A new folder of the core is entered here, which is the moment
 * to ask what it may know of.
 */
const levels: readonly (readonly string[])[] = [
  ["exact/", "standard-schema/"],
  ["sources.ts", "codes/brands.ts", "time-limit/time-limit.ts"],
  ["model/"],
  ["terms/", "codes/", "time-limit/", "legal-basis/", "service-hours/", "fees/"],
  ["records/", "engine/", "law-register/", "matching/", "schedule/"],
  ["rules/", "metrics/"],
  ["packs/", "fixes/", "explain/", "plan/", "reconcile/", "snapshot/", "ledger/", "diff/", "review/"],
  ["report-model/", "item-check/", "rule-pages/"],
  ["check.ts"],
  ["index.ts"],
];

/** What is open beyond the doors: the vocabulary that everybody speaks. */
const open = ["exact/", "model/", "terms/", "sources.ts", "codes/brands.ts", "time-limit/time-limit.ts"];

const coreSrc = "packages/catalog-core/src/";

interface Place {
  readonly level: number;
  /** The entry of `levels`: the unit in which circles are looked for. */
  readonly name: string;
}

/** The entry of `levels` that a file of the core belongs to: the longest that fits. */
function placeOf(path: string): Place | undefined {
  return levels
    .flatMap((names, level) => names.map((name) => ({ level, name })))
    .filter(({ name }) => (name.endsWith("/") ? path.startsWith(name) : path === name))
    .sort((a, b) => b.name.length - a.name.length)[0];
}

/** Imports of the core that go around a door, or outwards, or leave the core by another way than zod and date-fns. */
export function coreProblems(source: SourceText): string[] {
  const from = source.path.slice(coreSrc.length);
  const here = placeOf(from);
  if (here === undefined) return [`${source.path}: its folder has no level yet, see levels in boundaries.ts`];

  return importsOf(source).flatMap(({ specifier, line }) => {
    const problem = (what: string) => [`${source.path}:${line}: ${what}`];
    if (specifier === undefined) return problem("an import() whose module cannot be known");
    if (!specifier.startsWith(".")) {
      return /^(zod|date-fns)(\/|$)/.test(specifier) ? [] : problem(`imports ${specifier}`);
    }
    const to = posix.join(posix.dirname(from), specifier);
    if (to.startsWith("..")) return problem(`leaves the core for ${specifier}`);
    const there = placeOf(to);
    if (there === undefined) return problem(`${to} has no level yet, see levels in boundaries.ts`);
    if (there.level > here.level) return problem(`${here.name} must not know of ${there.name}`);
    if (topOf(from) === topOf(to)) return [];
    const isDoor = /^[^/]+\/index\.ts$/.test(to) || open.some((name) => to.startsWith(name));
    return isDoor ? [] : problem(`goes around the door of ${topOf(to)}`);
  });
}

function topOf(path: string): string {
  return path.includes("/") ? path.slice(0, path.indexOf("/")) : "";
}

/** Places of the core that import one another in a circle: "codes/ → terms/ → codes/". */
export function coreCircles(sources: readonly SourceText[]): string[] {
  const arrows = new Map<string, Set<string>>();
  for (const source of sources) {
    const from = source.path.slice(coreSrc.length);
    const here = placeOf(from)?.name ?? from;
    const targets = arrows.get(here) ?? new Set<string>();
    arrows.set(here, targets);
    for (const { specifier } of importsOf(source)) {
      if (!specifier?.startsWith(".")) continue;
      const there = placeOf(posix.join(posix.dirname(from), specifier))?.name;
      if (there !== undefined && there !== here) targets.add(there);
    }
  }
  const circles = new Set<string>();
  const walk = (trail: readonly string[]): void => {
    for (const next of arrows.get(trail.at(-1) ?? "") ?? []) {
      if (next === trail[0]) circles.add([...trail, next].join(" → "));
      else if (!trail.includes(next) && next > (trail[0] ?? "")) walk([...trail, next]);
    }
  };
  for (const start of arrows.keys()) walk([start]);
  return [...circles];
}

const builtins = new Set(builtinModules);

/** Globals that Node has and a browser has not. */
const nodeGlobals = new Set(
  "Buffer __dirname __filename clearImmediate exports global module process require setImmediate".split(" "),
);

/** What a package that also runs in a browser takes from Node. */
export function nodeProblems(source: SourceText): string[] {
  const imports = importsOf(source)
    .filter(({ specifier }) => specifier?.startsWith("node:") || builtins.has(specifier ?? ""))
    .map(({ specifier, line }) => `${source.path}:${line}: imports ${specifier}`);
  const file = parse(source);
  const globals = freeNames(file)
    .filter((name) => nodeGlobals.has(name.text))
    .map((name) => `${source.path}:${lineOf(file, name)}: reads ${name.text}`);
  return [...imports, ...globals];
}

/** Imports of a package's source that reach into an app, by path or by name, or into another package's folder by path. */
export function outwardProblems(source: SourceText, appNames: readonly string[]): string[] {
  const home = source.path.split("/").slice(0, 2).join("/");
  return importsOf(source).flatMap(({ specifier, line }) => {
    if (specifier === undefined) return [];
    const isApp = appNames.some((name) => specifier === name || specifier.startsWith(`${name}/`));
    const target = specifier.startsWith(".") ? posix.join(posix.dirname(source.path), specifier) : home;
    return isApp || (!target.startsWith(`${home}/`) && target !== home)
      ? [`${source.path}:${line}: imports ${specifier}`]
      : [];
  });
}

/** `export *` hides what a door lets out. */
export function starExports(source: SourceText): string[] {
  return source.code
    .split("\n")
    .flatMap((text, index) =>
      /^\s*export\s*\*\s*from\b/.test(text) ? [`${source.path}:${index + 1}: export *`] : [],
    );
}
