import type { PolicyPack } from "../engine/index.ts";
import type { Catalogue } from "../model/index.ts";
import { type CutProofReport, checkCutProofs } from "./cut-proofs.ts";
import { type Reconciliation, reconcile } from "./reconcile.ts";
import { type ListLayer, sideOf } from "./side.ts";

/** The lists of one county held against each other. */
export interface WithinResult {
  readonly comparisons: readonly Reconciliation[];
  /** Absent where there is no list of cut proofs, or no item whose materials could be looked at. */
  readonly cutProofs?: CutProofReport;
}

/** From the finest list to the coarsest. */
const layers: readonly ListLayer[] = ["items", "directory", "publicServices", "powersList"];

/**
 * How many entries a list has; of one that was not handed in, none.
 *
 * @example entriesOf(fromRecords([{ 事项名称: "取水许可", 到办事现场次数: "1" }]).catalogue, "items") // 1
 */
export const entriesOf = (catalogue: Catalogue, layer: ListLayer): number => (catalogue[layer] ?? []).length;

/**
 * The finest list of a catalogue against every other list in it, and its materials against the proofs that were cut
 * (镇政办发〔2018〕98号 三(二)、五(三)).
 *
 * @param titleOf what a list is called
 * @param asOf the day of judgement; the pack's own unless said otherwise
 * @example
 * const { catalogue } = fromRecords([{ 事项名称: "取水许可", 实施机构: "镇坪县水利局", 到办事现场次数: "1" }]);
 * const powersList = [{ id: "p1", name: "取水许可", implementingBody: "县水利局" }];
 * reconcileWithin({ ...catalogue, powersList }, zhenping2018, (layer) => layer).comparisons[0]?.right.matched; // 1
 */
export function reconcileWithin(
  catalogue: Catalogue,
  pack: PolicyPack,
  titleOf: (layer: ListLayer) => string,
  asOf: string = pack.asOf,
): WithinResult {
  const settings = { conventions: pack.conventions, asOf };
  const [finest, ...others] = layers.filter((layer) => entriesOf(catalogue, layer) > 0);
  const { items, cutProofs = [] } = catalogue;
  return {
    comparisons:
      finest === undefined
        ? []
        : others.map((other) =>
            reconcile(
              sideOf(catalogue, finest, titleOf(finest), settings),
              sideOf(catalogue, other, titleOf(other), settings),
              { pack, asOf },
            ),
          ),
    ...(cutProofs.length === 0 || items.length === 0
      ? {}
      : { cutProofs: checkCutProofs({ items, cutProofs }, pack, asOf) }),
  };
}
