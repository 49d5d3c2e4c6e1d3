import { diffLayer, type LayerDiff } from "./diff-lists.ts";
import { type MeasuredState, type MetricChanges, metricChanges } from "./metric-changes.ts";

/** What changed from one state to a later one. Plain JSON. */
export interface ListDiff {
  readonly schema: "zp.diff/1";
  readonly before: {
    readonly pack: { readonly id: string; readonly version: string };
    readonly asOf: string;
  };
  readonly after: { readonly pack: { readonly id: string; readonly version: string }; readonly asOf: string };
  readonly layers: readonly LayerDiff[];
  readonly metrics: MetricChanges;
}

/**
 * What changed from one state of the lists to a later one: entries that came, went, rest or were restored, elements with
 * what their change comes to, and each figure with how much of its change the lists and how much the rule has done
 * (镇政办发〔2018〕98号 五(四): 动态调整).
 *
 * A layer that neither state has is left out.
 *
 * @example
 * const { catalogue } = fromRecords([{ 事项名称: "取水许可", 到办事现场次数: "1" }]);
 * const state = { catalogue, pack: zhenping2018 };
 * diffStates(state, state).layers.map(({ counts }) => counts.unchanged); // [1]
 */
export function diffStates(before: MeasuredState, after: MeasuredState): ListDiff {
  const ruler = ({ pack, asOf }: MeasuredState): ListDiff["before"] => ({
    pack: { id: pack.id, version: pack.version },
    asOf: asOf ?? pack.asOf,
  });
  const layers = (["items", "directory"] as const).filter(
    (layer) => before.catalogue[layer].length + after.catalogue[layer].length > 0,
  );
  return {
    schema: "zp.diff/1",
    before: ruler(before),
    after: ruler(after),
    layers: layers.map((layer) =>
      diffLayer({ before: before.catalogue, after: after.catalogue }, layer, after.pack),
    ),
    metrics: metricChanges(before, after),
  };
}
