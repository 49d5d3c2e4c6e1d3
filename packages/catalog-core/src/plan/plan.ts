import {
  type CheckContext,
  checkCatalogue,
  exactNumber,
  type MetricReport,
  type PolicyPack,
  type Waiver,
} from "../engine/index.ts";
import { fromNumber } from "../exact/index.ts";
import { metrics } from "../metrics/index.ts";
import type { CaseCount, Catalogue, Organisation } from "../model/index.ts";
import { writeCell } from "../records/index.ts";
import { labelOf } from "../terms/index.ts";
import type { WorkCalendar } from "../time-limit/index.ts";
import { caseVolumes } from "./case-volumes.ts";
import { asksCeiling, CEILING_RULE } from "./ceiling.ts";
import { cheapestSet } from "./cheapest-set.ts";
import { type CountedItem, contextOf, countedItems, falls } from "./counted.ts";
import type { Draft } from "./draft.ts";
import { fillingsOf } from "./fillings.ts";
import { allGaps, Remedies } from "./gaps.ts";
import { HALF_ID, ONCE } from "./kinds.ts";
import { proposeInstant, proposePromise } from "./limits.ts";
import type {
  Filling,
  MissingColumn,
  Plan,
  PlanGoal,
  PlanItem,
  Proposal,
  WaiverNeed,
} from "./plan-schema.ts";
import { proposeVisits } from "./visits.ts";

/** What to plan by. */
export interface PlanSettings {
  readonly pack: PolicyPack;
  /** The pack's own unless given, `YYYY-MM-DD`. */
  readonly asOf?: string | undefined;
  readonly calendar?: WorkCalendar | undefined;
  /** The catalogue's own unless given. */
  readonly organisations?: readonly Organisation[] | undefined;
  /** Items above the ceiling with a waiver in force need no change; the figures stay as they are. */
  readonly waivers?: readonly Waiver[] | undefined;
  /** The catalogue's own unless given. */
  readonly caseCounts?: readonly CaseCount[] | undefined;
  /** Whose targets are to be reached; both unless said otherwise. */
  readonly goal?: PlanGoal | undefined;
}

/** All metrics of a catalogue, as `zp metrics` computes them. */
export const measure = (catalogue: Catalogue, settings: PlanSettings): MetricReport =>
  checkCatalogue(catalogue, {
    pack: { ...settings.pack, rules: {} },
    asOf: settings.asOf ?? settings.pack.asOf,
    ...(settings.calendar === undefined ? {} : { calendar: settings.calendar }),
    organisations: settings.organisations ?? catalogue.organisations,
    rules: [],
    metrics,
  }).metrics;

/**
 * How far the lists are from the targets of the order (镇政办发〔2018〕98号 五(三)), what could be changed, and the cheapest
 * set of changes that reaches them, for the county and for each unit.
 *
 * Proposals rest on what the list states; a blank cell is never taken for a value, but listed as to be filled in. Costs,
 * thresholds and the use of case numbers are conventions of the pack. Figures are those of the metrics; the set is an exact
 * minimum over the proposals. The same catalogue, pack and day give the same plan.
 *
 * @example
 * const { catalogue } = fromRecords([
 *   { 事项名称: "取水许可", 到办事现场次数: "2", 是否网办: "是" },
 *   { 事项名称: "护士执业注册", 到办事现场次数: "1", 是否网办: "是" },
 * ]);
 * const plan = planChanges(catalogue, { pack: zhenping2018 });
 * plan.gaps.overall[0]?.missing; // 1
 * plan.cheapest.byKind; // { "visits-by-channel": 1 }
 */
export function planChanges(catalogue: Catalogue, settings: PlanSettings): Plan {
  const { pack } = settings;
  const organisations = settings.organisations ?? catalogue.organisations;
  const context = contextOf(catalogue, settings);
  const rows = settings.caseCounts ?? catalogue.caseCounts;
  const counted = countedItems(catalogue.items, context);
  const volumes =
    rows === undefined
      ? undefined
      : caseVolumes(
          counted.map(({ item }) => item),
          rows,
        );
  const found = proposalsOf(counted, catalogue, context, {
    waived: waivedItems(settings.waivers ?? [], context.asOf),
    cases: volumes?.byItem ?? new Map(),
    ceiling: asksCeiling(pack),
  });
  const gaps = allGaps(measure(catalogue, settings), found.remedies, pack, organisations);
  return {
    schema: "zp.plan/1",
    pack: { id: pack.id, version: pack.version },
    asOf: context.asOf,
    items: catalogue.items.length,
    options: Object.fromEntries(planOptions.map((key) => [key, pack.conventions[key] ?? null])),
    gaps,
    proposals: found.proposals,
    fillings: found.fillings,
    columns: found.columns,
    waivers: found.waivers,
    cheapest: cheapestSet(found.proposals, gaps, pack.conventions, settings.goal ?? "all"),
    ...(volumes === undefined ? {} : { cases: volumes.book }),
  };
}

/** Conventions that bear on a plan, in the order in which they are told. */
export const planOptions = [
  "costVisitInstant",
  "costVisitByChannel",
  "costVisitByDelivery",
  "costVisitNewChannel",
  "costExtraVisit",
  "costPromiseJustOver",
  "costPromiseFarOver",
  "justOver",
  "costInstant",
  "instantCandidate",
  "planCases",
  "planThin",
  "promisedShare",
  "minDecided",
] as const;

