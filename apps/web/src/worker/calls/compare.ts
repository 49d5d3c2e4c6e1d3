import {
  type ChangedEntry,
  type Corner,
  diffStates,
  type ListDiff,
  type MetricChange,
} from "@zp/catalog-core/diff";
import type { PolicyPack } from "@zp/catalog-core/engine";
import { fromText, multiply, rational, toDecimal } from "@zp/catalog-core/exact";
import { formatShare, metrics } from "@zp/catalog-core/metrics";
import type { Catalogue } from "@zp/catalog-core/model";
import {
  changeLabels,
  doubtLabels,
  elementLabel,
  layerLabels,
  transitionLabels,
} from "@zp/catalog-core/report-model";
import { readSnapshot } from "@zp/catalog-core/snapshot";
import { notCounted } from "@zp/intake";
import type { InputFile } from "@zp/workbook";
import { CallError, type Context } from "../../rpc/index.ts";
import type {
  ChangeRow,
  ChangesQuery,
  ChangesWindow,
  CompareRequest,
  CompareView,
  FigureChange,
} from "../../session/protocol.ts";
import type { Before, Held, Store } from "../held.ts";
import { readFilesOf } from "../read-and-judge.ts";
import { sha256 } from "../sha256.ts";
import { heldIn } from "./open.ts";
import { shareOf } from "./summary.ts";

/** What changed since an earlier state of the lists: other files, or a snapshot. */
export async function compare(
  store: Store,
  { files }: CompareRequest,
  context: Context<"compare">,
): Promise<CompareView> {
  const held = heldIn(store);
  const before = await beforeIn(
    held,
    files.map(({ path, bytes }) => ({ path, bytes: new Uint8Array(bytes) })),
    context,
  );
  store.before = before;
  const diff = diffOf(held, before);
  if (diff.layers.length === 0) {
    throw new CallError({ kind: "user", message: "两边都没有读到清单，没有可以比较的。" });
  }
  return {
    revision: held.revision,
    title: before.title,
    notCounted: before.notCounted,
    layers: diff.layers.map(({ layer, counts }) => ({
      layer,
      label: layerLabels[layer],
      counts: [
        { id: "before", label: "原有", count: counts.before },
        { id: "after", label: "现有", count: counts.after },
        { id: "unchanged", label: "未变", count: counts.unchanged },
        { id: "changed", label: "有变动", count: counts.changed },
        { id: "added", label: "新增", count: counts.added },
        { id: "removed", label: "减少", count: counts.removed },
        { id: "doubtful", label: "待确认", count: counts.doubtfulAfter },
      ],
    })),
    figures: figureChanges(diff.metrics.overall),
    byUnit: Object.entries(diff.metrics.byUnit).map(([unit, changes]) => ({
      unit,
      figures: figureChanges(changes),
    })),
  };
}

/** Entries that came, went or changed. */
export function changes(store: Store, { kind, layer, offset, limit }: ChangesQuery): ChangesWindow {
  const held = heldIn(store);
  if (store.before === undefined) {
    throw new CallError({ kind: "user", message: "还没有可以比较的上期清单。请先选入。" });
  }
  const rows = diffOf(held, store.before)
    .layers.filter((one) => layer === undefined || one.layer === layer)
    .flatMap((one) => [...rowsOf(one)])
    .filter((row) => kind === undefined || row.kind === kind);
  return { revision: held.revision, offset, rows: rows.slice(offset, offset + limit), total: rows.length };
}

const diffs = new WeakMap<Held, { readonly before: Before; readonly diff: ListDiff }>();

/** The comparison of what is held with an earlier state, made once for both. */
export function diffOf(held: Held, before: Before): ListDiff {
  const known = diffs.get(held);
  if (known?.before === before) return known.diff;
  const { pack, report } = held;
  const diff = diffStates(
    { catalogue: before.catalogue, pack: before.pack ?? pack },
    { catalogue: held.reading.catalogue, pack, asOf: report.asOf },
  );
  diffs.set(held, { before, diff });
  return diff;
}

async function beforeIn(
  held: Held,
  files: readonly InputFile[],
  context: Context<"compare">,
): Promise<Before> {
  const [only] = files;
  if (only === undefined) throw new CallError({ kind: "user", message: "没有选到上期的清单。" });
  const snapshot = files.length === 1 ? await snapshotIn(only) : undefined;
  if (snapshot !== undefined) return snapshot;
  const reading = await readFilesOf({ mappings: held.mappings, answers: held.answers }, files, context);
  return {
    title: files.length === 1 ? only.path.replace(/\.[^./]+$/u, "") : "上期清单",
    catalogue: reading.catalogue,
    notCounted: notCounted(reading).map(({ path, sentence }) => ({ path, sentence })),
  };
}

