import * as z from "zod";

/** What a person on the roster does: 主编, 分管领导, 联审. */
export const RosterDuty = z.enum(["editor", "leader-in-charge", "reviewer"]);
export type RosterDuty = z.output<typeof RosterDuty>;

/** 分工, as the roster writes it. */
export const rosterDutyLabels: Readonly<Record<RosterDuty, string>> = {
  editor: "主编",
  "leader-in-charge": "分管领导",
  reviewer: "联审",
};

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
