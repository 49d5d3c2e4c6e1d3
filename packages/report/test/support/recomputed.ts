import type { CheckReport, MetricReport, Summary } from "@zp/catalog-core/engine";
import type { Catalogue } from "@zp/catalog-core/model";
import type { AssessmentInput, Reckoning } from "@zp/catalog-core/report-model";

interface Again {
  readonly report: CheckReport;
  readonly summary: Summary;
  readonly previous: MetricReport;
  /** The list of the period before. */
  readonly before: Catalogue;
  /** Where nothing but the input itself says it: what came in. */
  readonly input: AssessmentInput;
}

const ONCE = "visits/at-most-once";
const HALF = "time-limit/within-half";

/**
 * Reckons a figure from a check that was made again, by plain numbers and another way than the report does: each address
 * is looked up where the check holds it, not in the books of the report.
 */
export function recomputed({ report, summary, previous, before, input }: Again): (of: Reckoning) => number {
  const valueAt = (of: Reckoning): number => {
    if ("exact" in of) return quotient(of.exact);
    if ("sum" in of) return of.sum.reduce((sum, part) => sum + valueAt(part), 0);
    if ("less" in of) return valueAt(of.less[0]) - valueAt(of.less[1]);
    if ("over" in of) return valueAt(of.over[0]) / valueAt(of.over[1]);
    return numberAt(of.at);
  };
  const numberAt = (at: readonly string[]): number => {
    const [first = "", second = "", third = ""] = at;
    switch (first) {
      case "previous":
        return within(previous, at.slice(1));
      case "overall":
      case "byUnit":
      case "byType":
        return within(report.metrics, at);
      case "coverage": {
        const rule = report.coverage.find(({ ruleId }) => ruleId === second);
        const counts = { ...rule, blocked: total(rule?.blocked), skipped: total(rule?.skipped) };
        return (counts as Record<string, unknown>)[third] as number;
      }
      case "items":
      case "entries":
      case "units":
        return report[first];
      case "rules":
        return report.coverage.length;
      case "waived":
        return report.findings.filter(({ waiver }) => waiver !== undefined).length;
      case "piles":
      case "notChecked":
        return within(summary, at);
      case "mustFix":
      case "shouldFix":
        return summary.shown.filter(
          ({ desk, severity, subject, trial }) =>
            desk === "unit" &&
            !trial &&
            (severity === "error") === (first === "mustFix") &&
            (subject.unit ?? "") === second,
        ).length;
      case "types":
        return ofType(second, third);
      case "entriesByUnit":
        return input.catalogue.directory.filter(
          ({ compilingUnit, implementingBody }) => (compilingUnit ?? implementingBody) === second,
        ).length;
      case "unitVerdicts":
        return Object.values(report.metrics.byUnit).filter(
          (unit) => unit["visits/at-most-once"]?.target?.reached === (second === "reached"),
        ).length;
      case "layers":
        return (
          input.previous?.diff.layers.find(({ layer }) => layer === second)?.counts as
            | Record<string, number>
            | undefined
        )?.[third] as number;
      case "intake":
        return (input.intake as unknown as Record<string, number>)[second] as number;
      case "plan":
        return second === "changes"
          ? input.plan.cheapest.ids.length
          : input.plan.cheapest.ids.filter((id) => id.startsWith(`${third}|`)).length;
      case "ranks":
        return 1 + ranked.filter((unit) => isBefore(unit, second)).length;
      case "ranking":
        return second === "apart"
          ? Object.keys(report.metrics.byUnit).length - ranked.length
          : second === "first"
            ? ranked.filter((unit) => !ranked.some((other) => isBefore(other, unit))).length
            : ranked.length;
      case "unitsOfRule":
        return new Set(
          report.findings
            .filter(({ severity, ruleId }) => severity === second && ruleId === third)
            .map(({ subject }) => subject.unit),
        ).size;
      case "aboveHalf":
        return (
          within(report.metrics, ["overall", HALF, "denominator"]) -
          within(report.metrics, ["overall", HALF, "numerator"])
        );
      case "oftenVisited":
        return population.filter(({ maxVisits }) => maxVisits?.kind === "count" && maxVisits.count > 1)
          .length;
      case "absent":
        return second === "tables"
          ? report.sources.filter(({ layer, absent }) => layer === "implementation" && absent.length > 0)
              .length
          : new Set(
              report.coverage.flatMap(({ blocked }) =>
                blocked.filter(({ cause }) => cause === "absent").map(({ missing }) => missing),
              ),
            ).size;
      case "absentOf": {
        const tables = new Set(
          input.catalogue.items
            .filter(({ compilingUnit, implementingBody }) => (compilingUnit ?? implementingBody) === second)
            .map(({ sourceId }) => sourceId),
        );
        return new Set(report.sources.filter(({ id }) => tables.has(id)).flatMap(({ absent }) => absent))
          .size;
      }
      case "comparisons":
        return ofComparison(second, third);
      case "transitions": {
        const visits = new Map(before.items.map(({ id, maxVisits }) => [id, maxVisits]));
        return input.catalogue.items.filter(
          ({ id, maxVisits }) =>
            visits.has(id) && JSON.stringify(visits.get(id)) !== JSON.stringify(maxVisits),
        ).length;
      }
      case "profile":
        return ofProfile(at.slice(1));
      default:
        throw new Error(`nothing says ${at.join(" ")}`);
    }
  };
  const ranked = Object.entries(report.metrics.byUnit).flatMap(([unit, { [ONCE]: once }]) =>
    once === undefined || once.state === "not-measured" || once.state === "thin" || once.counted < 5
      ? []
      : [unit],
  );
  const share = (unit: string, metric: string): number => {
    const { numerator = 0, denominator = 0 } = report.metrics.byUnit[unit]?.[metric] ?? {};
    return quotient(denominator) === 0 ? 1 : quotient(numerator) / quotient(denominator);
  };
  const isBefore = (one: string, other: string): boolean =>
    share(one, ONCE) > share(other, ONCE) ||
    (share(one, ONCE) === share(other, ONCE) && share(one, HALF) > share(other, HALF));
  const ofComparison = (title: string, key: string): number => {
    const comparison = input.within.comparisons.find(
      ({ left, right }) => `${left.title}与${right.title}` === title,
    );
    if (comparison === undefined) return Number.NaN;
    const { left, right, groups, doubtful } = comparison;
    const aside = Object.values(left.setAside).reduce((sum, count) => sum + count, 0);
    switch (key) {
      case "onlyLeft":
        return left.only;
      case "onlyRight":
        return right.only;
      case "doubtful":
        return doubtful.reduce((sum, group) => sum + group.left.length, 0);
      case "matched":
        return left.total - left.only - left.doubtful - aside;
      default:
        return groups.filter(({ differences }) => differences.length > 0).length;
    }
  };
  const typeOf = ({ itemType }: { itemType?: unknown }): string =>
    typeof itemType === "string" ? itemType : "unstated";
  const ofType = (type: string, key: string): number =>
    key === "entries"
      ? input.catalogue.directory.filter((entry) => typeOf(entry) === type).length
      : input.catalogue.items.filter((item) => typeOf(item) === type).length;
  /** The population is what completeness, which leaves out nothing else, counts. */
  const population = input.catalogue.items.filter(
    (item, index, all) =>
      !["penalty", "coercion", "inspection"].includes(String(item.itemType)) &&
      (item.implementationCode === undefined ||
        all.findIndex((one) => one.implementationCode?.trim() === item.implementationCode?.trim()) === index),
  );
  const ofProfile = ([group = "", key = ""]: readonly string[]): number => {
    if (group === "items") return population.length;
    if (group === "materials") {
      if (key === "rows") return population.reduce((sum, { materials = [] }) => sum + materials.length, 0);
      return population.filter(({ materials }) =>
        key === "unstated"
          ? materials === undefined
          : key === "none"
            ? materials?.length === 0
            : (materials?.length ?? 0) > 0,
      ).length;
    }
    if (group === "fees")
      return population.filter(({ charges }) =>
        key === "unstated" ? charges !== "yes" && charges !== "no" : charges === key,
      ).length;
    if (group === "steps") {
      if (key === "rows") return population.reduce((sum, { steps = [] }) => sum + steps.length, 0);
      return population.filter(({ steps = [], procedure }) =>
        key === "listed"
          ? steps.length > 0
          : steps.length === 0 && (key === "text") === (procedure !== undefined),
      ).length;
    }
    return onlineOf(key);
  };
  const onlineOf = (key: string): number =>
    population.filter(({ online, channels = [], onlineDepth = [] }) => {
      const full = onlineDepth.some((depth) =>
        ["handling", "result-feedback", "certificate-feedback"].includes(String(depth)),
      );
      const remote =
        online === "yes" ||
        channels.some((way) => ["online", "mobile", "postal", "agent"].includes(String(way)));
      const said = channels.length > 0 || online === "no";
      const kind = full ? "full" : remote ? "partly" : said ? "none" : "unstated";
      return kind === key;
    }).length;
  return valueAt;
}

const total = (counts: readonly { readonly count: number }[] = []): number =>
  counts.reduce((sum, { count }) => sum + count, 0);

const quotient = (text: string | number): number => {
  const [top, base = "1"] = String(text).split("/");
  return Number(top) / Number(base);
};

function within(record: unknown, at: readonly string[]): number {
  let here: unknown = record;
  for (const key of at) {
    const inner = (here as Record<string, unknown> | undefined)?.[key];
    // The books put the target's parts beside the others.
    here = inner ?? (here as { target?: Record<string, unknown> } | undefined)?.target?.[key];
  }
  return typeof here === "number" || typeof here === "string" ? quotient(here) : Number.NaN;
}
