import { defineExamples } from "../../engine/index.ts";
import rule from "./consistent.ts";

const standard = (text: string) => ({ feeStandard: { kind: "text" as const, text } });

export default defineExamples(rule, {
  pass: [
    { name: "不收费，标准写“无”", item: { charges: "no", feeStandard: { kind: "none" } } },
    {
      name: "不收费，并说明停征",
      item: { charges: "no", ...standard("2017 年 4 月起停征，原标准 10 元/证") },
    },
    { name: "不收费，标准写“0元”", item: { charges: "no", ...standard("0元") } },
    {
      name: "收费，标准和依据齐全",
      item: {
        charges: "yes",
        ...standard("10元/证"),
        feeBasis: { kind: "text", text: "财综〔2015〕1号" },
      },
    },
  ],
  fail: [
    {
      name: "不收费，却写着金额",
      item: { charges: "no", ...standard("工本费10元/证") },
      data: { problem: "free-with-sum", written: "工本费10元/证" },
    },
    {
      name: "不收费，收费项目里却有金额",
      item: { charges: "no", fees: [{ id: "1", name: "工本费", standard: "每证 9 元" }] },
      data: { problem: "free-with-sum", written: "每证 9 元" },
    },
    {
      name: "收费，标准却写“不收费”",
      item: { charges: "yes", ...standard("不收费"), feeBasis: { kind: "text", text: "财综〔2015〕1号" } },
      data: { problem: "charged-but-free", written: "不收费" },
    },
    {
      name: "收费，依据却写“无”",
      item: { charges: "yes", ...standard("每证10元"), feeBasis: { kind: "none" } },
      data: { problem: "charged-without-basis", written: "无" },
    },
  ],
  skip: [{ name: "收费，标准和依据都没有填", item: { charges: "yes" } }],
});
