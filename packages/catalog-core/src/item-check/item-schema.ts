import type { Finding, Severity } from "../engine/index.ts";
import { ImplementationItem, type ItemElement } from "../model/index.ts";
import {
  type StandardIssue,
  type StandardResult,
  type StandardSchema,
  standardSchema,
} from "../standard-schema/index.ts";
import { labelOf } from "../terms/index.ts";
import type { ItemChecker } from "./check-item.ts";

/**
 * A whole item as a Standard Schema: for what is handed in, by a form or to a route. First its shape, then the rules of the
 * checker; a finding that weighs enough refuses the item, with a path into it (rows by their place).
 *
 * @param from the least severity that refuses: `error` unless given
 * @example
 * const schema = itemSchema(itemChecker(zhenping2018));
 * const { issues = [] } = schema["~standard"].validate({ id: "1", name: "取水许可" });
 * issues.length > 5; // true
 */
export const itemSchema = (
  checker: ItemChecker,
  from: Severity = "error",
): StandardSchema<ImplementationItem, ImplementationItem> =>
  standardSchema((value): StandardResult<ImplementationItem> => {
    const shape = ImplementationItem.safeParse(value);
    if (!shape.success) {
      return { issues: shape.error.issues.map(({ path }) => ({ message: shapeSentence(path), path })) };
    }
    const findings = checker.check(shape.data).findings.filter(({ severity }) => refuses[from].has(severity));
    if (findings.length === 0) return { value: shape.data };
    return { issues: findings.map((finding) => issueOf(finding, shape.data)) };
  });

const refuses: Readonly<Record<Severity, ReadonlySet<Severity>>> = {
  error: new Set(["error"]),
  warning: new Set(["error", "warning"]),
  info: new Set(["error", "warning", "info"]),
};

function shapeSentence([element]: readonly PropertyKey[]): string {
  if (element === undefined) return "应为一个事项，即以要素为键的对象；多出的键请去掉。";
  return `“${labelOf(String(element))}”的格式不对，不是程序约定的数据格式（见 implementation-item 的 JSON Schema）。`;
}

/** Rows are found by their ids in findings, by their places in the value. */
function issueOf({ path, message, suggestion }: Finding, item: ImplementationItem): StandardIssue {
  const [element = "", rowId, ...rest] = path;
  const rows = item[element as ItemElement];
  const place =
    rowId === undefined || !Array.isArray(rows)
      ? -1
      : (rows as readonly { readonly id?: string }[]).findIndex((row) => row.id === rowId);
  return {
    message: `${message}${suggestion}`,
    path: place === -1 ? [...path] : [element, place, ...rest],
  };
}
