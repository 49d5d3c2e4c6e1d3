import * as z from "zod";
import { RosterDuty } from "./roster-duty.ts";

/**
 * A line of 主编（联审）人员信息表, annex 3 of 镇政办发〔2018〕98号. Personal data: never part of anything published.
 */
export const RosterEntry = z.strictObject({
  id: z.string().min(1),
  sourceId: z.string().optional(),
  unit: z.string().optional(),
  name: z.string().optional(),
  post: z.string().optional(),
  duty: RosterDuty.optional(),
  officePhone: z.string().optional(),
  mobilePhone: z.string().optional(),
  remark: z.string().optional(),
});
export type RosterEntry = z.output<typeof RosterEntry>;
