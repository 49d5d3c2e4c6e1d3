import { defineExamples } from "../../engine/index.ts";
import rule from "./phones-stated.ts";

const phone = (raw: string) => [{ id: "1", raw }];

export default defineExamples(rule, {
  pass: [
    {
      name: "都有号码",
      item: { consultationPhones: phone("0915-8822222"), supervisionPhones: phone("0915-8823333") },
    },
    { name: "热线", item: { supervisionPhones: phone("12345") } },
    {
      name: "几项中有一项是号码",
      item: {
        consultationPhones: [
          { id: "1", raw: "政务服务中心二楼" },
          { id: "2", raw: "0915-8822222", areaCode: "0915", number: "8822222" },
        ],
      },
    },
  ],
  fail: [
    {
      name: "监督电话写“无”",
      item: { supervisionPhones: phone("无") },
      data: { element: "supervisionPhones", written: "无" },
    },
    {
      name: "咨询电话只写了地址",
      item: { consultationPhones: phone("县政务服务中心三楼综合窗口") },
      data: { element: "consultationPhones", written: "县政务服务中心三楼综合窗口" },
    },
  ],
  skip: [{ name: "已挂起或取消", item: { supervisionPhones: phone("无"), status: "cancelled" } }],
});