interface Found {
  readonly proposals: Proposal[];
  readonly fillings: Filling[];
  readonly columns: MissingColumn[];
  readonly waivers: WaiverNeed[];
  readonly remedies: Remedies;
}

function proposalsOf(
  counted: readonly CountedItem[],
  { sources }: Catalogue,
  context: CheckContext,
  known: {
    readonly waived: (itemId: string) => boolean;
    readonly cases: ReadonlyMap<string, number>;
    /** Whether the pack asks for the ceiling; a change to come under it is else free to take. */
    readonly ceiling: boolean;
  },
): Found {
  const found: Found = { proposals: [], fillings: [], columns: [], waivers: [], remedies: new Remedies() };
  const labels = new Map(sources.map(({ id, label }) => [id, label]));
  const columns = new Map<string, MissingColumn>();
  for (const one of counted) {
    const { item, unit, once, half } = one;
    const ref = itemRef(one, known.cases.get(item.id));
    const propose = (draft: Draft, metric?: string): void => {
      found.proposals.push(proposalOf(draft, ref, one, metric));
    };
    for (const { metric, element, cause, text } of fillingsOf(one, context)) {
      if (cause === "absent-column") {
        const key = `${metric}|${element}|${item.sourceId ?? ""}`;
        const column = columns.get(key);
        columns.set(key, {
          ...(item.sourceId === undefined ? {} : { sourceId: item.sourceId }),
          label: labels.get(item.sourceId ?? "") ?? "",
          metric,
          element,
          items: (column?.items ?? 0) + 1,
        });
      } else found.fillings.push({ item: ref, metric, element, cause, text });
    }
    if (once.kind === "excluded") found.remedies.add(ONCE, unit, "outside");
    else if (once.blank) found.remedies.add(ONCE, unit, "toFill");
    else if (falls(once)) {
      const draft = proposeVisits(item, context);
      if (draft !== undefined) propose(draft, ONCE);
      const remedy =
        draft === undefined ? "rest" : draft.kind === "visits-new-channel" ? "newChannel" : "ready";
      found.remedies.add(ONCE, unit, remedy);
    }
    const instant = proposeInstant(item, context);
    if (half.kind === "excluded") {
      if (isOpen(half.reason)) found.remedies.add(HALF_ID, unit, "outside");
      if (instant !== undefined) propose(instant);
    } else if (!falls(half)) {
      if (instant !== undefined) propose(instant);
    } else if (known.waived(item.id)) found.remedies.add(HALF_ID, unit, "waived");
    else {
      const promise = proposePromise(item, context);
      const metric = known.ceiling ? HALF_ID : undefined;
      if (promise !== undefined) propose(promise, metric);
      if (instant !== undefined) propose(instant, metric);
      if (!known.ceiling) continue;
      const none = promise === undefined && instant === undefined;
      if (none) found.waivers.push(waiverNeed(one, ref));
      found.remedies.add(HALF_ID, unit, none ? "rest" : "ready");
    }
  }
  found.columns.push(...columns.values());
  return found;
}

/** Left out, and not by what the metric is: it could come into the base. */
const isOpen = (reason: string): boolean =>
  !["instant", "no-statutory-limit", "not-applicable"].includes(reason);

function itemRef({ item, unit }: CountedItem, cases: number | undefined): PlanItem {
  const code = item.implementationCode ?? item.basicCode;
  return {
    id: item.id,
    label: item.name ?? item.id,
    unit,
    ...(code === undefined ? {} : { code }),
    ...(item.sourceId === undefined ? {} : { sourceId: item.sourceId }),
    ...(cases === undefined ? {} : { cases }),
  };
}

const proposalOf = (
  { kind, cost, changes, reason, evidence }: Draft,
  item: PlanItem,
  { item: subject }: CountedItem,
  metric: string | undefined,
): Proposal => ({
  id: `${kind}|${item.id}`,
  kind,
  item,
  ...(metric === undefined ? {} : { metric }),
  changes: [...changes],
  cost: exactNumber(fromNumber(cost)),
  reason,
  evidence: evidence.map((element) => ({ element, text: writeCell(element, subject[element]) })),
});

const waiverNeed = ({ item }: CountedItem, ref: PlanItem): WaiverNeed => ({
  item: ref,
  text: writeCell("promisedTimeLimit", item.promisedTimeLimit),
  reason: `${labelOf("statutoryTimeLimit")} ${writeCell("statutoryTimeLimit", item.statutoryTimeLimit)}，按整日压不到上限以内，又不能当场办结：登记豁免。`,
});

/** Whether an item has a waiver from the ceiling that is in force on the day. */
function waivedItems(waivers: readonly Waiver[], asOf: string): (itemId: string) => boolean {
  const keys = new Set(waivers.filter(({ until }) => until >= asOf).map(({ key }) => key));
  return (id) => keys.has(`${CEILING_RULE}|${id}`) || keys.has(`${CEILING_RULE}|${id}|promisedTimeLimit`);
}
