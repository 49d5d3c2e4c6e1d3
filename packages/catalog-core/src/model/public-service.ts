import * as z from "zod";
import { Audience, ItemStatus } from "./enums.ts";
import { coded } from "./value.ts";

const text = z.string().min(1).optional();

/** A line of 公共服务事项清单, which the two lists are matched with (镇政办发〔2018〕98号 三(二)、五(一)). */
export const PublicServiceEntry = z.strictObject({
  id: z.string().min(1),
  sourceId: z.string().optional(),
  name: text,
  code: text,
  category: text,
  legalBasis: text,
  implementingBody: text,
  compilingUnit: text,
  audience: z.array(coded(Audience)).optional(),
  content: text,
  status: coded(ItemStatus).optional(),
  statusReason: text,
  remark: text,
});
export type PublicServiceEntry = z.output<typeof PublicServiceEntry>;
