import * as z from "zod";
import { isSideList, type Layer, type Term, terms } from "../../terms/index.ts";
import { fingerprintOf } from "../fingerprint.ts";
import { bareHeader, fits } from "../headers/index.ts";
import type { Mapping } from "../mapping.ts";

/** The lists for which there are sheets to be filled in. */
export const ListLayer = z.enum([
  "directory",
  "implementation",
  "roster",
  "powersList",
  "publicServices",
  "cutProofs",
  "caseCounts",
  "stageDates",
]);
export type ListLayer = z.output<typeof ListLayer>;

/** One column of a sheet to be filled in. */
export const SetColumn = z.strictObject({
  /** An element of the list, or of the rows under an item (`materials.name`); none for a column that is only kept. */
  element: z.string().min(1).optional(),
  /** The header, where it is not the element's own label. */
  label: z.string().trim().min(1).max(40).optional(),
  /** In characters of a line, two for a Chinese one. */
  width: z.int().min(4).max(80).optional(),
  /** Must be filled in. */
  required: z.boolean().optional(),
  /** What to fill in, where there is more to say than the element's own note. */
  note: z.string().max(200).optional(),
});
export type SetColumn = z.output<typeof SetColumn>;

const fields = z.strictObject({
  schema: z.literal("zp.column-set/1"),
  id: z.string().regex(/^[a-z][a-z0-9-]*$/, { error: "应为小写字母、数字和“-”" }),
  /** 附件1: stands above the title. */
  annex: z.string().min(1).optional(),
  title: z.string().min(1),
  /** The document that asks for the list. */
  basis: z.string().min(1).optional(),
  layer: ListLayer,
  columns: z.array(SetColumn).min(1),
  /** Who signs below, in the order of the boxes. */
  signatures: z.array(z.string().min(1)).optional(),
  /** Said below the list. */
  remarks: z.array(z.string().min(1)).optional(),
});

const byElement = new Map(terms.map((term) => [term.element, term]));

/**
 * The columns of a sheet to be filled in, as data: an annex of the order, another list, or a county's own form of one.
 * Its elements are those of the terms; a header may be the county's own word.
 *
 * @example
 * ColumnSet.safeParse({
 *   schema: "zp.column-set/1",
 *   id: "ours",
 *   title: "目录清单",
 *   layer: "directory",
 *   columns: [{ element: "name" }, { element: "nane" }],
 * }).error?.issues[0]?.path; // ["columns", 1, "element"]
 */
export const ColumnSet = fields.check(({ value, issues }) => {
  const { layer, columns } = value;
  const tell = (path: PropertyKey[], message: string): void => {
    issues.push({ code: "custom", input: value, path, message });
  };
  const headers = new Set<string>();
  const elements = new Set<string>();
  for (const [at, column] of columns.entries()) {
    const { element, label } = column;
    const term = element === undefined ? undefined : byElement.get(element);
    if (element === undefined && label === undefined) tell(["columns", at], "element 和 label 至少写一个");
    if (element !== undefined && (term === undefined || !isOf(term, layer)))
      tell(
        ["columns", at, "element"],
        `“${element}”不是${titleOf(layer)}的要素，可用的有 ${elementsOf(layer).join("、")}`,
      );
    if (element !== undefined && elements.has(element))
      tell(["columns", at, "element"], `“${element}”已在前面的列中`);
    if (element !== undefined) elements.add(element);
    const header = bareHeader(label ?? term?.label ?? element ?? "");
    if (headers.has(header))
      tell(["columns", at, "label"], `与前面的列同名：“${label ?? term?.label ?? ""}”`);
    headers.add(header);
  }
  const key = keyOf(layer);
  if (!elements.has(key)) tell(["columns"], `缺少“${byElement.get(key)?.label ?? key}”（${key}）一列`);
});
export type ColumnSet = z.output<typeof ColumnSet>;

const isOf = (term: Term, layer: ListLayer): boolean => term.companionOf === undefined && fits(term, layer);

const elementsOf = (layer: ListLayer): string[] =>
  terms.filter((term) => isOf(term, layer)).map(({ element }) => element);

/** The element without which a line says nothing. */
const keyOf = (layer: ListLayer): string =>
  layer === "stageDates"
    ? "stageDates.compilingUnit"
    : layer === "roster" || isSideList(layer)
      ? `${layer}.name`
      : "name";

const titles: Readonly<Record<ListLayer, string>> = {
  directory: "目录清单",
  implementation: "实施清单",
  roster: "人员信息表",
  powersList: "权责清单",
  publicServices: "公共服务事项清单",
  cutProofs: "减证便民清单",
  caseCounts: "办件量表",
  stageDates: "进度表",
};

const titleOf = (layer: ListLayer): string => titles[layer];

/**
 * The header of a column of a set, as it is written.
 *
 * @example
 * headerOf({ element: "maxVisits" }); // "到办事现场次数"
 */
export const headerOf = ({ element = "", label }: SetColumn): string =>
  label ?? byElement.get(element)?.label ?? element;

/** The heading that stands over the columns of one kind of rows. */
const groups: Readonly<Record<string, string>> = {
  materials: "申请材料",
  fees: "收费项目",
  steps: "办理环节",
  specialProcedures: "特别程序",
  results: "审批结果",
  questions: "常见问题",
  policyDocuments: "政策文件",
  reviewRules: "审查细则",
};

/**
 * The heading over a column of materials, steps and other rows; undefined for a column of the item itself.
 *
 * @example
 * groupOf({ element: "materials.name" }); // "申请材料"
 */
export function groupOf({ element = "" }: SetColumn): string | undefined {
  const dot = element.indexOf(".");
  return dot < 0 ? undefined : groups[element.slice(0, dot)];
}

/**
 * How a sheet of this set is read: each header is its element, whatever the cells say. Headers under a heading are
 * written behind it, as the layout flattens them (“申请材料/材料名称”).
 *
 * @param columns all columns that the sheet has, where they are more than those of the set
 * @example
 * mappingOfColumns("directory", [{ element: "name", label: "事项" }]).columns; // [{ column: "事项", element: "name" }]
 */
export function mappingOfColumns(layer: ListLayer & Layer, columns: readonly SetColumn[]): Mapping {
  const lines = columns.map((column) => {
    const group = groupOf(column);
    const header = group === undefined ? headerOf(column) : `${group}/${headerOf(column)}`;
    return { column: header, element: column.element ?? null };
  });
  return {
    schema: "zp.mapping/1",
    fingerprint: fingerprintOf(lines.map(({ column }) => column)),
    layer,
    columns: lines,
  };
}
