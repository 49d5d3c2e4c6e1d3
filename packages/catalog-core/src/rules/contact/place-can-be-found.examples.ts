import { defineExamples } from "../../engine/index.ts";
import rule from "./place-can-be-found.ts";

export default defineExamples(rule, {
  pass: [
    { name: "写到窗口", item: { places: "城关镇新正街1号县政务服务中心3号窗口" } },
    { name: "政务大厅二楼", item: { places: "县政务大厅二楼" } },
  ],
  fail: [{ name: "只有单位名称", item: { places: "县民政局" }, data: { places: "县民政局" } }],
});
