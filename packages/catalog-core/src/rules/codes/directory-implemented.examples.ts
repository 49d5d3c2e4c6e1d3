import { defineExamples } from "../../engine/index.ts";
import rule from "./directory-implemented.ts";

const entry = { basicCode: "000120014000", name: "兽药经营许可", implementingBody: "县农业农村局" };
const other = { basicCode: "000119001000", name: "取水许可", implementingBody: "县农业农村局" };

export default defineExamples(rule, {
  pass: [
    { name: "都有", entries: [entry], items: [entry] },
    {
      name: "主项下有一个子项",
      entries: [{ ...entry, basicCode: "00012001400Y" }],
      items: [{ ...entry, basicCode: "000120014001" }],
    },
  ],
  fail: [{ name: "少了一项", entries: [entry, other], items: [entry], data: { code: "000119001000" } }],
  skip: [
    { name: "该单位不在本次检查之列", entries: [{ ...other, implementingBody: "县水利局" }], items: [entry] },
    { name: "已挂起", entries: [{ ...other, status: "suspended" }], items: [entry] },
  ],
});
