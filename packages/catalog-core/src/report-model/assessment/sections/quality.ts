import { labelOf } from "../../../terms/index.ts";
import type { Block, DocumentCell } from "../../document/index.ts";
import { body, heading, names, say } from "../facts.ts";
import type { Subject } from "../subject.ts";
import { absentColumns } from "../tallies.ts";
import { ruleBasis, ruleTitle } from "./rule-words.ts";

const SHOWN = 20;

/** 七、数据质量: how often each rule is broken, what was not looked at, what was let pass. */
export function quality(subject: Subject): Block[] {
  return [
    heading(1, "数据质量"),
    heading(2, "完整率和问题分布"),
    ...defects(subject),
    heading(2, "未检查的情况"),
    ...notChecked(subject),
    heading(2, "豁免"),
    body(waivers(subject)),
  ];
}

function defects({ pack, facts, report }: Subject): Block[] {
  const broken = report.coverage
    .filter(({ failed }) => failed > 0)
    .sort((a, b) => b.failed - a.failed || (a.ruleId < b.ruleId ? -1 : 1));
  const complete = facts.has("overall", "elements/completeness", "parts", "complete")
    ? say`，要素全部齐全的事项${facts.count("overall", "elements/completeness", "parts", "complete")}项`
    : "";
  const opening = say`清单应填的要素${facts.count("overall", "elements/completeness", "denominator")}个（逐项计），已填${facts.count("overall", "elements/completeness", "numerator")}个，要素完整率${facts.percent(["overall"], "elements/completeness")}${complete}。`;
  if (broken.length === 0) return [body(opening), body(["逐项检查没有发现不符合规则的事项。"])];
  return [
    body(opening),
    body(
      say`按规则统计，不符合的事项数和占比见下表。占比的分母为该规则适用且查到的对象，不适用和未检查的不在其内${
        broken.length > SHOWN ? `；只列不符合最多的${SHOWN}条，其余见《问题清单》` : ""
      }。`,
    ),
    {
      kind: "table",
      caption: "不符合规则的情况",
      columns: [
        { label: "要求", width: 46 },
        { label: "依据", width: 34 },
        { label: "不符合/查到", width: 16, align: "right" },
        { label: "占比", width: 15, align: "right" },
        { label: "未检查", width: 11, align: "right" },
      ],
      rows: broken.slice(0, SHOWN).map(({ ruleId }): DocumentCell[] => {
        const failed = { at: ["coverage", ruleId, "failed"] };
        const looked = { sum: [{ at: ["coverage", ruleId, "passed"] }, failed] };
        return [
          ruleTitle(ruleId),
          ruleBasis(ruleId, pack),
          [facts.figure(failed, "count"), "/", facts.figure(looked, "count")],
          facts.figure({ over: [failed, looked] }, "percent"),
          facts.count("coverage", ruleId, "blocked"),
        ];
      }),
      notes: [["同一事项违反几条规则的，在各条中分别计数。"]],
    },
  ];
}

function notChecked({ facts, summary }: Subject): Block[] {
  if (summary.notChecked.rules === 0) return [body(["各条规则都查到了全部适用的事项。"])];
  const columns = absentColumns({ summary });
  return [
    body(
      say`有${facts.count("notChecked", "rules")}条规则没能查全，其中${facts.count(
        "notChecked",
        "rulesByColumn",
      )}条因为表中没有所需的列；另有${facts.count("notChecked", "cells")}处因单元格未填或读不出而没有查到。没有查到不等于没有问题。`,
    ),
    ...(columns.length === 0
      ? []
      : [
          body(
            say`缺少的列有：${names(
              columns.map((element) => `“${labelOf(element)}”`),
              12,
              facts.count("absent", "columns"),
              "列",
            )}${
              facts.has("absent", "tables") ? say`，涉及${facts.count("absent", "tables")}张表` : ""
            }。请有关单位补报后重新检查。`,
          ),
        ]),
  ];
}

function waivers({ facts, summary }: Subject) {
  return summary.waived === 0
    ? ["没有经批准的豁免。"]
    : say`经批准豁免的问题${facts.count("waived")}处，列于附件3。豁免只是准予暂缓，不改变任何指标。`;
}
