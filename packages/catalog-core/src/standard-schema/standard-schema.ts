/** One thing wrong with a value, as a Chinese sentence, and where in the value it is. */
export interface StandardIssue {
  readonly message: string;
  /** Keys and places from the outside in; the whole value where there is none. */
  readonly path?: readonly PropertyKey[] | undefined;
}

/** The value as it was read, or what is wrong with it. */
export type StandardResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly StandardIssue[] };

/**
 * A validator by the Standard Schema interface, version 1; answers at once, never with a promise. Structurally the
 * `StandardSchemaV1` of `@standard-schema/spec`, which is not needed for it.
 */
export interface StandardSchema<Input, Output = Input> {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: string;
    readonly validate: (value: unknown) => StandardResult<Output>;
    readonly types?: { readonly input: Input; readonly output: Output } | undefined;
  };
}

/**
 * A Standard Schema of a function that validates.
 *
 * @example
 * const even = standardSchema<number>((value) =>
 *   typeof value === "number" && value % 2 === 0 ? { value } : { issues: [{ message: "应为偶数。" }] },
 * );
 * even["~standard"].validate(3); // { issues: [{ message: "应为偶数。" }] }
 */
export const standardSchema = <Input, Output = Input>(
  validate: (value: unknown) => StandardResult<Output>,
): StandardSchema<Input, Output> => ({ "~standard": { version: 1, vendor: "zp-catalog", validate } });
