import { diffStates, type ListDiff } from "@zp/catalog-core/diff";
import type { PolicyPack } from "@zp/catalog-core/engine";
import type { Catalogue } from "@zp/catalog-core/model";
import { elementLabel, layerLabels } from "@zp/catalog-core/report-model";
import { readSnapshot } from "@zp/catalog-core/snapshot";
import { notCounted } from "@zp/intake";
import { type InputFile, KeptFiles } from "@zp/workbook";
import { CallError, type Context } from "../../rpc/index.ts";
import type {
  ChangesQuery,
  ChangesWindow,
  CompareRequest,
  CompareView,
  Count,
} from "../../session/protocol.ts";
import { hasWord, rowsOf, transitionsOf } from "../compare/change-rows.ts";
import { figureChanges } from "../compare/figure-changes.ts";
import type { Before, Held, Store } from "../held.ts";
import { readFilesOf } from "../read-and-judge.ts";
import { sha256 } from "../sha256.ts";
import { heldIn } from "./open.ts";

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
  return compareView(held, before, diff);
}

/** The comparison that was made last, for what is held now; none where nothing was chosen. */
export function compared(store: Store): CompareView | undefined {
  const held = heldIn(store);
  return store.before === undefined ? undefined : compareView(held, store.before, diffOf(held, store.before));
}

function compareView(held: Held, before: Before, diff: ListDiff): CompareView {
  const { before: was, after: is } = diff;
  const side = ({ pack, asOf }: ListDiff["before"]): string =>
    `政策包 ${pack.id}（第 ${pack.version} 版），判定日 ${asOf}`;
  return {
    revision: held.revision,
    title: before.title,
    judgedBy: side(was) === side(is) ? `两边都按${side(is)}` : `原来：${side(was)}；现在：${side(is)}`,
    notCounted: before.notCounted,
    layers: diff.layers.map((one) => ({
      layer: one.layer,
      label: layerLabels[one.layer],
      transitions: [...transitionsOf(one)].map(([label, count]) => ({ id: label, label, count })),
      notCompared: one.notCompared.map((element) => elementLabel([element])),
      counts: countsOf(one),
    })),
    counts: summed(diff.layers.map(countsOf)),
    figures: figureChanges(diff.metrics.overall),
    byUnit: Object.entries(diff.metrics.byUnit)
      .map(([unit, changes]) => ({ unit, figures: figureChanges(changes).filter(({ moved }) => moved) }))
      .filter(({ figures }) => figures.length > 0),
  };
}

const summed = ([first = [], ...others]: readonly (readonly Count[])[]): Count[] =>
  first.map(({ id, label, count }, at) => ({
    id,
    label,
    count: others.reduce((sum, counts) => sum + (counts[at]?.count ?? 0), count),
  }));

const countsOf = ({ counts, regroupings }: ListDiff["layers"][number]): Count[] => [
  { id: "before", label: "原有", count: counts.before },
  { id: "after", label: "现有", count: counts.after },
  { id: "unchanged", label: "未变", count: counts.unchanged },
  { id: "changed", label: "有变动", count: counts.changed },
  { id: "added", label: "新增", count: counts.added },
  { id: "removed", label: "减少", count: counts.removed },
  { id: "doubtful", label: "待确认", count: counts.doubtfulAfter },
  { id: "regrouped", label: "可能合并、拆分", count: regroupings.length },
];

/** Entries that came, went or changed. */
export function changes(
  store: Store,
  { kind, transition, layer, offset, limit }: ChangesQuery,
): ChangesWindow {
  const held = heldIn(store);
  if (store.before === undefined) {
    throw new CallError({ kind: "user", message: "还没有可以比较的上期清单。请先选入。" });
  }
  const rows = diffOf(held, store.before)
    .layers.filter((one) => layer === undefined || one.layer === layer)
    .flatMap((one) => [...rowsOf(one)])
    .filter((row) => kind === undefined || row.kind === kind)
    .filter((row) => transition === undefined || hasWord(row, transition));
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
  const reading = await readFilesOf(
    { mappings: held.mappings, answers: held.answers, kept: new KeptFiles() },
    files,
    context,
  );
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
