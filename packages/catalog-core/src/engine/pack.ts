import * as z from "zod";
import { ItemType } from "../model/index.ts";

const share = z.string().regex(/^\d+\/[1-9]\d*$/);
/** Effort in any measure: only the proportions between costs matter. */
const cost = z.number().nonnegative();

/**
 * How things are counted where no source settles it. Each is named beside the figures it bears on; none is a constant
 * in code.
 */
export const Conventions = z.strictObject({
  /** What a plain 日/天 is in a permit (行政许可法 82: workdays), and elsewhere. `between`: calendar day or workday. */
  plainDayOfPermit: z.enum(["workday", "between"]).default("workday"),
  plainDay: z.enum(["workday", "calendar-day", "between"]).default("between"),
  /** Between units: `interval` (three-valued), or fixed workdays to the month, year and calendar day. */
  conversion: z
    .union([
      z.literal("interval"),
      z.strictObject({
        month: z.number().positive(),
        year: z.number().positive(),
        calendarDay: z.number().positive(),
      }),
    ])
    .default("interval"),
  /** Where 办件类型 is blank: whether only a stated 即办 is instant, or a promise of up to one workday too. */
  instantPromise: z.enum(["stated", "up-to-1-workday"]).default("stated"),
  /** Instant items in the share of promises within half: left out by a reason of their own, or counted as within. */
  instantInHalf: z.enum(["left-out", "counted"]).default("left-out"),
  /** Instant items in the mean of the compression: counted with a promise of 0, or left out. */
  instantInMean: z.enum(["counted", "left-out"]).default("counted"),
  /** The largest share of the statutory limit that a promise may take: 压缩至 50 % 以内. */
  promisedShare: share.default("1/2"),
  /** Types that do not start on application: named and excluded, never dropped. */
  typesOutOfScope: z.array(ItemType).default(["penalty", "coercion", "inspection"]),
  /** Which visits count. `max`: the number is the most an applicant may need. */
  visitSemantics: z.enum(["max", "min"]).default("max"),
  /** Whether going to a self-service terminal is a visit; having an agent go; posting. */
  selfServiceIsVisit: z.boolean().default(true),
  agentIsVisit: z.boolean().default(false),
  postalIsVisit: z.boolean().default(false),
  /** Share of a list that must be decided before a figure gets a verdict. */
  minDecided: share.default("80/100"),
  /** A unit whose own base of a metric is smaller is ranked apart. */
  smallBase: z.int().nonnegative().default(5),
  /** A rule that fails on more than this share of a list, and on at least `floodMinimum` items, is shown once. */
  floodShare: share.default("80/100"),
  floodMinimum: z.int().positive().default(20),
  /** Two lists held against each other: the least likeness that makes two names one item, where no code and no name does. */
  matchThreshold: share.default("80/100"),
  /** Candidates that lie no further apart than this are all kept, and none is chosen. */
  matchMargin: share.default("5/100"),
  /** City hot lines: not a unit's own number, so equal ones prove nothing. */
  hotlines: z
    .array(z.string())
    .default([
      "12345",
      "12315",
      "12333",
      "12348",
      "12366",
      "12329",
      "12328",
      "12320",
      "12358",
      "12369",
      "12316",
    ]),
  /** Whether documents that came into force after the day of judgement judge all the same. */
  laterSources: z.boolean().default(false),
  /** In what the days that a stage is late are counted; by itself the order names days of the calendar (六). */
  daysLate: z.enum(["calendar-day", "workday"]).default("calendar-day"),
  /** Area code of the place, with the leading zero. */
  areaCode: z.string().optional(),
  /** What changes cost in a plan: to one visit for an instant item; where one applies online or by post; by courier. */
  costVisitInstant: cost.default(1),
  costVisitByChannel: cost.default(1),
  costVisitByDelivery: cost.default(2),
  /** Where neither is stated and a way has to be opened first; or not proposed at all. */
  costVisitNewChannel: z.union([cost, z.literal("not-proposed")]).default(5),
  /** In addition, for each visit above two. */
  costExtraVisit: cost.default(1),
  /** To bring a promise down to its ceiling: one that is just over, any other. */
  costPromiseJustOver: cost.default(1),
  costPromiseFarOver: cost.default(3),
  /** By how much of the statutory limit a promise may exceed its ceiling and be just over. */
  justOver: share.default("10/100"),
  /** To make an item instant, and up to how many workdays promised it is a candidate for it. */
  costInstant: cost.default(2),
  instantCandidate: z.number().positive().default(1),
  /** What numbers of cases do in a plan: nothing, decide between equal costs, or divide the cost. */
  planCases: z.enum(["ignore", "break-ties", "per-case"]).default("break-ties"),
  /** A list or unit of which too little is decided: first filled in, or planned for all the same. */
  planThin: z.enum(["fill-first", "all-the-same"]).default("fill-first"),
});
export type Conventions = z.output<typeof Conventions>;

const ruleSetting = z.strictObject({
  enabled: z.boolean().optional(),
  severity: z.enum(["error", "warning", "info"]).optional(),
  options: z.record(z.string(), z.json()).optional(),
});

