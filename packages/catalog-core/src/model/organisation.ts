import * as z from "zod";

/**
 * Kinds of compiling unit that the order names (镇政办发〔2018〕98号 四(一)): 各镇人民政府（含村级）、县级各部门、
 * 依法承担行政职能的事业单位、其他部门、具有公共服务职能的企业.
 */
export const UnitKind = z.enum(["town", "village", "department", "institution", "other-body", "enterprise"]);
export type UnitKind = z.output<typeof UnitKind>;

/**
 * A body of the organisation tree. A department answers for the bodies under it, a town for its villages: `parentId`
 * points at the one that answers, and figures can be rolled up along it.
 */
export const Organisation = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  /** Other names under which the lists speak of it: short names, names before a reform. */
  aliases: z.array(z.string().min(1)).optional(),
  kind: UnitKind.optional(),
  level: z.enum(["county", "town", "village"]).optional(),
  parentId: z.string().optional(),
  /** 统一社会信用代码, as written. */
  creditCode: z.string().optional(),
  divisionCode: z.string().optional(),
});
export type Organisation = z.output<typeof Organisation>;
