import * as z from "zod";
import { CaseCount } from "./case-count.ts";
import { CutProof } from "./cut-proof.ts";
import { DirectoryEntry } from "./directory-entry.ts";
import { ImplementationItem } from "./implementation-item.ts";
import { Organisation } from "./organisation.ts";
import { PowersListEntry } from "./powers-list.ts";
import { PublicServiceEntry } from "./public-service.ts";
import { RosterEntry } from "./roster.ts";
import { StageDates } from "./stage-dates.ts";
import { IsoDate } from "./value.ts";

/**
 * One table that items, entries or stage dates were read from: a sheet, a CSV, an array of records. `present` names the elements that have a
 * column (or a key) in it; what is not in `present` is an absent column, not a row of blanks.
 */
export const Source = z.strictObject({
  id: z.string().min(1),
  /** For people: file and sheet. */
  label: z.string(),
  layer: z.enum(["directory", "implementation", "stageDates"]),
  present: z.array(z.string()),
});
export type Source = z.output<typeof Source>;

/**
 * Both layers of the order with what hangs on them, and the lists beside them. Of those an absent one was not handed in;
 * an empty one was, and has no entries.
 */
export const Catalogue = z.strictObject({
  schema: z.literal("zp.catalogue/1"),
  sources: z.array(Source),
  organisations: z.array(Organisation),
  directory: z.array(DirectoryEntry),
  items: z.array(ImplementationItem),
  roster: z.array(RosterEntry),
  /** 权责清单. */
  powersList: z.array(PowersListEntry).optional(),
  /** 公共服务事项清单. */
  publicServices: z.array(PublicServiceEntry).optional(),
  /** “减证便民”取消的证明、盖章. */
  cutProofs: z.array(CutProof).optional(),
  /** 办件量. */
  caseCounts: z.array(CaseCount).optional(),
  /** 各单位各阶段完成日期. */
  stageDates: z.array(StageDates).optional(),
});
export type Catalogue = z.output<typeof Catalogue>;

const digest = z.string().regex(/^sha-256:[0-9a-f]{64}$/);

/**
 * A catalogue as it stood on a day, with the pack by which it was judged, under digests that anyone can compute again
 * (镇政办发〔2018〕98号 七, last line: the published list is what the year's assessment rests on).
 */
export const Snapshot = z.strictObject({
  schema: z.literal("zp.snapshot/1"),
  /** `sha-256:` and the hexadecimal digest of the canonical JSON of `catalogue`: the same data, the same id. */
  id: digest,
  /** The same of the whole snapshot but this: that nobody has changed day, title or pack. */
  seal: digest,
  takenOn: IsoDate,
  title: z.string().optional(),
  /** The policy pack, whole, so that figures can be recomputed years later. */
  pack: z.looseObject({ id: z.string(), version: z.string() }),
  catalogue: Catalogue,
});
export type Snapshot = z.output<typeof Snapshot>;
