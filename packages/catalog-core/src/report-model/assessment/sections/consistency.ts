import type { Reconciliation } from "../../../reconcile/index.ts";
import { transitionTally } from "../../diff-tables.ts";
import type { Block, DocumentCell, Inline } from "../../document/index.ts";
import { layerLabels } from "../../reconciliation-words.ts";
import { changeChart } from "../charts.ts";
import { body, type Facts, heading, joined, say } from "../facts.ts";
import { wordsOf } from "../pack-words.ts";
import type { Subject } from "../subject.ts";
import { comparisonKey } from "../tallies.ts";

/** 八、清单一致性: against the other lists, and against the state before. */
export function consistency(subject: Subject): Block[] {
  return [
    heading(1, "清单一致性"),
    heading(2, "与其他清单比对"),
    ...against(subject),
    heading(2, "与上期比较"),
    ...since(subject),
  ];
}

const wanted = ["directory", "powersList", "publicServices"] as const;

function against({ pack, facts, catalogue, within: { comparisons, cutProofs } }: Subject): Block[] {
  const absent = wanted
    .filter((layer) => (catalogue[layer] ?? []).length === 0)
    .map((layer): string => layerLabels[layer]);
  if ((catalogue.cutProofs ?? []).length === 0) absent.push("“减证便民”取消证明清单");
  const blocks: Block[] = [];
  if (comparisons.length > 0) {
    blocks.push(
      body([
        wordsOf(pack).ordered
          ? `${wordsOf(pack).plan}要求清单与权责清单、公共服务事项清单相互匹配。`
          : "清单与权责清单、公共服务事项清单应当相互匹配。",
        "先按编码、再按名称逐项比对，一项权力对应几个办理项的不算不一致；分不清对应哪一项的列为待确认，不作取舍。",
      ]),
      {
        kind: "table",
        caption: "与其他清单比对结果",
        columns: [
          { label: "比对", width: 32 },
          { label: "对上", width: 12, align: "right" },
          { label: "内容不一致", width: 15, align: "right" },
          { label: "前者独有", width: 14, align: "right" },
          { label: "后者独有", width: 14, align: "right" },
          { label: "待确认", width: 12, align: "right" },
        ],
        rows: comparisons.map((comparison) => comparisonRow(facts, comparison)),
        notes: [["对上、待确认按前者的事项计；已挂起、已取消和不属依申请的不算缺漏。明细见《清单比对》。"]],
      },
      ...comparisons.map((comparison) => body(comparisonSentence(facts, comparison))),
    );
  }
  if (cutProofs !== undefined) {
    const { proofs } = cutProofs;
    const at = (key: string) => facts.count("cutProofs", key);
    const asked = proofs.filter(({ state }) => state === "still-asked").slice(0, 5);
    blocks.push(
      body(
        say`“减证便民”取消的证明、盖章${at("proofs")}项中，已落实${at("gone")}项，仍在索要${at("still-asked")}项，名称相近、可能仍在索要${at("perhaps-asked")}项，其余因未列材料或没有所涉事项无法核对。${
          asked.length === 0 ? "" : `仍在索要的有：${asked.map(({ name }) => name).join("、")}。`
        }`,
      ),
    );
  }
  if (absent.length > 0) blocks.push(body([`没有收到${absent.join("、")}，相应的比对没有进行。`]));
  return blocks;
}

const comparisonRow = (facts: Facts, comparison: Reconciliation): DocumentCell[] => [
  comparisonKey(comparison),
  ...["matched", "differing", "onlyLeft", "onlyRight", "doubtful"].map((key) =>
    facts.count("comparisons", comparisonKey(comparison), key),
  ),
];

function comparisonSentence(facts: Facts, comparison: Reconciliation): Inline[] {
  const { left, right, onlyLeft, onlyRight } = comparison;
  const at = (key: string) => facts.count("comparisons", comparisonKey(comparison), key);
  const some = (entries: readonly { readonly label: string }[]): string =>
    `${entries
      .slice(0, 3)
      .map(({ label }) => `“${label}”`)
      .join("、")}${entries.length > 3 ? "等" : ""}`;
  const parts = [
    onlyLeft.length === 0
      ? []
      : say`${left.title}有而${right.title}没有的${at("onlyLeft")}项，如${some(onlyLeft)}`,
    onlyRight.length === 0
      ? []
      : say`${right.title}有而${left.title}没有的${at("onlyRight")}项，如${some(onlyRight)}`,
  ].filter((part) => part.length > 0);
  return parts.length === 0
    ? [`${left.title}与${right.title}没有多出或缺漏的事项。`]
    : say`${joined(parts, "；")}。应当逐项核对，漏列的补列，名称编码有误的更正，没有依据的不纳入。`;
}

function since(subject: Subject): Block[] {
  const { previous, facts } = subject;
  if (previous === undefined)
    return [body(["没有提供上期清单或快照，本期不作增减比较。以后各期可以本期快照为基准。"])];
  const { diff } = previous;
  const sentences = diff.layers.map((layer) => {
    const kinds = transitionTally(layer).map(
      ([label]) => say`${label}${facts.count("transitions", layer.layer, label)}项`,
    );
    const at = (key: string) => facts.count("layers", layer.layer, key);
    return body(
      say`${layerLabels[layer.layer]}上期${at("before")}项，本期${at("after")}项：新增${at("added")}项，减少${at("removed")}项，有变动${at("changed")}项，未变${at("unchanged")}项${
        kinds.length === 0 ? "" : say`。变动包括${joined(kinds, "、")}`
      }。`,
    );
  });
  const ruled = diff.metrics.overall.some(({ rule }) => rule !== undefined && rule !== "0");
  return [
    ...sentences,
    body([
      ruled
        ? "两期的政策包或判定日不同，指标的变化中有一部分是口径所致，不能全部归于清单。两部分的分解见《考核评估数据》。"
        : "两期口径相同，指标的变化全部由清单的变动引起。",
    ]),
    ...changeChart(subject),
  ];
}
