import { documentIds } from "@zp/intake/documents";
import * as z from "zod";

const day = z.iso.date();
const name = z.string().min(1);

const Signers = z.strictObject({
  prepared: name.optional(),
  reviewed: name.optional(),
  issued: name.optional(),
});

/**
 * `report.yaml`: what a county says of its reports. Everything has a default; what is unknown is refused by name.
 */
export const ReportConfig = z.strictObject({
  /** 县名; the pack's own unless said otherwise. */
  county: name.optional(),
  /** What the report is about: `2018年`, `2018年上半年`. */
  period: name.optional(),
  /** Offices that make the report. */
  authors: z.array(name).min(1).optional(),
  /** A picture for the cover: PNG, JPG or SVG, beside the settings. */
  logo: name.optional(),
  /** The day on the documents; today unless said otherwise. */
  date: day.optional(),
  /** The last day by which units have to mend. */
  due: day.optional(),
  signers: Signers.optional(),
  /** Page of an item on the county's site, `{编码}` in the place of its code: the QR code of its guide leads there. */
  itemPage: z
    .string()
    .regex(/^https?:\/\/\S*\{编码\}\S*$/u, "应为以 http 开头的网址，其中用 {编码} 代替实施编码")
    .optional(),
  /** Which documents; all unless said otherwise. */
  documents: z.array(z.enum(documentIds)).min(1).optional(),
});
export type ReportConfig = z.output<typeof ReportConfig>;

/** The keys that the settings may have, and those below `signers`. */
export const keysAt = ([first]: readonly PropertyKey[]): readonly string[] =>
  Object.keys(first === "signers" ? Signers.shape : ReportConfig.shape);
