import type { PolicyPack } from "../engine/index.ts";
import type { CutProofState, ListLayer, Reconciliation } from "../reconcile/index.ts";
import { wordsOf } from "./assessment/pack-words.ts";

/** The lists by their names. */
export const layerLabels: Readonly<Record<ListLayer, string>> = {
  items: "实施清单",
  directory: "目录清单",
  powersList: "权责清单",
  publicServices: "公共服务事项清单",
};

/** Why an entry is nobody's omission, in words. */
export const restLabels = {
  suspended: "已挂起",
  cancelled: "已取消",
  "out-of-scope": "不属依申请类型",
  "other-list": "应在另一清单中",
  "head-item": "主项（由子项办理）",
  "other-unit": "该单位的清单不在比对之列",
} as const;

/** What became of a proof that was cut, in words. */
export const cutProofLabels: Readonly<Record<CutProofState, string>> = {
  "still-asked": "仍在索要",
  "perhaps-asked": "可能仍在索要",
  "no-materials": "未检查（未列申请材料）",
  "no-item": "清单中没有所涉事项",
  gone: "已落实",
};

/**
 * What is to be done about an entry that stands in one list alone.
 *
 * @param pack whose offices are named
 * @example adviceForLone("items", "directory", "layers", zhenping2018).endsWith("报县审改办补入目录。") // true
 */
export function adviceForLone(
  here: ListLayer,
  there: ListLayer,
  relation: Reconciliation["relation"],
  pack: PolicyPack,
): string {
  const { review, plan, ordered } = wordsOf(pack);
  if (relation === "counties")
    return "对方没有同一事项的，供参考；有而名称不同的，按国家基本目录统一名称和编码。";
  if (relation === "copies")
    return "核对两份清单：一份漏列的补列，已取消的两份一并取消，改名改码的写明对应关系。";
  if (here === "items") {
    return there === "directory"
      ? `目录清单没有该事项：名称、编码有误的更正；确需编入的，报${review}补入目录。`
      : `${layerLabels[there]}没有该事项：名称、编码有误的更正；没有合法依据的，${ordered ? `按${plan}不纳入编制范围` : "不列入清单"}。`;
  }
  if (there === "items") {
    return here === "directory"
      ? `补编实施清单；长期无办件的，${ordered ? `按${plan}挂起` : `报${review}核定是否保留`}；目录有误的，报中心更正。`
      : `属依申请办理的补编实施清单；长期无办件的，报${review}在该清单中挂起；不属依申请的，在该清单中注明类型。`;
  }
  return "核对两份清单，一份漏列的补列。";
}
