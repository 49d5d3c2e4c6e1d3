import * as z from "zod";
import { IsoDate, Unreadable } from "./value.ts";

const text = z.string().min(1).optional();
const day = z.union([IsoDate, Unreadable]).optional();

/**
 * The days on which a unit reached the stages of the work (镇政办发〔2018〕98号 六、七(一)). The keys are those of the
 * policy pack's schedule; a blank is a stage that is not reached, or of which nobody has said so.
 */
export const StageDates = z.strictObject({
  id: z.string().min(1),
  sourceId: z.string().optional(),
  compilingUnit: text,
  roster: day,
  directory: day,
  implementation: day,
  audit: day,
  publication: day,
  remark: text,
});
export type StageDates = z.output<typeof StageDates>;
