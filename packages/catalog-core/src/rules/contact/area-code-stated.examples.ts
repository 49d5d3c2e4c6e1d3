import { defineExamples } from "../../engine/index.ts";
import rule from "./area-code-stated.ts";

export default defineExamples(rule, {
  pass: [
    {
      name: "有区号",
      item: { consultationPhones: [{ id: "1", raw: "0915-8822222", areaCode: "0915", number: "8822222" }] },
    },
    {
      name: "后一个号码省略了区号",
      item: {
        consultationPhones: [
          { id: "1", raw: "0915-8822222", areaCode: "0915", number: "8822222" },
          { id: "2", raw: "8822223", number: "8822223" },
        ],
      },
    },
    { name: "热线", item: { supervisionPhones: [{ id: "1", raw: "12345", number: "12345" }] } },
  ],
  fail: [
    {
      name: "没有区号",
      item: { consultationPhones: [{ id: "1", raw: "8822222", number: "8822222" }] },
      data: { element: "consultationPhones", written: "8822222", areaCode: "0915" },
    },
  ],
});