/** A stage of the work with its last day, and the sentence that sets it. */
const ScheduleStage = z.strictObject({
  /** The column of the progress sheet that says when it was reached, see `StageDates`. */
  stage: z.string(),
  title: z.string(),
  /**
   * - `stage`: one of the stages that follow one another.
   * - `report`: handed in beside them.
   * - `whole`: reached when all stages are; it has no column.
   */
  kind: z.enum(["stage", "report", "whole"]).default("stage"),
  from: z.iso.date().optional(),
  /** The last day on which it is in time. */
  until: z.iso.date(),
  /** Document as a person cites it, article, and the words that set the day. */
  basis: z
    .strictObject({ document: z.string(), article: z.string(), quote: z.string().optional() })
    .optional(),
});

const said = z.string().min(1);

/** Names and words of the place in the report and the papers. Where one is left out, a neutral one stands. */
export const ReportNames = z.strictObject({
  /** Whose lists they are, in titles; the name of the jurisdiction where it is left out. May be empty: titles then name none. */
  place: z.string().optional(),
  /** The document by which lists are made and judged: title without 《》, and number. */
  order: z.strictObject({ title: said, number: said.optional() }).optional(),
  /** The short name of that document: `工作方案`. */
  planWord: said.optional(),
  /** To whom a 通报 goes, without the colon. */
  addressees: said.optional(),
  offices: z
    .strictObject({
      /** Who signs; the place with 政务服务中心 where it is left out. */
      signer: said.optional(),
      /** Who takes lists in; who reviews; who looks at the law; who approves. */
      centre: said.optional(),
      review: said.optional(),
      legal: said.optional(),
      government: said.optional(),
      /** Who besides them sits in the joint review; it has no such seat where it is left out. */
      supervision: said.optional(),
    })
    .optional(),
});
export type ReportNames = z.output<typeof ReportNames>;

/**
 * What one place and period asks for, as data: conventions, targets, severities, options, schedule. A county's own pack
 * names what it `extends` and gives only what differs.
 */
export const PolicyPack = z.strictObject({
  schema: z.literal("zp.policy-pack/1"),
  id: z.string().regex(/^[a-z0-9-]+$/),
  version: z.string(),
  title: z.string(),
  extends: z.string().optional(),
  jurisdiction: z.strictObject({ name: z.string(), divisionCode: z.string() }),
  /** The day on which lists are judged unless the caller names one. */
  asOf: z.iso.date(),
  conventions: Conventions,
  /** Least share per metric id, as a fraction: a target of the list. */
  targets: z.record(z.string(), share),
  /** Settings per rule id. Rules that are not named run with their defaults. */
  rules: z.record(z.string(), ruleSetting),
  /** Code schemes that this place accepts, in order of preference. */
  codeSchemes: z.array(z.string()),
  /** Documents that do not bind this place, by their key in `sources`: a rule that rests on nothing else is not asked. */
  sourcesSetAside: z.array(z.string()).optional(),
  /** Stages of the work with their last day (镇政办发〔2018〕98号 六、七). */
  schedule: z.array(ScheduleStage),
  /** Names and words of the place in the report and the papers. */
  report: ReportNames.optional(),
});
export type PolicyPack = z.output<typeof PolicyPack>;

/** What a county writes: the id of the pack it builds on, and what differs from it. */
export const PackExtension = z.strictObject({
  schema: z.literal("zp.policy-pack/1"),
  id: z.string().regex(/^[a-z0-9-]+$/),
  version: z.string(),
  title: z.string().optional(),
  extends: z.string(),
  jurisdiction: PolicyPack.shape.jurisdiction.optional(),
  asOf: z.iso.date().optional(),
  conventions: z.record(z.string(), z.json()).optional(),
  targets: PolicyPack.shape.targets.optional(),
  rules: PolicyPack.shape.rules.optional(),
  codeSchemes: PolicyPack.shape.codeSchemes.optional(),
  sourcesSetAside: PolicyPack.shape.sourcesSetAside,
  schedule: PolicyPack.shape.schedule.optional(),
  report: PolicyPack.shape.report,
});
export type PackExtension = z.output<typeof PackExtension>;

/**
 * The pack that an extension makes of its base: objects merge key by key, lists and single values replace.
 *
 * @throws z.ZodError when the result is no pack (an unknown convention, a share that is none)
 * @example
 * extendPack(zhenping2018, { schema: "zp.policy-pack/1", id: "pingli-2018", version: "1", extends: "zhenping-2018",
 *   targets: { "visits/at-most-once": "85/100" } });
 */
export function extendPack(base: PolicyPack, extension: PackExtension): PolicyPack {
  const rules: PolicyPack["rules"] = { ...base.rules };
  for (const [id, setting] of Object.entries(extension.rules ?? {})) {
    rules[id] = {
      ...rules[id],
      ...setting,
      ...(rules[id]?.options || setting.options
        ? { options: { ...rules[id]?.options, ...setting.options } }
        : {}),
    };
  }
  return PolicyPack.parse({
    ...base,
    ...extension,
    title: extension.title ?? base.title,
    conventions: { ...base.conventions, ...extension.conventions },
    targets: { ...base.targets, ...extension.targets },
    rules,
    ...reportOf(base, extension),
  });
}

/** Another place is not called by the name of the base, nor does it sign by it. */
function reportOf({ report: of }: PolicyPack, { report: own, jurisdiction }: PackExtension) {
  if (of === undefined && own === undefined) return {};
  const { place, offices: { signer, ...offices } = {}, ...others } = of ?? {};
  const same = jurisdiction === undefined;
  return {
    report: {
      ...(same && place !== undefined ? { place } : {}),
      ...others,
      ...own,
      offices: { ...(same && signer !== undefined ? { signer } : {}), ...offices, ...own?.offices },
    },
  };
}
