import * as z from "zod";
import { defineEntryRule, failAll, pass, type Violation } from "../../engine/index.ts";
import { labelOf, statedAs } from "../../terms/index.ts";
import { accuracy, directoryElements, nationalElements } from "../citations.ts";
import { directoryElementsOfOrder } from "./order-elements.ts";

const data = z.strictObject({
  element: z.string(),
  /** The placeholder that stands there; left out where the cell is blank. */
  written: z.string().optional(),
});
type Data = z.output<typeof data>;

/** A statement that there is none, unlike “待定” or “详见附件”, which leave the cell as empty as it was. */
const saysNone = (text: string): boolean => /^(?:无|没有)$/u.test(text.trim());

export default defineEntryRule({
  id: "elements/directory-complete",
  title: "目录清单四项要素齐全",
  severity: "error",
  basis: [directoryElements, accuracy, nationalElements],
  history: [{ on: "2026-11-23", what: "新增。" }],
  why: "目录清单是实施清单的底本：名称、基本编码、设定依据、事项类型缺一项，实施清单就无从对应，也无法与权责清单核对。",
  notFor:
    "整栏缺失的，由规则 elements/columns-present 一次指出；公共服务事项的设定依据写“无”的，是说明没有依据，由规则 legal-basis/present-in-services 提示核实。",
  appliesTo: ({ status }) => (status === "suspended" || status === "cancelled" ? "已挂起或取消" : true),
  needs: [],
  options: z.strictObject({}),
  data,
  check(entry, _options, context) {
    let violations: Violation<Data>[] | undefined;
    for (const element of directoryElementsOfOrder) {
      const value = entry[element];
      if (value === undefined) {
        if (!context.hasColumn(entry.sourceId, element)) continue;
        violations ??= [];
        violations.push({ path: [element], data: { element } });
      } else if (typeof value === "string" && statedAs(element, value) === "placeholder") {
        if (element === "legalBasis" && entry.itemType === "public-service" && saysNone(value)) continue;
        violations ??= [];
        violations.push({ path: [element], data: { element, written: value } });
      }
    }
    return violations === undefined ? pass : failAll(violations);
  },
  message: ({ element, written }) =>
    written === undefined
      ? `目录清单的“${labelOf(element)}”未填。`
      : `目录清单的“${labelOf(element)}”写的是“${written}”，等于没有填写。`,
  suggestion: ({ element }) =>
    element === "legalBasis"
      ? "填写设定该事项的法律、法规、规章名称和条款；没有合法依据的，不纳入清单。"
      : `补填“${labelOf(element)}”。`,
});
