import * as z from "zod";
import { ExerciseLevel, ItemStatus, ItemType } from "./enums.ts";
import { coded, IsoDate, Unreadable } from "./value.ts";

const text = z.string().min(1).optional();

/**
 * 目录清单条目: the basic entry of a service item, shared by all who implement it.
 *
 * The order names four elements (镇政办发〔2018〕98号 四(三)): 事项名称、基本编码、设定依据、事项类型; the others are those
 * of the national basic directory.
 */
export const DirectoryEntry = z.strictObject({
  id: z.string().min(1),
  sourceId: z.string().optional(),
  name: text,
  basicCode: text,
  localBasicCode: text,
  legalBasis: text,
  itemType: coded(ItemType).optional(),
  mainItemName: text,
  exerciseLevels: z.array(coded(ExerciseLevel)).optional(),
  status: coded(ItemStatus).optional(),
  version: text,
  compilingUnit: text,
  implementingBody: text,
  effectiveDate: z.union([IsoDate, Unreadable]).optional(),
  cancelDate: z.union([IsoDate, Unreadable]).optional(),
  remark: text,
});
export type DirectoryEntry = z.output<typeof DirectoryEntry>;
/** An element of the directory by its key. */
export type EntryElement = Exclude<keyof DirectoryEntry, "id" | "sourceId">;
