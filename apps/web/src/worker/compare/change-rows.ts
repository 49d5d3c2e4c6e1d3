import type { ChangedEntry, ListDiff, Transition } from "@zp/catalog-core/diff";
import { changeLabels, doubtLabels, elementLabel, transitionLabels } from "@zp/catalog-core/report-model";
import type { ChangeRow } from "../../session/protocol.ts";

type LayerDiff = ListDiff["layers"][number];
type EntryRef = LayerDiff["added"][number];

const names = (entries: readonly EntryRef[]): string => entries.map(({ label }) => label).join("、");

/** Everything that happened in a list, one entry a row: what changed first, then what came and went, then what is in doubt. */
export function* rowsOf({ added, removed, changed, doubtful, regroupings }: LayerDiff): Generator<ChangeRow> {
  for (const entry of changed) yield changedRow(entry);
  for (const { label, unit = "" } of added) {
    yield { kind: "added", kindLabel: "新增", label, unit, transitions: [], changes: [] };
  }
  for (const { label, unit = "" } of removed) {
    yield { kind: "removed", kindLabel: "减少", label, unit, transitions: [], changes: [] };
  }
  for (const { kind, before, after } of regroupings) {
    yield {
      kind: "regrouped",
      kindLabel: kind === "merged" ? "可能合并" : "可能拆分",
      label: names(after),
      unit: after[0]?.unit ?? before[0]?.unit ?? "",
      transitions: [],
      changes: [
        { label: "原来的事项", kind: "按名称推测，请确认", before: names(before), after: "", followUp: "" },
      ],
    };
  }
  for (const { before, after, doubt } of doubtful) {
    yield {
      kind: "doubtful",
      kindLabel: "待确认",
      label: names(after),
      unit: after[0]?.unit ?? before[0]?.unit ?? "",
      transitions: [doubtLabels[doubt]],
      changes: [{ label: "原来的候选", kind: "", before: names(before), after: "", followUp: "" }],
    };
  }
}

const changedRow = ({ after, transitions, changes }: ChangedEntry): ChangeRow => ({
  kind: "changed",
  kindLabel: "改动",
  subject: after.id,
  label: after.label,
  unit: after.unit ?? "",
  transitions: transitions.map((one) => transitionLabels[one]),
  changes: changes.map(({ element, row, kind, beforeText, afterText, review }) => ({
    label: row === undefined ? elementLabel([element]) : `${elementLabel([element])}（${row.name}）`,
    kind: changeLabels[kind],
    before: beforeText,
    after: afterText,
    followUp: review ? "重新审核" : "同步更新",
  })),
});

/** What happened to entries and to their elements, by its words; an entry counts once for each. */
export function transitionsOf({ changed }: LayerDiff): Map<string, number> {
  const counts = new Map<string, number>();
  for (const entry of changed) {
    for (const word of wordsOf(entry)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return new Map([...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)));
}

/** Said of the entry as a whole: 更名, 挂起, 换单位. */
const ofWhole = new Set<string>(["name-changed", "status-changed", "unit-changed"]);

/** 更名, 挂起, 时限缩短 … of one entry. */
const wordsOf = ({ transitions, changes }: ChangedEntry): Set<string> =>
  new Set([
    ...transitions.map((one: Transition) => transitionLabels[one]),
    ...changes.filter(({ kind }) => !ofWhole.has(kind)).map(({ kind }) => changeLabels[kind]),
  ]);

/** Whether a row is one of those that `transitionsOf` counts under a word. */
export const hasWord = ({ transitions, changes }: ChangeRow, word: string): boolean =>
  transitions.includes(word) || changes.some(({ kind }) => kind === word);
