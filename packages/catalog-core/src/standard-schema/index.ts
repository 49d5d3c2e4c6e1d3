/**
 * The Standard Schema interface (standardschema.dev, version 1), by which form libraries and server frameworks take a
 * validator without knowing whose it is. Types and one function; the schemas stand where their values do: `codes`,
 * `records`, `item-check`.
 */
export {
  type StandardIssue,
  type StandardResult,
  type StandardSchema,
  standardSchema,
} from "./standard-schema.ts";
