import { type Finding, Waiver } from "./finding.ts";
import type { PolicyPack } from "./pack.ts";
import { byText } from "./tally.ts";

/** Rule ids of what the engine itself says about waivers. */
export const EXPIRED_WAIVER = "review/waiver-in-force";
export const UNUSED_WAIVER = "review/waiver-used";

/**
 * Marks the findings that a waiver lets pass. They stay in the report: a waiver changes what fails, never what is
 * counted. A waiver past its day, or one that meets no finding, is itself a finding for the centre.
 *
 * @param findings in the order of the report
 * @param asOf the day the list is judged on; a waiver holds up to and including its `until`
 * @param pack what it sets aside is not cited
 * @example
 * const { findings } = check(fromRecords([{ 事项名称: "临时救助金给付", 到办事现场次数: "" }]).catalogue);
 * const { key } = findings.find(({ ruleId }) => ruleId === "visits/stated")!;
 * const waiver = { key, reason: "系统改造中，下月补填", approvedBy: "县政务服务中心", until: "2018-12-31" };
 * applyWaivers(findings, [waiver], "2018-08-25").find((finding) => finding.key === key)?.waiver?.until; // "2018-12-31"
 */
export function applyWaivers(
  findings: readonly Finding[],
  waivers: readonly Waiver[],
  asOf: string,
  pack: Pick<PolicyPack, "sourcesSetAside"> = {},
): Finding[] {
  if (waivers.length === 0) return [...findings];
  const inForce = new Map<string, Waiver>();
  const expired = new Map<string, Waiver>();
  for (const waiver of waivers) (waiver.until < asOf ? expired : inForce).set(waiver.key, waiver);
  const used = new Set<Waiver>();
  const expiredButNeeded = new Map<Waiver, Finding>();
  const marked = findings.map((finding) => {
    const broad = `${finding.ruleId}|${finding.subject.id}`;
    const waiver = inForce.get(finding.key) ?? inForce.get(broad);
    if (waiver !== undefined) {
      used.add(waiver);
      const { reason, approvedBy, until } = waiver;
      return { ...finding, waiver: { reason, approvedBy, until } };
    }
    const past = expired.get(finding.key) ?? expired.get(broad);
    if (past !== undefined && !expiredButNeeded.has(past)) expiredButNeeded.set(past, finding);
    return finding;
  });
  const { sourcesSetAside: aside = [] } = pack;
  const basis: Finding["basis"] = aside.includes("zp-2018-98")
    ? [{ source: "practice", article: "" }]
    : [{ source: "zp-2018-98", article: "五(三)" }];
  const about = [...waivers]
    .sort((a, b) => byText(a.key, b.key))
    .flatMap((waiver): Finding[] => {
      if (used.has(waiver)) return [];
      const finding = expiredButNeeded.get(waiver);
      if (finding !== undefined) {
        return [
          aboutWaiver(
            EXPIRED_WAIVER,
            "warning",
            waiver,
            finding.subject,
            `豁免已于 ${waiver.until} 到期，问题仍在（批准：${waiver.approvedBy}）。`,
            "重新报批豁免，或按要求整改。",
            basis,
          ),
        ];
      }
      const subject: Finding["subject"] = { kind: "list", id: "list", label: "全部清单" };
      return [
        aboutWaiver(
          UNUSED_WAIVER,
          "info",
          waiver,
          subject,
          `豁免“${waiver.key}”没有对应的问题。`,
          "问题已经整改的，从豁免清单中删去；事项改名或改码的，更正豁免的对象。",
          basis,
        ),
      ];
    });
  return [...marked, ...about];
}

function aboutWaiver(
  ruleId: string,
  severity: Finding["severity"],
  waiver: Waiver,
  subject: Finding["subject"],
  message: string,
  suggestion: string,
  basis: Finding["basis"],
): Finding {
  return {
    key: `${ruleId}|${waiver.key}|waiver`,
    ruleId,
    severity,
    desk: "centre",
    trial: false,
    subject,
    path: ["waiver"],
    data: { ...waiver },
    message,
    suggestion,
    basis,
  };
}

/**
 * Reads a waiver file: an array, or an object with `waivers`.
 *
 * @throws z.ZodError where a waiver lacks its reason, approver or day
 * @example
 * parseWaivers({
 *   waivers: [
 *     { key: "visits/stated|1", reason: "系统改造中", approvedBy: "县政务服务中心", until: "2018-12-31" },
 *   ],
 * }).length; // 1
 */
export const parseWaivers = (json: unknown): Waiver[] => {
  const list = Array.isArray(json) ? json : (json as { waivers?: unknown } | null)?.waivers;
  return Waiver.array().parse(list);
};
