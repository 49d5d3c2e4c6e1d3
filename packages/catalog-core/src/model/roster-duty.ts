import * as z from "zod";

/** What a person on the roster does: 主编, 分管领导, 联审. */
export const RosterDuty = /* @__PURE__ */ z.enum(["editor", "leader-in-charge", "reviewer"]);
export type RosterDuty = z.output<typeof RosterDuty>;

/** 分工, as the roster writes it. */
export const rosterDutyLabels: Readonly<Record<RosterDuty, string>> = {
  editor: "主编",
  "leader-in-charge": "分管领导",
  reviewer: "联审",
};
