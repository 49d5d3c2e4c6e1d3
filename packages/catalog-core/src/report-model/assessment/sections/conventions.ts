import type { Conventions } from "../../../engine/index.ts";
import { conventionLabels, conventionText } from "../../../explain/index.ts";
import { metrics } from "../../../metrics/index.ts";
import type { Block, DocumentCell } from "../../document/index.ts";
import { body, heading, say } from "../facts.ts";
import type { Subject } from "../subject.ts";

/** 二、方法与口径: what each figure is divided by, and the conventions in force. */
export function conventions(subject: Subject): Block[] {
  const { pack, facts, report } = subject;
  const inForce = [...new Set(metrics.flatMap((metric) => metric.conventions))] as (keyof Conventions)[];
  return [
    heading(1, "方法与口径"),
    heading(2, "计算范围"),
    body([
      "事项以实施清单的一条为一项，材料、环节等属于事项之内，不单独计数；同一实施编码只计一次。挂起、取消和不属依申请的事项按理由列出，不计入。每个指标“计入事项与不计入事项之和等于事项总数”，全部经过核对。",
    ]),
    heading(2, "指标和公式"),
    {
      kind: "table",
      caption: "指标口径",
      columns: [
        { label: "指标", width: 22 },
        { label: "公式", width: 37 },
        { label: "计入", width: 10, align: "right" },
        { label: "不计入及理由（项）", width: 46 },
      ],
      rows: metrics.flatMap(({ id, title, formula }): DocumentCell[][] => {
        const measurement = report.metrics.overall[id];
        if (measurement === undefined) return [];
        const left = facts.exclusions(["overall"], id, measurement);
        return [[title, formula, facts.count("overall", id, "counted"), left.length === 0 ? "无" : left]];
      }),
      notes: [["各指标的完整定义、依据和易混之处见附件1。"]],
    },
    heading(2, "口径选项"),
    body(["对没有明文规定之处，采用下列口径；改变口径，数字随之改变，不同口径的数字不能直接比较。"]),
    {
      kind: "table",
      caption: "本次采用的口径",
      columns: [
        { label: "事项", width: 60 },
        { label: "口径", width: 54 },
      ],
      rows: inForce.map((key) => [conventionLabels[key], conventionText(pack.conventions[key])]),
    },
    heading(2, "取数和修约"),
    body(
      say`单位取“编制单位”，未填的取“实施机构”。时限同单位直接比较，单位不同的按区间比较，分不出的不判定。百分比四舍五入保留两位小数，只供阅读；是否达到目标、排名先后一律按分数判定。计入考核的分母少于${String(pack.conventions.smallBase)}项的单位不参加排名，另行列出；已判定事项少于应判定事项${conventionText(pack.conventions.minDecided)}的，注明“仅供参考”，不作达标结论。`,
    ),
  ];
}
