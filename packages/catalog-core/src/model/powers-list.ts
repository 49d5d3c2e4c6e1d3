import * as z from "zod";
import { ExerciseLevel, ItemStatus, ItemType } from "./enums.ts";
import { coded } from "./value.ts";

const text = z.string().min(1).optional();

/**
 * A line of 权责清单: what a unit may and must do. The two lists are matched with it (镇政办发〔2018〕98号 三(二)、五(一)),
 * and items without cases are suspended in it.
 */
export const PowersListEntry = z.strictObject({
  id: z.string().min(1),
  sourceId: z.string().optional(),
  name: text,
  mainItemName: text,
  /** As written: the codes of these lists follow no one scheme. */
  code: text,
  itemType: coded(ItemType).optional(),
  legalBasis: text,
  implementingBody: text,
  compilingUnit: text,
  exerciseLevels: z.array(coded(ExerciseLevel)).optional(),
  /** 责任事项. */
  duties: text,
  /** 追责情形. */
  accountability: text,
  status: coded(ItemStatus).optional(),
  statusReason: text,
  remark: text,
});
export type PowersListEntry = z.output<typeof PowersListEntry>;
