import { elementSchema, elementsSchema } from "@zp/catalog-core";
import type { ImplementationItem } from "@zp/catalog-core/model";

/** The elements that the form asks for; a real one has more. */
export const fields = [
  "name",
  "itemType",
  "caseType",
  "legalBasis",
  "statutoryTimeLimit",
  "promisedTimeLimit",
  "maxVisits",
] as const;

export type Field = (typeof fields)[number];
/** For handing in: every field must be readable, and the name filled. */
export const formSchema = elementsSchema(fields, { name: { required: true } });

const schemas = fields.map((field) => [field, elementSchema(field)] as const);

/** The item as far as it can be read while somebody is still typing; the name as typed, so that its form can be mended. */
export function draftOf(texts: Readonly<Partial<Record<Field, unknown>>>): ImplementationItem {
  const name = typeof texts.name === "string" && texts.name !== "" ? { name: texts.name } : {};
  const read = schemas.flatMap(([field, schema]) => {
    const result = schema["~standard"].validate(texts[field]);
    return result.issues === undefined && result.value !== undefined ? [[field, result.value]] : [];
  });
  return { id: "draft", ...Object.fromEntries(read), ...name };
}
