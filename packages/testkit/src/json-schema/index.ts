/** JSON Schemas of what programs print, made from the types that the printing is held to, and values held to them. */

export { jsonSchemas } from "./from-types.ts";
export type { JsonSchema } from "./schema.ts";
export { violations } from "./violations.ts";
