import { defineExamples } from "../../engine/index.ts";
import type { Phone } from "../../model/index.ts";
import rule from "./phones-wellformed.ts";

const asks = (...phones: readonly Omit<Phone, "id">[]) => ({
  consultationPhones: phones.map((phone, i) => ({ id: String(i + 1), ...phone })),
});

export default defineExamples(rule, {
  pass: [
    { name: "四位区号，七位号码", item: asks({ raw: "0915-8822222", areaCode: "0915", number: "8822222" }) },
    { name: "三位区号，八位号码", item: asks({ raw: "029-86926512", areaCode: "029", number: "86926512" }) },
    { name: "没有区号", item: asks({ raw: "8822222", number: "8822222" }) },
    { name: "热线带区号", item: asks({ raw: "0915-12345", areaCode: "0915", number: "12345" }) },
    { name: "手机", item: asks({ raw: "13800000000", number: "13800000000" }) },
    { name: "400 电话", item: asks({ raw: "400-700-0690", number: "4007000690" }) },
    { name: "没有号码的另有规则", item: asks({ raw: "无" }) },
  ],
  fail: [
    {
      name: "三位区号，号码少一位",
      item: asks({ raw: "020-8313603", areaCode: "020", number: "8313603" }),
      data: { element: "consultationPhones", written: "020-8313603", problem: "number" },
    },
    {
      name: "多了两位",
      item: asks({ raw: "0915-882222233", areaCode: "0915", number: "882222233" }),
      data: { element: "consultationPhones", written: "0915-882222233", problem: "number" },
    },
    {
      name: "没有这样的区号",
      item: asks({ raw: "0000-8822222", areaCode: "0000", number: "8822222" }),
      data: { element: "consultationPhones", written: "0000-8822222", problem: "area-code" },
    },
    {
      name: "区号里有字母",
      item: asks({ raw: "091X-8822222" }),
      data: { element: "consultationPhones", written: "091X-8822222", problem: "unread" },
    },
  ],
});
