import { exclusionReason, type Measurement } from "@zp/catalog-core/engine";
import { formatShare } from "@zp/catalog-core/metrics";

/**
 * 「445/720（61.81%）」; what cannot be computed says so.
 *
 * @example
 * const { catalogue } = fromRecords([{ 事项名称: "取水许可", 到办事现场次数: "1" }]);
 * const report = check(catalogue);
 * shareText(report.metrics.overall["visits/at-most-once"]!); // "1/1（100.00%）"
 */
export const shareText = (measurement: Measurement): string => {
  const { numerator, denominator, state } = measurement;
  if (state === "not-measured") return "无法计算";
  return `${numerator}/${denominator}（${formatShare(measurement)}）`;
};

/**
 * What is left out, by reason, the largest first.
 *
 * @example
 * exclusions({ excluded: { "no-promise": 2, "no-statutory-limit": 9 } }).map(({ label, count }) => [label, count]);
 * // [["无法定时限", 9], ["无承诺时限", 2]]
 */
export const exclusions = (
  measurement: Pick<Measurement, "excluded">,
): { readonly id: string; readonly label: string; readonly count: number }[] =>
  Object.entries(measurement.excluded)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([id, count]) => ({ id, label: exclusionReason(id).label, count }));

/**
 * 「无法定时限 339、无承诺时限 10」
 *
 * @example
 * exclusionText({ excluded: { "no-promise": 2, "no-statutory-limit": 9 } }); // "无法定时限 9、无承诺时限 2"
 */
export const exclusionText = (measurement: Pick<Measurement, "excluded">): string =>
  exclusions(measurement)
    .map(({ label, count }) => `${label} ${count}`)
    .join("、");

/** A headline figure in words. */
export interface Headline {
  readonly metricId: string;
  /** As a line begins: 「最多跑一次」. */
  readonly label: string;
  /** 「未达 80% 目标，还差 12 项」; empty where there is nothing to say. */
  readonly verdict: string;
  /** 还差 N 项, where something is asked of the list or of each item. */
  readonly missing?: number;
  /** The least share of the list, as a fraction, where the pack sets one. */
  readonly target?: string;
  /** Parts, blanks, exclusions and other readings, a sentence each. */
  readonly notes: readonly string[];
}

const thinText = ({ decided, decidable }: Measurement): string =>
  `仅供参考（已判定 ${decided}/${decidable}）`;

/** The headline figure of 最多跑一次. */
export function atMostOnce(measurement: Measurement): Omit<Headline, "metricId"> {
  const { target, blank, parts, state } = measurement;
  const verdict =
    state === "not-measured"
      ? ""
      : state === "thin"
        ? thinText(measurement)
        : target === undefined
          ? ""
          : target.reached
            ? `已达 ${percentOf(target.least)} 目标`
            : `未达 ${percentOf(target.least)} 目标，还差 ${target.missing} 项`;
  const notes: string[] = [];
  if (state !== "not-measured") {
    const { supported = 0, doubtful = 0 } = parts;
    const unverifiable = parts["not-verifiable"] ?? 0;
    notes.push(`有渠道支撑 ${supported}、存疑 ${doubtful}、无从核实 ${unverifiable}`);
  }
  if (blank > 0) notes.push(`次数未填 ${blank}（留在分母）`);
  const excluded = exclusionText(measurement);
  if (excluded !== "") notes.push(`不计：${excluded}`);
  return {
    label: "最多跑一次",
    verdict,
    notes,
    ...(target === undefined
      ? {}
      : { target: target.least, ...(state === "measured" ? { missing: target.missing } : {}) }),
  };
}

/**
 * The headline figure of the 50 % ceiling.
 *
 * @param hasCeiling whether the pack asks for it; else the share is told without a verdict
 */
export function withinHalf(
  measurement: Measurement,
  waived: number,
  hasCeiling = true,
): Omit<Headline, "metricId"> {
  const { state, numerator, denominator, variants, parts } = measurement;
  const above =
    typeof numerator === "number" && typeof denominator === "number" ? denominator - numerator : 0;
  const missing = Math.max(0, above - waived);
  const short = hasCeiling
    ? `还差 ${missing} 项${waived > 0 ? `（另有豁免 ${waived} 项）` : ""}`
    : "没有规定上限";
  const verdict =
    state === "not-measured" ? "" : `${short}${state === "thin" ? `，${thinText(measurement)}` : ""}`;
  const notes: string[] = [];
  const excluded = exclusionText(measurement);
  if (excluded !== "") notes.push(`不计：${excluded}`);
  const same = variants["same-unit"];
  if (same !== undefined && same.denominator !== measurement.denominator) {
    notes.push(`若单位相同为 ${same.numerator}/${same.denominator}（${formatShare(same)}）`);
  }
  const instant = variants["instant-up-to-1-workday"];
  if (instant !== undefined && differsByAPoint(instant, measurement)) {
    notes.push(
      `若 1 个工作日以内也算即办为 ${instant.numerator}/${instant.denominator}（${formatShare(instant)}）`,
    );
  }
  // Counted otherwise than by the order: it stands beside the figure.
  if (measurement.options.instantInHalf === "counted") {
    notes.push(`含即办件 ${parts.instant ?? 0} 项，视为不超过一半（口径 instantInHalf）`);
  }
  const oneDay = parts["one-workday"] ?? 0;
  if (oneDay > 0) notes.push(`法定 1 个工作日的 ${oneDay} 项`);
  return {
    label: "承诺不超过法定一半",
    verdict,
    notes,
    ...(hasCeiling && state !== "not-measured" ? { missing } : {}),
  };
}

/**
 * `80/100` as a person says it.
 *
 * @example
 * percentOf("80/100"); // "80%"
 */
export function percentOf(share: string): string {
  const [numerator = "0", denominator = "1"] = share.split("/");
  return formatShare({ numerator: Number(numerator), denominator: Number(denominator) }, { digits: 0 });
}

/** Whether two shares lie more than one percentage point apart. For the eye: decides what is shown, never what counts. */
function differsByAPoint(a: Pick<Measurement, "numerator" | "denominator">, b: typeof a): boolean {
  const of = ({ numerator, denominator }: typeof a): number => Number(numerator) / Number(denominator);
  return Math.abs(of(a) - of(b)) > 0.01;
}
