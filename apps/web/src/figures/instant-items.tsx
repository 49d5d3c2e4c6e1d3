import { go, useRoute } from "../app/route.ts";
import type { FiguresView, MetricView } from "../session/protocol.ts";
import type { TriedConventions } from "./use-tried.ts";

/**
 * 即办件 in or out of the figure: by the convention that says so, or by going to the metric that has them the other way.
 */
export function InstantItems({
  metric: { instantItems },
  view,
  tried,
}: {
  readonly metric: MetricView;
  readonly view: FiguresView;
  readonly tried: TriedConventions;
}) {
  const { params } = useRoute();
  if (instantItems === undefined) return null;
  const turn = (): void => {
    if ("otherwise" in instantItems) {
      const { list: _, ...rest } = params;
      go({ view: "figures", params: { ...rest, metric: instantItems.otherwise } });
      return;
    }
    const convention = view.conventions.find(({ key }) => key === instantItems.convention);
    if (convention !== undefined) tried.set(convention, instantItems.counted ? "left-out" : "counted");
  };
  const other = "otherwise" in instantItems ? instantItems.otherwise : undefined;
  return (
    <fieldset className="tabs">
      <legend className="visually-hidden">即办件是否计入</legend>
      {[true, false].map((counted) => (
        <button
          key={String(counted)}
          type="button"
          aria-pressed={counted === instantItems.counted}
          onClick={() => {
            if (counted !== instantItems.counted) turn();
          }}
        >
          {counted ? "即办件计入" : "即办件不计入"}
        </button>
      ))}
      {other === undefined ? null : <span className="soft">计入和不计入是两个指标，在此切换</span>}
    </fieldset>
  );
}