const changedSince = {
  id: "清单数据与快照编号不符",
  seal: "日期、标题或政策包在取快照之后被改过",
  pack: "",
} as const;

/** A snapshot that nobody has changed; nothing where the file is something else. */
async function snapshotIn({ path, bytes }: InputFile): Promise<Before | undefined> {
  const json = jsonIn(path, bytes);
  if (typeof json !== "object" || json === null || !("schema" in json) || json.schema !== "zp.snapshot/1") {
    return undefined;
  }
  const read = await readSnapshot(json, sha256).catch(() => {
    throw new CallError({ kind: "user", message: `快照“${path}”有误：不是要求的格式。请用原来的文件。` });
  });
  const wrong = read.problems.map((problem) => changedSince[problem]).filter((text) => text !== "");
  if (wrong.length > 0) {
    throw new CallError({
      kind: "user",
      message: `快照“${path}”不能用：${wrong.join("；")}。请用原来的文件。`,
    });
  }
  const { title, takenOn, catalogue } = read.snapshot;
  return {
    title: title ?? `${takenOn}的快照`,
    catalogue: catalogue as Catalogue,
    ...(read.pack === undefined ? {} : { pack: read.pack as PolicyPack }),
    notCounted: [],
  };
}

function jsonIn(path: string, bytes: Uint8Array): unknown {
  if (!/\.json$/iu.test(path)) return undefined;
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

const metricOf = new Map<string, (typeof metrics)[number]>(metrics.map((metric) => [metric.id, metric]));

const figureChanges = (changes: readonly MetricChange[]): FigureChange[] =>
  changes.map((change) => {
    const { metric: id, oldDataOldRule: was, newDataNewRule: is, total, data, rule } = change;
    const metric = metricOf.get(id);
    const isNumber = metric?.kind === "average";
    const beforeShare = isNumber ? undefined : shareOf(was);
    const afterShare = isNumber ? undefined : shareOf(is);
    return {
      metricId: id,
      title: metric?.title ?? id,
      before: cornerText(was, isNumber),
      after: cornerText(is, isNumber),
      change: changeText(total, isNumber),
      byLists: changeText(data, isNumber),
      byRule: changeText(rule, isNumber),
      ...(beforeShare === undefined ? {} : { beforeShare }),
      ...(afterShare === undefined ? {} : { afterShare }),
    };
  });

const cornerText = (corner: Corner, isNumber: boolean): string =>
  corner.state === "not-measured"
    ? "无法计算"
    : `${formatShare(corner, isNumber ? { as: "number" } : {})}（${corner.numerator}/${corner.denominator}）`;

const HUNDRED = rational(100);

/** "+2.50 个百分点"; empty where one of both cannot be computed. */
function changeText(exact: string | undefined, isNumber: boolean): string {
  const value = exact === undefined ? undefined : fromText(exact);
  if (value === undefined) return "";
  const text = toDecimal(isNumber ? value : multiply(value, HUNDRED), 2);
  return `${value.n > 0n ? "+" : ""}${text}${isNumber ? "" : " 个百分点"}`;
}

function* rowsOf({ added, removed, changed, doubtful }: ListDiff["layers"][number]): Generator<ChangeRow> {
  for (const entry of changed) yield changedRow(entry);
  for (const { label, unit = "" } of added)
    yield { kind: "added", label, unit, transitions: [], changes: [] };
  for (const { label, unit = "" } of removed) {
    yield { kind: "removed", label, unit, transitions: [], changes: [] };
  }
  for (const { before, after, doubt } of doubtful) {
    yield {
      kind: "doubtful",
      label: after.map(({ label }) => label).join("、"),
      unit: after[0]?.unit ?? before[0]?.unit ?? "",
      transitions: [doubtLabels[doubt]],
      changes: [
        { label: "可能的原有事项", kind: "", before: before.map(({ label }) => label).join("、"), after: "" },
      ],
    };
  }
}

const changedRow = ({ after, transitions, changes: made }: ChangedEntry): ChangeRow => ({
  kind: "changed",
  subject: after.id,
  label: after.label,
  unit: after.unit ?? "",
  transitions: transitions.map((one) => transitionLabels[one]),
  changes: made.map(({ element, row, kind, beforeText, afterText }) => ({
    label: row === undefined ? elementLabel([element]) : `${elementLabel([element])}（${row.name}）`,
    kind: changeLabels[kind],
    before: beforeText,
    after: afterText,
  })),
});
