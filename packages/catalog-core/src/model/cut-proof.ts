import * as z from "zod";
import { IsoDate, Unreadable } from "./value.ts";

const text = z.string().min(1).optional();

/**
 * A proof or stamp that 减证便民 has cut: it must be gone from the procedures of the items
 * (镇政办发〔2018〕98号 五(三), last sentence).
 */
export const CutProof = z.strictObject({
  id: z.string().min(1),
  sourceId: z.string().optional(),
  name: text,
  /** The item that it was asked for; blank where it was asked for anywhere. */
  itemName: text,
  itemCode: text,
  /** 索要单位: who asked for it, and may no longer. */
  compilingUnit: text,
  /** 开具单位: who issued it. */
  issuer: text,
  legalBasis: text,
  /** How the fact is established instead: 部门间核验、书面承诺 … */
  replacement: text,
  /** The document that cut it. */
  cutBy: text,
  cutDate: z.union([IsoDate, Unreadable]).optional(),
  remark: text,
});
export type CutProof = z.output<typeof CutProof>;
