/** Where in the subject: an element, then the ids of rows and their elements below it. */
export type ElementPath = readonly [string, ...string[]];

/** One place where a rule is broken, with the typed data that its sentences are made of. */
export interface Violation<Data> {
  readonly path: ElementPath;
  readonly data: Data;
}

/**
 * What a check says of one subject. There is no “nothing”: a branch that forgets to answer does not compile.
 * The engine adds the two outcomes that are not the check's to give: blocked (an element is missing) and fault.
 */
export type Outcome<Data> =
  | { readonly kind: "pass" }
  | { readonly kind: "skip"; readonly because: string }
  | { readonly kind: "fail"; readonly violations: readonly [Violation<Data>, ...Violation<Data>[]] };

/** Looked at, and in order. */
export const pass = { kind: "pass" } as const;

/**
 * The rule does not apply, and why, in Chinese. Give the same words for the same reason: they are counted.
 *
 * @example
 * skip("无收费"); // { kind: "skip", because: "无收费" }
 */
export const skip = (because: string): { readonly kind: "skip"; readonly because: string } => ({
  kind: "skip",
  because,
});

/**
 * Broken at one place.
 *
 * @example
 * fail(["maxVisits"], { stated: "blank" }); // { kind: "fail", violations: [{ path: ["maxVisits"], data: { … } }] }
 */
export const fail = <Data>(path: ElementPath, data: Data): Outcome<Data> => ({
  kind: "fail",
  violations: [{ path, data }],
});

/**
 * Broken at each of these places; passed where there is none.
 *
 * @example
 * failAll([]); // { kind: "pass" }
 * failAll([{ path: ["materials", "m1", "name"], data: {} }]).kind; // "fail"
 */
export const failAll = <Data>(violations: readonly Violation<Data>[]): Outcome<Data> => {
  const [first, ...rest] = violations;
  return first === undefined ? pass : { kind: "fail", violations: [first, ...rest] };
};
