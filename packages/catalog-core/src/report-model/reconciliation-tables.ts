import type { PolicyPack } from "../engine/index.ts";
import type {
  CutProofReport,
  DoubtfulGroup,
  EntryRef,
  LoneEntry,
  Reconciliation,
  SideBooks,
} from "../reconcile/index.ts";
import { labelOf } from "../terms/index.ts";
import { wordsOf } from "./assessment/pack-words.ts";
import { doubtLabels, linkLabels, similarityText } from "./likeness.ts";
import { adviceForLone, cutProofLabels, restLabels } from "./reconciliation-words.ts";
import type { TextTable } from "./text-table.ts";

/**
 * The label of an element that was compared.
 *
 * @example comparedLabel("unit") // "单位"
 */
export const comparedLabel = (element: string): string =>
  ({ unit: "单位", code: "编码" })[element] ?? labelOf(element);

const names = (entries: readonly EntryRef[]): string => entries.map(({ label }) => label).join("；");
const units = (entries: readonly EntryRef[]): string =>
  [...new Set(entries.flatMap(({ unit }) => (unit === undefined ? [] : [unit])))].join("；");

const number = { label: "序号", width: 6, align: "center" } as const;
const unitColumn = { label: "单位", width: 20 } as const;

/**
 * Two lists held against each other, as sheets: 汇总, 不一致, what each has alone, 待确认, 不计, 对上.
 *
 * @param pack under which they were compared: its words are used
 * @example
 * const side = sideOf(fromRecords([{ 事项名称: "取水许可", 到办事现场次数: "1" }]).catalogue, "items", "甲", zhenping2018);
 * reconciliationTables(reconcile(side, side, { pack: zhenping2018 }), zhenping2018).map(({ title }) => title)[0]; // "汇总"
 */
export function reconciliationTables(result: Reconciliation, pack: PolicyPack): TextTable[] {
  const { left, right } = result;
  return [
    summaryTable(result),
    differenceTable(result),
    loneTable(
      `仅“${left.title}”有`,
      result.onlyLeft,
      adviceForLone(left.layer, right.layer, result.relation, pack),
    ),
    loneTable(
      `仅“${right.title}”有`,
      result.onlyRight,
      adviceForLone(right.layer, left.layer, result.relation, pack),
    ),
    doubtTable(result),
    asideTable(result),
    matchTable(result),
  ].map((table) => ({ ...table, title: sheetName(table.title) }));
}

