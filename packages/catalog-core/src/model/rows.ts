import * as z from "zod";
import { TimeLimit } from "../time-limit/time-limit.ts";
import { Channel, MaterialForm, MaterialKind, MaterialSource, ResultType } from "./enums.ts";
import { coded, YesNo } from "./value.ts";

/*
 * The structured rows under an item. Each row carries its own `id`, unique within the item, so that a finding's key
 * survives re-ordering. Any element may be blank (`undefined`).
 */

const text = z.string().min(1).optional();
const count = z.int().nonnegative().optional();

/** 申请材料, one row (standards: national upload schema, 申请材料; GB/T 39046—2020 表4, 56–64). */
export const Material = z.strictObject({
  id: z.string().min(1),
  name: text,
  /** 原件 / 复印件 … */
  kind: coded(MaterialKind).optional(),
  /** 纸质 / 电子 … */
  form: coded(MaterialForm).optional(),
  required: YesNo.optional(),
  source: coded(MaterialSource).optional(),
  /** 出具机构 or 来源渠道说明, as written. */
  issuer: text,
  originals: count,
  copies: count,
  paperFormat: text,
  blankForm: text,
  sampleForm: text,
  acceptanceStandard: text,
  fillingNote: text,
  legalBasis: text,
  /** Whether the material can be had by data sharing (是否可共享). */
  shared: YesNo.optional(),
  /** Whether it may be left out on a commitment (告知承诺 / 免提交). */
  exempt: YesNo.optional(),
  remark: text,
});
export type Material = z.output<typeof Material>;

/** 收费项目, one row. */
export const Fee = z.strictObject({
  id: z.string().min(1),
  name: text,
  standard: text,
  basis: text,
  reducible: YesNo.optional(),
  reductionNote: text,
  remark: text,
});
export type Fee = z.output<typeof Fee>;

/** 办理环节, one row. */
export const Step = z.strictObject({
  id: z.string().min(1),
  name: text,
  /** 环节说明: what is done, against what standard, with what result, as written. */
  description: text,
  /** 办理人 or 办理处室. */
  handler: text,
  timeLimit: TimeLimit.optional(),
  standard: text,
  result: text,
  legalBasis: text,
  /** `online` where the row describes the online procedure, `window` where it describes the counter. */
  channel: coded(Channel).optional(),
});
export type Step = z.output<typeof Step>;

/** 特别程序 (听证、检验、专家评审 …), one row: outside the clock only with its own time and basis. */
export const SpecialProcedure = z.strictObject({
  id: z.string().min(1),
  name: text,
  timeLimit: TimeLimit.optional(),
  legalBasis: text,
  counted: YesNo.optional(),
  charges: YesNo.optional(),
  remark: text,
});
export type SpecialProcedure = z.output<typeof SpecialProcedure>;

/** One telephone number as written, with what could be read of it. Without `number` nothing could. */
export const Phone = z.strictObject({
  id: z.string().min(1),
  raw: z.string().min(1),
  areaCode: z.string().optional(),
  /** Digits only, without area code and extension. */
  number: z.string().optional(),
  extension: z.string().optional(),
});
export type Phone = z.output<typeof Phone>;

/** 审批结果, one row. */
export const Result = z.strictObject({
  id: z.string().min(1),
  name: text,
  type: coded(ResultType).optional(),
  sample: text,
});
export type Result = z.output<typeof Result>;

/** 常见问题, one row. */
export const Question = z.strictObject({ id: z.string().min(1), question: text, answer: text });
export type Question = z.output<typeof Question>;

/** 政策文件 or 审查细则 to be published with the item (镇政办发〔2018〕98号 三(四)). */
export const PublishedDocument = z.strictObject({
  id: z.string().min(1),
  title: text,
  number: text,
  url: text,
  text,
});
export type PublishedDocument = z.output<typeof PublishedDocument>;
