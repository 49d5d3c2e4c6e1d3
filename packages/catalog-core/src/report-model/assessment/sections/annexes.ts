import { UNKNOWN_UNIT, unitOf } from "../../../engine/index.ts";
import { metrics, visitsOf } from "../../../metrics/index.ts";
import { shortId } from "../../../snapshot/index.ts";
import { citeSource } from "../../../sources.ts";
import { formatTimeLimit } from "../../../time-limit/index.ts";
import type { Block, DocumentCell, Inline } from "../../document/index.ts";
import { annex, body, say } from "../facts.ts";
import { binding } from "../pack-words.ts";
import { HALF, type Subject } from "../subject.ts";
import { aboveHalfItems, oftenVisited } from "../tallies.ts";
import { ruleTitle } from "./rule-words.ts";

/** What a table in a paper can bear; the rest stands in the workbook. */
const MOST_ROWS = 200;

/** Annexes: definitions, items that miss, waivers, changes, how to reckon again. */
export function annexes(subject: Subject): Block[] {
  return [
    annex("指标定义"),
    ...definitions(subject),
    annex("未达要求的事项"),
    ...missed(subject),
    annex("豁免清单", false),
    ...waived(subject),
    annex("变更清单", false),
    ...changes(subject),
    annex("复算说明", false),
    ...again(subject),
  ];
}

function definitions({ pack }: Subject): Block[] {
  return metrics.flatMap(({ title, formula, note, basis }): Block[] => {
    const bases = basis.filter(({ source }) => binding([source], pack).length > 0);
    return [
      { kind: "heading", level: 3, text: title },
      body([`公式：${formula}。`]),
      body([note]),
      ...(bases.length === 0
        ? []
        : [
            body([
              `依据：${bases.map(({ source, article }) => `${citeSource(source)}${article}`).join("；")}。`,
            ]),
          ]),
    ];
  });
}

function missed(subject: Subject): Block[] {
  const { counted, pack, facts } = subject;
  const aboveRows = aboveHalfItems(counted, subject).map((item): DocumentCell[] => [
    unitOf(item) ?? UNKNOWN_UNIT,
    item.name ?? "（名称未填）",
    formatTimeLimit(item.statutoryTimeLimit),
    formatTimeLimit(item.promisedTimeLimit),
  ]);
  const often = oftenVisited(counted, subject).map((item): DocumentCell[] => [
    unitOf(item) ?? UNKNOWN_UNIT,
    item.name ?? "（名称未填）",
    `${visitsOf(item, pack.conventions)}次`,
    item.visitReason ?? "未填",
  ]);
  return [
    ...listed(
      "承诺时限超过法定时限一半的承诺件",
      facts.count("aboveHalf"),
      [
        { label: "编制单位", width: 30 },
        { label: "事项", width: 46 },
        { label: "法定时限", width: 18, align: "right" },
        { label: "承诺时限", width: 18, align: "right" },
      ],
      aboveRows,
      subject.report.metrics.overall[HALF]?.state === "not-measured"
        ? "承诺时限无法判定，没有可以列出的事项。"
        : "没有承诺时限超过法定时限一半的承诺件。",
    ),
    ...listed(
      "到办事现场超过1次的事项",
      facts.count("oftenVisited"),
      [
        { label: "编制单位", width: 30 },
        { label: "事项", width: 46 },
        { label: "次数", width: 10, align: "right" },
        { label: "必须到现场的原因", width: 28 },
      ],
      often,
      "没有写明到办事现场超过1次的事项。",
    ),
  ];
}

function listed(
  caption: string,
  total: Inline,
  columns: Extract<Block, { kind: "table" }>["columns"],
  rows: readonly DocumentCell[][],
  none: string,
): Block[] {
  if (rows.length === 0) return [body([none])];
  const sorted = [...rows].sort((a, b) =>
    String(a[0]) < String(b[0]) ? -1 : String(a[0]) > String(b[0]) ? 1 : 0,
  );
  return [
    body(say`${caption}共${total}项。`),
    {
      kind: "table",
      caption,
      columns,
      rows: sorted.slice(0, MOST_ROWS),
      ...(rows.length > MOST_ROWS
        ? { notes: [[`只列前${MOST_ROWS}项，其余见《考核评估数据》“事项明细”。`]] }
        : {}),
    },
  ];
}

function waived({ report, facts }: Subject): Block[] {
  const rows = report.findings.flatMap(({ waiver, subject, ruleId }): DocumentCell[][] =>
    waiver === undefined
      ? []
      : [
          [
            subject.unit ?? "",
            subject.label,
            ruleTitle(ruleId),
            waiver.reason,
            waiver.approvedBy,
            waiver.until,
          ],
        ],
  );
  return listed(
    "经批准的豁免",
    facts.count("waived"),
    [
      { label: "编制单位", width: 22 },
      { label: "事项", width: 28 },
      { label: "豁免的要求", width: 26 },
      { label: "理由", width: 24 },
      { label: "批准", width: 14 },
      { label: "到期", width: 14, align: "center" },
    ],
    rows,
    "没有经批准的豁免。",
  );
}

function changes({ previous, facts }: Subject): Block[] {
  if (previous === undefined) return [body(["没有上期清单，没有变更可列。"])];
  const [items] = previous.diff.layers;
  const rows = (items === undefined ? [] : [items]).flatMap((layer): DocumentCell[][] => [
    ...layer.added.map(({ unit = "", label }) => ["新增", unit, label]),
    ...layer.removed.map(({ unit = "", label }) => ["减少", unit, label]),
  ]);
  const layer = items?.layer ?? "";
  return listed(
    "新增和减少的事项",
    facts.figure(
      { sum: [{ at: ["layers", layer, "added"] }, { at: ["layers", layer, "removed"] }] },
      "count",
    ),
    [
      { label: "增减", width: 12, align: "center" },
      { label: "编制单位", width: 38 },
      { label: "事项", width: 60 },
    ],
    rows,
    "与上期相比没有新增或减少的事项。",
  );
}

function again({ snapshot, pack, report, facts }: Subject): Block[] {
  return [
    body([
      `本报告全部数字出自快照${shortId(snapshot.id)}（完整编号${snapshot.id}），按政策包${pack.id}第${pack.version}版、判定日${report.asOf}计算。清单改动一个字，编号就不同；编号相同，结果必定相同。`,
    ]),
    body(
      say`在《考核评估数据》“事项明细”中，每个事项一行，共${facts.count("items")}行，各指标计入分子、分母的数值逐行列出。把一列相加，即得“单位”和“指标”两张表中的分子或分母；两者相除，即为本报告的百分比。`,
    ),
    body([
      "用程序复算：以zp snapshot对同一批清单取快照，用zp verify对照快照和报告数据，逐个数字给出一致或不一致。",
    ]),
  ];
}
