import { defineExamples } from "../../engine/index.ts";
import rule from "./undamaged.ts";

const excerpt = "《国务院关于修改 的决定》";

export default defineExamples(rule, {
  pass: [
    { name: "文字完整", item: { legalBasis: "《国务院关于修改〈住房公积金管理条例〉的决定》第三条" } },
    { name: "没有标点的短句", item: { places: "政务服务中心二楼" } },
  ],
  fail: [
    {
      name: "书名号里的文件名丢失",
      item: { legalBasis: `依据${excerpt}第三条` },
      data: {
        element: "legalBasis",
        kind: "title-stripped",
        excerpt,
        places: 1,
        explanation: `标题“${excerpt}”里〈…〉中的文件名丢失了（多为从网页复制所致）。`,
      },
    },
    {
      name: "材料名称是乱码",
      item: { materials: [{ id: "1", name: "锟斤拷申请表" }] },
      data: {
        element: "materials.name",
        kind: "mojibake",
        excerpt: "锟斤拷",
        places: 1,
        explanation: "文字中有乱码“锟斤拷”（编码转换出错）。",
      },
    },
  ],
});
