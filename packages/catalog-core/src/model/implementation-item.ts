import * as z from "zod";
import { TimeLimit } from "../time-limit/time-limit.ts";
import {
  Audience,
  BodyNature,
  CaseType,
  Channel,
  CrossRegionScope,
  ExerciseLevel,
  ItemStatus,
  ItemType,
  OnlineDepth,
  PowerSource,
} from "./enums.ts";
import { Fee, Material, Phone, PublishedDocument, Question, Result, SpecialProcedure, Step } from "./rows.ts";
import { coded, FeeText, IsoDate, Unreadable, Visits, YesNo } from "./value.ts";

const text = z.string().min(1).optional();

/**
 * 实施清单事项 as drafted: one entry of the implementation list, any element of which may still be blank.
 *
 * `undefined` is a blank cell, or a column that is not there (which of the two, `Source.present` says). An empty
 * array is “none”, as stated. Codes are kept as written; whether they are well formed is for the rules to say.
 *
 * Sources: 镇政办发〔2018〕98号 四(三) for the elements the order names; national upload schema and GB/T 39046—2020
 * 表4 for the rest. The Chinese label, header synonyms and national column of each element stand in `terms/`.
 */
export const ImplementationItem = z.strictObject({
  /** Unique in the catalogue and stable between readings of the same list. */
  id: z.string().min(1),
  /** The {@link Source} it was read from. */
  sourceId: z.string().optional(),

  name: text,
  mainItemName: text,
  basicCode: text,
  localBasicCode: text,
  implementationCode: text,
  localImplementationCode: text,
  handlingItemCode: text,
  itemType: coded(ItemType).optional(),
  status: coded(ItemStatus).optional(),
  version: text,
  effectiveDate: z.union([IsoDate, Unreadable]).optional(),
  cancelDate: z.union([IsoDate, Unreadable]).optional(),

  legalBasis: text,
  powerSource: coded(PowerSource).optional(),
  /** Several where the item is exercised at several levels. */
  exerciseLevels: z.array(coded(ExerciseLevel)).optional(),
  exerciseContent: text,
  authorityScope: text,

  /** 编制单位: who compiles and answers for the entry. */
  compilingUnit: text,
  implementingBody: text,
  implementingBodyCode: text,
  implementingBodyNature: coded(BodyNature).optional(),
  entrustingBody: text,
  undertakingOffice: text,
  jointBodies: text,
  townName: text,
  villageName: text,

  caseType: coded(CaseType).optional(),
  statutoryTimeLimit: TimeLimit.optional(),
  statutoryTimeLimitNote: text,
  promisedTimeLimit: TimeLimit.optional(),
  promisedTimeLimitNote: text,

  audience: z.array(coded(Audience)).optional(),
  acceptanceConditions: text,
  quantityLimit: text,
  procedure: text,
  steps: z.array(Step).optional(),
  specialProcedures: z.array(SpecialProcedure).optional(),
  materials: z.array(Material).optional(),
  results: z.array(Result).optional(),
  questions: z.array(Question).optional(),

  charges: YesNo.optional(),
  feeStandard: FeeText.optional(),
  feeBasis: FeeText.optional(),
  fees: z.array(Fee).optional(),
  onlinePayment: YesNo.optional(),

  channels: z.array(coded(Channel)).optional(),
  maxVisits: Visits.optional(),
  visitReason: text,
  online: YesNo.optional(),
  onlineDepth: z.array(coded(OnlineDepth)).optional(),
  onlineAddress: text,
  express: YesNo.optional(),
  appointment: YesNo.optional(),
  selfService: YesNo.optional(),
  hallEntry: YesNo.optional(),
  crossRegionScope: coded(CrossRegionScope).optional(),

  /** 马上办、网上办、就近办、一次办 (镇政办发〔2018〕98号 五(三)). */
  doneAtOnce: YesNo.optional(),
  doneOnline: YesNo.optional(),
  doneNearby: YesNo.optional(),
  doneInOneVisit: YesNo.optional(),

  places: text,
  serviceHours: text,
  consultationPhones: z.array(Phone).optional(),
  supervisionPhones: z.array(Phone).optional(),

  intermediaryService: text,
  topics: text,
  operatingSystem: text,
  policyDocuments: z.array(PublishedDocument).optional(),
  reviewRules: z.array(PublishedDocument).optional(),
  remark: text,
});
export type ImplementationItem = z.output<typeof ImplementationItem>;

/** An element of the implementation list: every key of the item but its own identity. */
export type ItemElement = Exclude<keyof ImplementationItem, "id" | "sourceId">;

/** An item on which the elements `K` are filled. */
export type Filled<Subject, K extends keyof Subject> = Subject & {
  readonly [P in K]-?: NonNullable<Subject[P]>;
};
