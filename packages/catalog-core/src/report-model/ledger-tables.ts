import type { PolicyPack } from "../engine/index.ts";
import {
  answers,
  type Ledger,
  type LedgerEntry,
  type LedgerProgress,
  type LedgerState,
  ledgerProgress,
} from "../ledger/index.ts";
import { formatShare } from "../metrics/index.ts";
import { rules } from "../rules/index.ts";
import { citeSource, type SourceId } from "../sources.ts";
import { binding, wordsOf } from "./assessment/pack-words.ts";
import { elementLabel } from "./problem-list.ts";
import type { TextTable } from "./text-table.ts";

/** The states of the ledger, in the order of the work. */
export const ledgerStateLabels: Readonly<Record<LedgerState, string>> = {
  reopened: "反复出现",
  new: "新增",
  open: "未整改",
  fixed: "待复核",
  waived: "已豁免",
  closed: "已销号",
};

/** Headers by which a ledger that comes back filled in is read. */
export const ledgerHeaders = { key: "问题编号", decision: "复核意见", note: "复核说明" } as const;

/** What a person writes under 复核意见. */
export const ledgerDecisions = { confirmed: "通过", rejected: "不通过" } as const;

const severityLabels = { error: "错误", warning: "警告", info: "提示" } as const;

/** The first document of each rule that binds the place, with the article. */
const basesUnder = (pack: PolicyPack): ReadonlyMap<string, string> =>
  new Map(
    rules.map(({ id, basis }) => {
      const first = basis.find(({ source }) => binding([source], pack).length > 0);
      return [id, first === undefined ? "" : `${citeSource(first.source as SourceId)}${first.article}`];
    }),
  );
const order = Object.keys(ledgerStateLabels) as LedgerState[];

/**
 * 整改台账 as sheets: every entry with room for 复核意见, what is still to be done in front; and how far each unit has come.
 *
 * @param on the day as of which an entry is overdue
 * @param pack whose centre is named, and whose documents are cited
 * @example ledgerTables(emptyLedger(), "2018-07-20", zhenping2018).map(({ title }) => title) // ["整改台账", "各单位进度"]
 */
export function ledgerTables(ledger: Ledger, on: string, pack: PolicyPack): TextTable[] {
  return [entryTable(ledger, pack), progressTable(ledger, on, pack)];
}

function entryTable({ entries, checks }: Ledger, pack: PolicyPack): TextTable {
  const bases = basesUnder(pack);
  const { centre } = wordsOf(pack);
  const by = (entry: LedgerEntry): string => answers(entry, centre);
  const sorted = [...entries].sort(
    (a, b) =>
      order.indexOf(a.state) - order.indexOf(b.state) ||
      (by(a) < by(b) ? -1 : by(a) > by(b) ? 1 : 0) ||
      (a.subject.label < b.subject.label ? -1 : a.subject.label > b.subject.label ? 1 : 0) ||
      (a.key < b.key ? -1 : 1),
  );
  const last = checks.at(-1);
  return {
    title: "整改台账",
    columns: [
      { label: "序号", width: 6, align: "center" },
      { label: "状态", width: 10, align: "center" },
      { label: "责任单位", width: 18 },
      { label: "事项", width: 22 },
      { label: "字段", width: 14 },
      { label: "问题", width: 34 },
      { label: "整改要求", width: 30 },
      { label: "首次发现", width: 11 },
      { label: "整改期限", width: 11 },
      { label: "状态日期", width: 11 },
      { label: ledgerHeaders.decision, width: 10 },
      { label: ledgerHeaders.note, width: 20 },
      { label: "级别", width: 8, screenOnly: true },
      { label: "依据", width: 40, screenOnly: true },
      { label: "最近发现", width: 11, screenOnly: true },
      { label: "经过", width: 40, screenOnly: true },
      { label: ledgerHeaders.key, width: 40, screenOnly: true },
    ],
    rows: sorted.map((entry, index) => [
      index + 1,
      ledgerStateLabels[entry.state],
      by(entry),
      entry.subject.label,
      elementLabel(entry.path),
      entry.message,
      entry.suggestion,
      entry.firstFound,
      entry.due ?? "",
      entry.history.at(-1)?.on ?? "",
      "",
      lastNote(entry),
      severityLabels[entry.severity],
      bases.get(entry.ruleId) ?? "",
      entry.lastFound,
      entry.history
        .map(
          ({ on, to, by, note }) =>
            `${on} ${ledgerStateLabels[to]}${by === undefined ? "" : `（${by}）`}${note === undefined ? "" : `：${note}`}`,
        )
        .join("\n"),
      entry.key,
    ]),
    notes: [
      `共 ${entries.length} 条，检查 ${checks.length} 次${last === undefined ? "" : `，最近一次 ${last.on}`}。“待复核”的由复核人在“${ledgerHeaders.decision}”栏填“${ledgerDecisions.confirmed}”或“${ledgerDecisions.rejected}”，交回后更新台账。`,
    ],
  };
}

const lastNote = ({ history, state }: LedgerEntry): string =>
  state === "fixed" || state === "waived" ? (history.at(-1)?.note ?? "") : "";

function progressTable(ledger: Ledger, on: string, pack: PolicyPack): TextTable {
  const { overall, byUnit } = ledgerProgress(ledger, on, wordsOf(pack).centre);
  const row = (name: string, { total, byState, mended, overdue }: LedgerProgress): (string | number)[] => [
    name,
    total,
    ...order.map((state) => byState[state]),
    overdue,
    `${mended.numerator}/${mended.denominator}`,
    formatShare(mended),
  ];
  return {
    title: "各单位进度",
    columns: [
      { label: "责任单位", width: 30 },
      { label: "合计", width: 8, align: "right" },
      ...order.map((state) => ({ label: ledgerStateLabels[state], width: 8.5, align: "right" as const })),
      { label: "逾期", width: 8, align: "right" },
      { label: "已整改／应整改", width: 14, align: "right" },
      { label: "整改率", width: 10, align: "right" },
    ],
    rows: [row("合计", overall), ...Object.entries(byUnit).map(([name, progress]) => row(name, progress))],
    notes: [`截至 ${on}。已整改＝待复核＋已销号；应整改＝合计－已豁免；逾期＝期限已过仍未整改。`],
  };
}
