import * as z from "zod";
import { MetricReport } from "./measurement.ts";

export const FindingSeverity = z.enum(["error", "warning", "info"]);

/** What a finding speaks of. */
export const Subject = z.strictObject({
  kind: z.enum(["implementation-item", "directory-entry", "stage-dates", "source", "unit", "list"]),
  id: z.string(),
  label: z.string(),
  unit: z.string().optional(),
  sourceId: z.string().optional(),
});
export type Subject = z.output<typeof Subject>;

/** Why a finding is let pass: who decided it, until when. */
export const Waiver = z.strictObject({
  /** The finding's key, or `ruleId|subjectId` for every place of the subject. */
  key: z.string().min(3),
  reason: z.string().min(1),
  approvedBy: z.string().min(1),
  until: z.iso.date(),
});
export type Waiver = z.output<typeof Waiver>;

/** One rule broken at one place of one subject. Plain JSON; written and read back unchanged. */
export const Finding = z.strictObject({
  /** `ruleId|subjectId|path`: survives rewording, re-ordering and changed values. */
  key: z.string(),
  ruleId: z.string(),
  severity: FindingSeverity,
  desk: z.enum(["unit", "centre"]),
  trial: z.boolean(),
  subject: Subject,
  path: z.array(z.string()).nonempty(),
  /** Validated by the rule's own `data` schema. */
  data: z.json(),
  message: z.string(),
  suggestion: z.string(),
  basis: z.array(z.strictObject({ source: z.string(), article: z.string() })).nonempty(),
  /** Corrections of form that can be made without a person (`zp fix`). */
  fix: z.array(z.strictObject({ written: z.string(), corrected: z.string() })).optional(),
  waiver: z.strictObject({ reason: z.string(), approvedBy: z.string(), until: z.iso.date() }).optional(),
});
export type Finding = z.output<typeof Finding>;

/**
 * Per rule, what became of every subject it was asked about:
 * `passed + failed + Σ skipped + Σ blocked + faulted = subjects`.
 */
export const Coverage = z.strictObject({
  ruleId: z.string(),
  subjects: z.int(),
  passed: z.int(),
  failed: z.int(),
  /** 不适用, by reason. */
  skipped: z.array(z.strictObject({ because: z.string(), count: z.int() })),
  /** 未检查, by missing element and why it is missing. */
  blocked: z.array(
    z.strictObject({ missing: z.string(), cause: z.enum(["absent", "blank", "unreadable"]), count: z.int() }),
  ),
  faulted: z.int(),
  /** Findings made, and kept in the report where a cap is set. */
  findings: z.int(),
  kept: z.int(),
});
export type Coverage = z.output<typeof Coverage>;

/** A rule that threw: our own mistake, kept apart from what the data did wrong. */
export const RuleFault = z.strictObject({ ruleId: z.string(), subjectId: z.string(), error: z.string() });
export type RuleFault = z.output<typeof RuleFault>;

/** What was looked at, by table. */
export const SourceSummary = z.strictObject({
  id: z.string(),
  label: z.string(),
  layer: z.enum(["directory", "implementation", "stageDates"]),
  items: z.int(),
  absent: z.array(z.string()),
});
export type SourceSummary = z.output<typeof SourceSummary>;

/**
 * What a check found: findings, the coverage of every rule, faults, figures. Plain JSON; `verdict` and `summarise` read it.
 */
export const CheckReport = z.strictObject({
  schema: z.literal("zp.check-report/1"),
  /** Pack and version: lets a later comparison tell changed data from changed rules. */
  pack: z.strictObject({ id: z.string(), version: z.string() }),
  asOf: z.iso.date(),
  /** Rows of the implementation list, entries of the directory, distinct compiling units. */
  items: z.int(),
  entries: z.int(),
  units: z.int(),
  sources: z.array(SourceSummary),
  findings: z.array(Finding),
  coverage: z.array(Coverage),
  faults: z.array(RuleFault),
  metrics: MetricReport,
});
export type CheckReport = z.output<typeof CheckReport>;
