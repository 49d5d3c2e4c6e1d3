import { exclusionReason, type Measurement } from "@zp/catalog-core/engine";
import { formatShare } from "@zp/catalog-core/metrics";

/** 「445/720（61.81%）」; what cannot be computed says so. */
export const shareText = (measurement: Measurement): string => {
  const { numerator, denominator, state } = measurement;
  if (state === "not-measured") return "无法计算";
  return `${numerator}/${denominator}（${formatShare(measurement)}）`;
};

/** What is left out, by reason, the largest first: 「无法定时限 339、无承诺时限 10」. */
export const exclusionText = (measurement: Measurement): string =>
  Object.entries(measurement.excluded)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([reason, count]) => `${exclusionReason(reason).label} ${count}`)
    .join("、");

/** The headline figure of 最多跑一次, in two or three lines. */
export function atMostOnceLines(measurement: Measurement): string[] {
  const { target, blank, parts, state } = measurement;
  const verdict =
    state === "not-measured"
      ? ""
      : state === "thin"
        ? `  仅供参考（已判定 ${measurement.decided}/${measurement.decidable}）`
        : target === undefined
          ? ""
          : target.reached
            ? `  已达 ${percentOf(target.least)} 目标`
            : `  未达 ${percentOf(target.least)} 目标，还差 ${target.missing} 项`;
  const lines = [`最多跑一次          ${shareText(measurement)}${verdict}`];
  const notes: string[] = [];
  if (state !== "not-measured") {
    const { supported = 0, doubtful = 0 } = parts;
    const unverifiable = parts["not-verifiable"] ?? 0;
    notes.push(`有渠道支撑 ${supported}、存疑 ${doubtful}、无从核实 ${unverifiable}`);
  }
  if (blank > 0) notes.push(`次数未填 ${blank}（留在分母）`);
  const excluded = exclusionText(measurement);
  if (excluded !== "") notes.push(`不计：${excluded}`);
  if (notes.length > 0) lines.push(notes.join("；"));
  return lines;
}

/**
 * The headline figure of the 50 % ceiling.
 *
 * @param hasCeiling whether the pack asks for it; else the share is told without a verdict
 */
export function withinHalfLines(measurement: Measurement, waived: number, hasCeiling = true): string[] {
  const { state, numerator, denominator, variants, parts } = measurement;
  const above =
    typeof numerator === "number" && typeof denominator === "number" ? denominator - numerator : 0;
  const missing = Math.max(0, above - waived);
  const short = hasCeiling
    ? `还差 ${missing} 项${waived > 0 ? `（另有豁免 ${waived} 项）` : ""}`
    : "没有规定上限";
  const verdict =
    state === "not-measured"
      ? ""
      : `  ${short}${
          state === "thin" ? `，仅供参考（已判定 ${measurement.decided}/${measurement.decidable}）` : ""
        }`;
  const lines = [`承诺不超过法定一半  ${shareText(measurement)}${verdict}`];
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
  const oneDay = parts["one-workday"] ?? 0;
  if (oneDay > 0) notes.push(`法定 1 个工作日的 ${oneDay} 项`);
  if (notes.length > 0) lines.push(notes.join("；"));
  return lines;
}

/** `80/100` as a person says it. */
export function percentOf(share: string): string {
  const [numerator = "0", denominator = "1"] = share.split("/");
  return formatShare({ numerator: Number(numerator), denominator: Number(denominator) }, { digits: 0 });
}

/** Whether two shares lie more than one percentage point apart. For the eye: decides what is shown, never what counts. */
function differsByAPoint(a: Pick<Measurement, "numerator" | "denominator">, b: typeof a): boolean {
  const of = ({ numerator, denominator }: typeof a): number => Number(numerator) / Number(denominator);
  return Math.abs(of(a) - of(b)) > 0.01;
}
