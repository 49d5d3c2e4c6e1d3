import { defineExamples } from "../../engine/index.ts";
import type { ImplementationItem } from "../../model/index.ts";
import rule from "./implementation-complete.ts";

const item: Partial<ImplementationItem> = {
  name: "公共场所卫生许可",
  itemType: "permit",
  implementationCode: "11610927MB0000019W4000123014000",
  exerciseContent: "公共场所卫生许可的新办、变更、延续和注销",
  implementingBody: "镇坪县卫生健康局",
  caseType: "promised",
  statutoryTimeLimit: { kind: "duration", amount: 20, unit: "workday" },
  promisedTimeLimit: { kind: "duration", amount: 8, unit: "workday" },
  charges: "no",
  materials: [{ id: "1", name: "公共场所卫生许可申请表" }],
  procedure: "申请→受理→审查→决定→送达",
  channels: ["window", "online"],
  places: "镇坪县政务服务中心二楼 6 号窗口",
  serviceHours: "工作日 8:00—12:00，14:30—18:00",
  consultationPhones: [{ id: "1", raw: "0915-8822222", areaCode: "0915", number: "8822222" }],
  supervisionPhones: [{ id: "1", raw: "0915-8823333", areaCode: "0915", number: "8823333" }],
};

const without = (...elements: readonly string[]): Partial<ImplementationItem> =>
  Object.fromEntries(Object.entries(item).filter(([element]) => !elements.includes(element)));

export default defineExamples(rule, {
  pass: [
    { name: "要素齐全，不收费", item },
    {
      name: "法定时限写“无”、不需要材料也写明",
      item: { ...item, statutoryTimeLimit: { kind: "none" }, materials: [] },
    },
    {
      name: "即办件没有填写时限",
      item: { ...without("statutoryTimeLimit", "promisedTimeLimit"), caseType: "immediate" },
    },
    {
      name: "办件类型未填，承诺写明即办，不要求法定时限",
      item: { ...without("caseType", "statutoryTimeLimit"), promisedTimeLimit: { kind: "immediate" } },
    },
    {
      name: "流程按环节逐行填写",
      item: { ...without("procedure"), steps: [{ id: "1", name: "受理" }] },
    },
    {
      name: "没有监督电话一栏，不算单位漏填",
      item: { ...without("supervisionPhones"), sourceId: "s" },
      sources: [
        {
          id: "s",
          label: "表",
          layer: "implementation",
          present: Object.keys(item).filter((element) => element !== "supervisionPhones"),
        },
      ],
    },
  ],
  fail: [
    {
      name: "看不出怎样申请的公共服务，只指出其他要素",
      item: {
        ...without(
          "caseType",
          "statutoryTimeLimit",
          "promisedTimeLimit",
          "charges",
          "materials",
          "procedure",
          "channels",
          "serviceHours",
        ),
        itemType: "public-service",
      },
      data: { element: "serviceHours" },
    },
    { name: "监督电话空白", item: without("supervisionPhones"), data: { element: "supervisionPhones" } },
    {
      name: "法定办结时限空白",
      item: without("statutoryTimeLimit"),
      data: { element: "statutoryTimeLimit" },
    },
    {
      name: "收费，有标准而没有依据",
      item: {
        ...item,
        charges: "yes",
        feeStandard: { kind: "text", text: "10元/证" },
      },
      data: { element: "feeBasis" },
    },
    { name: "事项类型空白", item: without("itemType"), data: { element: "itemType" } },
    { name: "是否收费空白", item: without("charges"), data: { element: "charges" } },
  ],
  skip: [{ name: "已挂起或取消", item: { ...item, status: "suspended" } }],
});
