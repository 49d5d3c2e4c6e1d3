import { defineExamples } from "../../engine/index.ts";
import type { Phone } from "../../model/index.ts";
import rule from "./phones-differ.ts";

const line = (number: string, areaCode: string | undefined = "0915"): Phone => ({
  id: number,
  raw: areaCode === undefined ? number : `${areaCode}-${number}`,
  number,
  ...(areaCode === undefined ? {} : { areaCode }),
});

export default defineExamples(rule, {
  pass: [
    {
      name: "两个号码",
      item: { consultationPhones: [line("8822222")], supervisionPhones: [line("8823333")] },
    },
    {
      name: "都是热线",
      item: { consultationPhones: [line("12345")], supervisionPhones: [line("12345")] },
    },
    {
      name: "监督电话另有一个号码",
      item: {
        consultationPhones: [line("8822222")],
        supervisionPhones: [line("8822222"), line("8823333")],
      },
    },
    {
      name: "同一总机的两个分机",
      item: {
        consultationPhones: [{ ...line("8822222"), extension: "1" }],
        supervisionPhones: [{ ...line("8822222"), extension: "2" }],
      },
    },
  ],
  fail: [
    {
      name: "同一个号码",
      item: { consultationPhones: [line("8822222")], supervisionPhones: [line("8822222")] },
      data: { number: "0915-8822222" },
    },
    {
      name: "一处省略了区号",
      item: {
        consultationPhones: [line("8822222"), line("8824444")],
        supervisionPhones: [{ id: "1", raw: "8822222", number: "8822222" }],
      },
      data: { number: "8822222" },
    },
  ],
  skip: [
    {
      name: "监督电话没有号码",
      item: { consultationPhones: [line("8822222")], supervisionPhones: [{ id: "1", raw: "无" }] },
    },
  ],
});
