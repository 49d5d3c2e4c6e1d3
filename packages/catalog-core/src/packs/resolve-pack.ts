import { Conventions, extendPack, PackExtension, PolicyPack, packOfToday } from "../engine/index.ts";
import { retiredRules } from "../rules/index.ts";
import { type PackProblem, packKeys, problemsOf, unknownName } from "./pack-problems.ts";
import { wrongNames } from "./wrong-names.ts";

/** Where each value of a pack comes from, by its key: the id of a pack, or `default`. */
export type PackOrigins = Readonly<Record<string, string>>;

/** A pack with all that it builds on put in. */
export interface ResolvedPack {
  readonly pack: PolicyPack;
  readonly origins: PackOrigins;
  /** The packs that it builds on, the nearest first. */
  readonly bases: readonly string[];
}

/** How to find what a pack builds on. */
export interface ResolveOptions {
  /** The pack of that name, resolved; `undefined` where there is none. */
  readonly base: (name: string) => ResolvedPack | undefined;
  /** Names that could be meant. */
  readonly names: readonly string[];
}

/** The pack, or everything that is wrong with it. */
export type ResolveResult =
  | { readonly resolved: ResolvedPack; readonly problems: readonly [] }
  | { readonly resolved?: undefined; readonly problems: readonly PackProblem[] };

/**
 * Reads a pack file: a whole pack, or what differs from another (`extends`). Everything that is wrong with it is said at
 * once: keys that there are not, values that may not stand there; rules, options, metrics, code schemes, stages and
 * documents by a name that there is not.
 *
 * @param json as it was parsed
 * @throws z.ZodError where what `base` gives is no pack
 * @example
 * const options = { base: () => resolvePack(zhenping2018).resolved, names: ["zhenping-2018"] };
 * const file = { schema: "zp.policy-pack/1", id: "pingli-2019", version: "1", extends: "zhenping-2018" };
 * const { resolved } = resolvePack({ ...file, targets: { "visits/at-most-once": "85/100" } }, options);
 * resolved?.origins["targets.visits/at-most-once"]; // "pingli-2019"
 * resolved?.origins["conventions.areaCode"]; // "zhenping-2018"
 * const wrong = resolvePack({ ...file, conventions: { plainDya: "workday" } }, options);
 * wrong.problems.map(({ key, meant }) => [key, meant]); // [["conventions.plainDya", "plainDay"]]
 */
export function resolvePack(
  json: unknown,
  { base, names }: ResolveOptions = { base: () => undefined, names: [] },
): ResolveResult {
  if (typeof json !== "object" || json === null || Array.isArray(json)) {
    return { problems: [{ key: "", expected: "应为一个对象 { … }" }] };
  }
  if (!("extends" in json)) {
    const parsed = PolicyPack.safeParse(json);
    const problems = [
      ...(parsed.success ? [] : problemsOf(parsed.error.issues, json, packKeys(true))),
      ...wrongNames(json),
    ];
    if (!parsed.success || problems.length > 0) return { problems };
    const pack = packOfToday(parsed.data, retiredRules);
    return { resolved: { pack, origins: originsOf(pack), bases: [] }, problems: [] };
  }
  const extension = PackExtension.safeParse(json);
  const { extends: name } = json;
  const found = typeof name === "string" ? base(name) : undefined;
  const problems = [
    ...(extension.success ? [] : problemsOf(extension.error.issues, json, packKeys(false))),
    ...wrongConventions(json),
    ...wrongNames(json),
    ...(typeof name === "string" && found === undefined
      ? [unknownName({ key: "extends", value: name, expected: "没有这个政策包" }, name, names)]
      : []),
  ];
  if (!extension.success || found === undefined || problems.length > 0) return { problems };
  const pack = packOfToday(extendPack(found.pack, extension.data), retiredRules);
  const own = Object.fromEntries(leavesOf(extension.data).map((key) => [key, pack.id]));
  return {
    resolved: {
      pack,
      origins: { ...found.origins, ...own },
      bases: [found.pack.id, ...found.bases],
    },
    problems: [],
  };
}

/** Keys whose values are merged one by one; any other value counts as one. */
const merged = new Set(["conventions", "targets", "rules", "report"]);
const notValues = new Set(["schema", "extends"]);

function leavesOf(pack: object): string[] {
  return Object.entries(pack).flatMap(([key, value]) => {
    if (notValues.has(key) || value === undefined) return [];
    if (!merged.has(key)) return [key];
    return Object.entries(value as object).flatMap(([name, inner]) => {
      if (key === "rules") return ruleLeaves(`${key}.${name}`, inner as object);
      // Offices are named one by one; who names one of them keeps the others of the base.
      if (key === "report" && name === "offices") return namesIn(`${key}.${name}`, inner as object);
      return [`${key}.${name}`];
    });
  });
}

const namesIn = (key: string, names: object): string[] => Object.keys(names).map((name) => `${key}.${name}`);

const ruleLeaves = (key: string, { options, ...setting }: { readonly options?: object }): string[] => [
  ...Object.keys(setting).map((name) => `${key}.${name}`),
  ...Object.keys(options ?? {}).map((name) => `${key}.options.${name}`),
];

/** Of a pack that stands by itself: its own, but for conventions at their defaults. */
function originsOf(pack: PolicyPack): PackOrigins {
  const defaults: Readonly<Record<string, unknown>> = Conventions.parse({});
  const own: Readonly<Record<string, unknown>> = pack.conventions;
  return Object.fromEntries(
    leavesOf(pack).map((key) => {
      const name = key.startsWith("conventions.") ? key.slice("conventions.".length) : undefined;
      const plain = name !== undefined && JSON.stringify(own[name]) === JSON.stringify(defaults[name]);
      return [key, plain ? "default" : pack.id];
    }),
  );
}

/** The form of an extension lets any convention through; here they are held against what there is. */
function wrongConventions(json: object): PackProblem[] {
  const { conventions } = json as { readonly conventions?: unknown };
  if (typeof conventions !== "object" || conventions === null) return [];
  const parsed = Conventions.partial().safeParse(conventions);
  if (parsed.success) return [];
  const issues = parsed.error.issues.map((issue) => ({ ...issue, path: ["conventions", ...issue.path] }));
  return problemsOf(issues, json, packKeys(false));
}
