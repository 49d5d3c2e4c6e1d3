import { codeKey, type Metric, type Observation, unitOf } from "@zp/catalog-core/engine";
import { metrics } from "@zp/catalog-core/metrics";
import type { ImplementationItem } from "@zp/catalog-core/model";
import { labelOf } from "@zp/catalog-core/terms";
import { CallError } from "../../rpc/index.ts";
import type { FigureItems, FigureItemsQuery } from "../../session/protocol.ts";
import { triedOut } from "../figures/tried.ts";
import type { Held } from "../held.ts";

/** Which items a metric counts, or leaves out for a reason: asked of every item again, by the metric itself. */
export function figureItems(held: Held, query: FigureItemsQuery): FigureItems {
  const { metricId, reason, conventions: overrides, offset, limit } = query;
  const metric = metrics.find(({ id }) => id === metricId);
  if (metric === undefined) throw new CallError({ kind: "user", message: "没有这个指标。" });
  const { catalogue } = held.reading;
  const present = new Map(catalogue.sources.map((source) => [source.id, new Set(source.present)]));
  const context = {
    asOf: held.report.asOf,
    conventions: triedOut(held, overrides).conventions,
    codeSchemes: held.pack.codeSchemes,
    schedule: held.pack.schedule,
    hasColumn: (sourceId: string | undefined, element: string): boolean =>
      sourceId === undefined || (present.get(sourceId)?.has(element) ?? true),
  };
  const codes = new Set<string>();
  const found = catalogue.items.filter((item) => {
    const code = item.implementationCode === undefined ? undefined : codeKey(item.implementationCode);
    if (code !== undefined && codes.has(code)) return reason === "duplicate";
    if (code !== undefined) codes.add(code);
    return falls(metric.observe(item, context), reason);
  });
  return {
    total: found.length,
    items: found.slice(offset, offset + limit).map((item) => ({
      subject: item.id,
      label: item.name ?? item.id,
      unit: unitOf(item) ?? "",
      cells: cellsOf(held, metric, item),
    })),
  };
}

function falls(observed: Observation, reason: string): boolean {
  if (observed.kind === "excluded") return observed.reason === reason;
  const reached = observed.numerator !== 0;
  switch (reason) {
    case "counted":
      return true;
    case "blank":
      return observed.blank === true;
    case "reached":
      return reached;
    case "missed":
      return !reached;
    default:
      return false;
  }
}

/** What its cells say, as they are written: a blank one says so, and so does a column that is not there. */
const cellsOf = (
  { reading: { result } }: Held,
  metric: Metric,
  item: ImplementationItem,
): FigureItems["items"][number]["cells"] =>
  metric.needs.map((element) => {
    const places = result.provenance.locate(item.id, [element]);
    const raws = places.map(({ raw }) => raw).filter((raw) => raw !== "");
    return {
      label: labelOf(element),
      text: places.length === 0 ? "没有这一列" : raws.length === 0 ? "未填" : raws.join("、"),
    };
  });