/** Excel takes 31 characters and none of these. */
const sheetName = (title: string): string => title.replace(/[\\/*?:[\]]/gu, "").slice(0, 31);

function summaryTable({
  left,
  right,
  pack,
  asOf,
  options,
  compared,
  notCompared,
}: Reconciliation): TextTable {
  const row = (books: SideBooks): (string | number)[] => [
    books.title,
    books.total,
    books.matched,
    books.doubtful,
    books.only,
    Object.values(books.setAside).reduce((sum, count) => sum + count, 0),
    Object.entries(books.setAside)
      .map(([reason, count]) => `${restLabels[reason as keyof typeof restLabels]} ${count}`)
      .join("、"),
  ];
  const list = (elements: readonly string[]): string => elements.map(comparedLabel).join("、");
  return {
    title: "汇总",
    columns: [
      { label: "清单", width: 34 },
      { label: "总数", width: 8, align: "right" },
      { label: "对上", width: 8, align: "right" },
      { label: "待确认", width: 8, align: "right" },
      { label: "仅此有", width: 8, align: "right" },
      { label: "不计", width: 8, align: "right" },
      { label: "不计的理由", width: 36 },
    ],
    rows: [row(left), row(right)],
    notes: [
      "总数＝对上＋待确认＋仅此有＋不计。一项职权可以对应几个办理事项，不要求一一对应。",
      `比较的要素：${list(compared)}。${notCompared.length === 0 ? "" : `只有一方有、未比较的要素：${list(notCompared)}。`}`,
      `政策包 ${pack.id} ${pack.version}；判定日 ${asOf}；名称相近的下限 ${options.matchThreshold}，候选相差 ${options.matchMargin} 以内的都保留。`,
    ],
  };
}

function differenceTable({ groups, left, right }: Reconciliation): TextTable {
  const rows = groups.flatMap((group) =>
    group.differences.map((difference) => [
      units(group.left) || units(group.right),
      names(group.left),
      names(group.right),
      group.by.map((by) => linkLabels[by]).join("、"),
      comparedLabel(difference.element),
      difference.left,
      difference.right,
    ]),
  );
  return {
    title: "不一致",
    columns: [
      number,
      unitColumn,
      { label: `“${left.title}”的事项`, width: 28 },
      { label: `“${right.title}”的事项`, width: 28 },
      { label: "怎样对上", width: 14 },
      { label: "要素", width: 12 },
      { label: `“${left.title}”写的`, width: 30 },
      { label: `“${right.title}”写的`, width: 30 },
    ],
    rows: rows.map((row, index) => [index + 1, ...row]),
    notes: [],
  };
}

function loneTable(title: string, entries: readonly LoneEntry[], advice: string): TextTable {
  return {
    title,
    columns: [
      number,
      unitColumn,
      { label: "编码", width: 16 },
      { label: "事项名称", width: 34 },
      { label: "对方最相近的", width: 46 },
      { label: "处理建议", width: 40 },
    ],
    rows: entries.map(({ unit, code, label, nearest }, index) => [
      index + 1,
      unit ?? "",
      code ?? "",
      label,
      nearest.map(({ entry, similarity }) => `${entry.label}　${similarityText(similarity)}`).join("\n"),
      advice,
    ]),
    notes: [],
  };
}

function doubtTable({ doubtful, left, right }: Reconciliation): TextTable {
  const linkText = (group: DoubtfulGroup): string =>
    [
      ...new Set(
        group.links.map(({ by, similarity }) =>
          similarity === undefined ? linkLabels[by] : `${linkLabels[by]} ${similarityText(similarity)}`,
        ),
      ),
    ].join("\n");
  const all = (entries: readonly EntryRef[]): string =>
    entries
      .map(({ label, unit, code }) => [label, unit, code].filter((text) => text !== undefined).join("　"))
      .join("\n");
  return {
    title: "待确认",
    columns: [
      number,
      { label: "为什么", width: 26 },
      { label: `“${left.title}”的候选`, width: 44 },
      { label: `“${right.title}”的候选`, width: 44 },
      { label: "线索", width: 34 },
    ],
    rows: doubtful.map((group, index) => [
      index + 1,
      doubtLabels[group.doubt],
      all(group.left),
      all(group.right),
      linkText(group),
    ]),
    notes: [],
  };
}

function asideTable({ setAsideLeft, setAsideRight, left, right }: Reconciliation): TextTable {
  const row =
    (title: string) =>
    (entry: (typeof setAsideLeft)[number]): string[] => [
      title,
      entry.unit ?? "",
      entry.code ?? "",
      entry.label,
      restLabels[entry.because],
    ];
  const rows = [...setAsideLeft.map(row(left.title)), ...setAsideRight.map(row(right.title))];
  return {
    title: "不计",
    columns: [
      number,
      { label: "清单", width: 30 },
      unitColumn,
      { label: "编码", width: 16 },
      { label: "事项名称", width: 40 },
      { label: "理由", width: 20 },
    ],
    rows: rows.map((cells, index) => [index + 1, ...cells]),
    notes: [],
  };
}

function matchTable({ groups, left, right }: Reconciliation): TextTable {
  return {
    title: "对上",
    columns: [
      number,
      unitColumn,
      { label: `“${left.title}”的事项`, width: 40 },
      { label: `“${right.title}”的事项`, width: 40 },
      { label: "怎样对上", width: 30 },
      { label: "不一致（处）", width: 10, align: "right" },
    ],
    rows: groups.map((group, index) => [
      index + 1,
      units(group.left) || units(group.right),
      names(group.left),
      names(group.right),
      group.by.map((by) => linkLabels[by]).join("、") +
        (group.similarity === undefined ? "" : ` ${similarityText(group.similarity)}`),
      group.differences.length,
    ]),
    notes: [],
  };
}

/**
 * The proofs that 减证便民 cut, with where they are still asked for, as sheets.
 *
 * @param pack under which they were looked for: what it sets aside is not cited
 * @example
 * const { catalogue } = fromRecords([{ 事项名称: "临时救助", 到办事现场次数: "1", 申请材料: "1.申请书；2.收入证明" }]);
 * const report = checkCutProofs({ ...catalogue, cutProofs: [{ id: "c1", name: "收入证明" }] }, zhenping2018);
 * cutProofTables(report, zhenping2018)[1]?.rows[0]?.[1]; // "仍在索要"
 */
export function cutProofTables({ proofs, counts, asOf }: CutProofReport, pack: PolicyPack): TextTable[] {
  const states = Object.keys(cutProofLabels) as (keyof typeof cutProofLabels)[];
  return [
    {
      title: "汇总",
      columns: [
        { label: "落实情况", width: 30 },
        { label: "证明（项）", width: 12, align: "right" },
      ],
      rows: [...states.map((state) => [cutProofLabels[state], counts[state]]), ["合计", proofs.length]],
      notes: [
        `政策包 ${pack.id} ${pack.version}；判定日 ${asOf}。${wordsOf(pack).ordered ? "依据：镇政办发〔2018〕98号五（三）。" : ""}`,
      ],
    },
    {
      title: "取消的证明",
      columns: [
        number,
        { label: "落实情况", width: 18 },
        { label: "证明、盖章", width: 26 },
        { label: "索要单位", width: 20 },
        { label: "清单中的事项", width: 34 },
        { label: "清单中的材料", width: 40 },
      ],
      rows: states
        .flatMap((state) =>
          proofs
            .filter((proof) => proof.state === state)
            .map((proof) => [
              cutProofLabels[state],
              proof.name,
              proof.unit ?? "",
              proof.asked.length > 0
                ? proof.asked.map(({ item }) => item).join("\n")
                : (proof.itemName ?? `${proof.items} 项`),
              proof.asked
                .map(({ material, similarity }) =>
                  similarity === undefined ? material : `${material}　${similarityText(similarity)}`,
                )
                .join("\n"),
            ]),
        )
        .map((cells, index) => [index + 1, ...cells]),
      notes: [],
    },
  ];
}
