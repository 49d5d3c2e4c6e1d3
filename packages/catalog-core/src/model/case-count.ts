import * as z from "zod";
import { IsoDate, StatedNone, Unreadable } from "./value.ts";

/** A number of cases as stated. A blank is `undefined`; “无” says that there were none, in words. */
export type CaseNumber = { kind: "count"; count: number } | StatedNone | Unreadable;
export const CaseNumber: z.ZodType<CaseNumber> = z.union([
  z.strictObject({ kind: z.literal("count"), count: z.int().nonnegative() }),
  StatedNone,
  Unreadable,
]);

const text = z.string().min(1).optional();
const day = z.union([IsoDate, Unreadable]).optional();

/**
 * How many cases an item had in a period. Items without cases for long are suspended and stay out of the lists
 * (镇政办发〔2018〕98号 五(一)); what “for long” is, the county says.
 */
export const CaseCount = z.strictObject({
  id: z.string().min(1),
  sourceId: z.string().optional(),
  name: text,
  basicCode: text,
  implementationCode: text,
  compilingUnit: text,
  /** First and last day of the period, both included. */
  from: day,
  until: day,
  accepted: CaseNumber.optional(),
  completed: CaseNumber.optional(),
  online: CaseNumber.optional(),
  lastCase: day,
  remark: text,
});
export type CaseCount = z.output<typeof CaseCount>;
