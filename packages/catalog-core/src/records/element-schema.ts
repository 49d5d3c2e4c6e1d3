import type { ImplementationItem, ItemElement } from "../model/index.ts";
import { type StandardResult, type StandardSchema, standardSchema } from "../standard-schema/index.ts";
import { type RowKind, type Term, termOf } from "../terms/index.ts";
import type { TimeUnit } from "../time-limit/index.ts";
import { asWord, columnReader, type ReadCell } from "./reading/column-reader.ts";
import { sentenceOf } from "./reading/problem-texts.ts";

type RowOf<Kind extends RowKind> = NonNullable<ImplementationItem[Kind]>[number];

/** An element that one field of a form holds: of the item (`maxVisits`), or of a row under it (`materials.required`). */
export type ElementKey =
  | Exclude<ItemElement, RowKind>
  | { [Kind in RowKind]: `${Kind}.${Exclude<keyof RowOf<Kind>, "id"> & string}` }[RowKind];

/** What a field of the element is read as; `undefined` is a blank. */
export type ElementValue<Key extends ElementKey> = Key extends ItemElement
  ? ImplementationItem[Key]
  : Key extends `${infer Kind extends RowKind}.${infer Field}`
    ? Field extends keyof RowOf<Kind>
      ? RowOf<Kind>[Field]
      : never
    : never;

/** How a field is read, where there is a choice. */
export interface ElementSchemaOptions {
  /** The unit that stands beside a field of time limits; without one a bare number is refused. */
  readonly unit?: TimeUnit | undefined;
  /** Refuse a blank; else it is read as `undefined`, and whether it may be blank is a matter of the rules. */
  readonly required?: boolean | undefined;
}

/**
 * The reader of one element as a Standard Schema, for the field of a form: what a person writes becomes the value that rules
 * and figures are made of, by the readers that read the cells of lists; what cannot be read is refused with a Chinese sentence
 * that says what is expected. A word of the model (`permit`, `yes`) is taken as it is, so that a drop-down may hold either.
 *
 * @throws RangeError when there is no such element, or it is a list of rows
 * @example
 * const promised = elementSchema("promisedTimeLimit");
 * promised["~standard"].validate("十个工作日"); // { value: { kind: "duration", amount: 10, unit: "workday" } }
 * promised["~standard"].validate("10").issues?.[0]?.message; // "“承诺办结时限”写作“10”，没有写单位。请写成“10个工作日”这样的形式。"
 * elementSchema("itemType")["~standard"].validate("行政许可"); // { value: "permit" }
 */
export function elementSchema<Key extends ElementKey>(
  element: Key,
  options: ElementSchemaOptions = {},
): StandardSchema<string | number | null | undefined, ElementValue<Key>> {
  const term = termOf(element);
  if (typeof term.value === "object" && "rows" in term.value) {
    throw new RangeError(`${element} is a list of rows: take the elements of a row, ${element}.name`);
  }
  const field = { term, read: columnReader(element, { unit: options.unit }), options };
  return standardSchema((value) => readField(field, value) as StandardResult<ElementValue<Key>>);
}

/**
 * The schemas of several elements as one, for a form whose fields are named as the elements are.
 *
 * @returns reads an object of texts as the same elements of an item; issues carry the element as their path
 * @throws RangeError as {@link elementSchema} does
 * @example
 * const form = elementsSchema(["name", "maxVisits"], { name: { required: true } });
 * form["~standard"].validate({ name: "取水许可", maxVisits: "1次" }); // { value: { name: "取水许可", maxVisits: { kind: "count", count: 1 } } }
 * form["~standard"].validate({ maxVisits: "1" }).issues; // [{ message: "请填写“事项名称”。", path: ["name"] }]
 */
export function elementsSchema<Key extends ElementKey>(
  elements: readonly Key[],
  options: { readonly [Element in NoInfer<Key>]?: ElementSchemaOptions } = {} as Record<never, never>,
): StandardSchema<
  { readonly [Element in Key]?: string | number | null | undefined },
  { [Element in Key]?: ElementValue<Element> }
> {
  const schemas = elements.map((element) => [element, elementSchema(element, options[element])] as const);
  return standardSchema((value) => {
    if (typeof value !== "object" || value === null) return { issues: [{ message: "应为各栏内容的对象。" }] };
    const read: { [Element in Key]?: ElementValue<Element> } = {};
    const issues = schemas.flatMap(([element, schema]) => {
      const result = schema["~standard"].validate((value as Readonly<Record<string, unknown>>)[element]);
      if (result.issues !== undefined) return result.issues.map((issue) => ({ ...issue, path: [element] }));
      if (result.value !== undefined) read[element] = result.value;
      return [];
    });
    return issues.length > 0 ? { issues } : { value: read };
  });
}

interface Field {
  readonly term: Term;
  readonly read: ReadCell;
  readonly options: ElementSchemaOptions;
}

const refused = (message: string): StandardResult<never> => ({ issues: [{ message }] });

function readField({ term, read, options }: Field, value: unknown): StandardResult<unknown> {
  const { element, label } = term;
  const blank = options.required ? refused(`请填写“${label}”。`) : { value: undefined };
  if (value === undefined || value === null) return blank;
  if (typeof value !== "string" && typeof value !== "number") return refused(`“${label}”应为文字。`);
  const text = String(value);
  const word = asWord(text, term);
  if (word !== undefined) return { value: word };
  const reading = read(text);
  if (reading === undefined) return blank;
  const told = { label, element, raw: text.trim() };
  if (reading.doubt === "placeholder") {
    return refused(`“${label}”写作“${told.raw}”，等于没有填写。请填写实际内容，确实没有的留空。`);
  }
  if (reading.doubt !== undefined) return refused(sentenceOf(reading.doubt, told));
  const { kind, unit } = (reading.value ?? {}) as { kind?: unknown; unit?: unknown };
  if (kind === "duration" && unit === "unstated") {
    return refused(`“${label}”写作“${told.raw}”，没有写单位。请写成“${told.raw}个工作日”这样的形式。`);
  }
  return { value: reading.value };
}
