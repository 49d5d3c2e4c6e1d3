import { defineExamples } from "../../engine/index.ts";
import rule from "./longer-limit-grounded.ts";

const workdays = (amount: number) => ({ kind: "duration", amount, unit: "workday" }) as const;

export default defineExamples(rule, {
  pass: [
    {
      name: "二十日以内",
      item: {
        itemType: "permit",
        statutoryTimeLimit: workdays(20),
        legalBasis: "《食品经营许可管理办法》（国家食品药品监督管理总局令第17号）",
      },
    },
    {
      name: "行政法规另有规定",
      item: {
        itemType: "permit",
        statutoryTimeLimit: workdays(45),
        legalBasis: "《取水许可和水资源费征收管理条例》（国务院令第460号）第十九条",
      },
    },
    {
      name: "联合办理的四十五日",
      item: {
        itemType: "permit",
        jointBodies: "县住建局、县消防大队",
        statutoryTimeLimit: workdays(45),
        legalBasis: "《中华人民共和国行政许可法》第四十二条",
      },
    },
  ],
  fail: [
    {
      name: "只有部门规章",
      item: {
        itemType: "permit",
        statutoryTimeLimit: workdays(60),
        legalBasis: "《机动车维修管理规定》（交通运输部令2016年第37号）第十条",
      },
      data: { limit: workdays(60), workdays: 20, names: ["《机动车维修管理规定》"] },
    },
    {
      name: "把延长的十日加了进去",
      item: {
        itemType: "permit",
        statutoryTimeLimit: workdays(30),
        legalBasis: "《中华人民共和国行政许可法》第四十二条",
      },
      data: { limit: workdays(30), workdays: 20, names: [] },
    },
  ],
  skip: [
    {
      name: "不是行政许可",
      item: {
        itemType: "confirmation",
        statutoryTimeLimit: workdays(60),
        legalBasis: "《机动车维修管理规定》（交通运输部令2016年第37号）",
      },
    },
  ],
});
