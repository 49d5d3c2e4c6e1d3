import * as z from "zod";
import { defineItemRule, fail, pass } from "../../engine/index.ts";
import { type Coded, ItemType, isRead, itemTypeLabels } from "../../model/index.ts";

export default defineItemRule({
  id: "scope/on-application",
  title: "只列入依申请办理的事项",
  severity: "warning",
  basis: [
    {
      source: "zp-2018-98",
      article: "四(二)",
      quote: "不需行政相对人提出申请的服务事项原则上不纳入编制范围",
      force: "should",
    },
  ],
  history: [{ on: "2026-11-23", what: "新增。" }],
  why: "行政处罚、行政强制、行政检查由机关依职权作出，没有申请人，列入清单会使各项占比失真。行政征收在方案列举之内，照常计入。",
  notFor: "已挂起、已取消的事项。",
  appliesTo: ({ status }) => (status === "suspended" ? "已挂起" : status === "cancelled" ? "已取消" : true),
  needs: ["itemType"],
  options: z.strictObject({}),
  data: z.strictObject({ itemType: ItemType }),
  check(item, _options, { conventions }) {
    const itemType: Coded<ItemType> = item.itemType;
    return isRead(itemType) && conventions.typesOutOfScope.includes(itemType)
      ? fail(["itemType"], { itemType })
      : pass;
  },
  message: ({ itemType }) => `事项类型是${itemTypeLabels[itemType]}，不是由申请人提出申请的事项。`,
  suggestion: () => "依职权的事项从目录清单和实施清单中移出；确由申请人申请的，改正事项类型。",
});
