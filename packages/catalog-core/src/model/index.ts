/**
 * Directory entry, implementation item, organisations, and the lists beside them; enumerations with their Chinese labels. Each
 * shape is a zod schema and the type of the same name.
 */

export { CaseCount, CaseNumber } from "./case-count.ts";
export { Catalogue, Snapshot, Source } from "./catalogue.ts";
export { CutProof } from "./cut-proof.ts";
export { DirectoryEntry, type EntryElement } from "./directory-entry.ts";
export {
  Audience,
  audienceLabels,
  BodyNature,
  bodyNatureLabels,
  CaseType,
  Channel,
  CrossRegionScope,
  caseTypeLabels,
  channelLabels,
  crossRegionScopeLabels,
  ExerciseLevel,
  exerciseLevelLabels,
  ItemStatus,
  ItemType,
  itemStatusLabels,
  itemTypeLabels,
  MaterialForm,
  MaterialKind,
  MaterialSource,
  materialFormLabels,
  materialKindLabels,
  materialSourceLabels,
  OnlineDepth,
  onlineDepthLabels,
  PowerSource,
  powerSourceLabels,
  ResultType,
  resultTypeLabels,
} from "./enums.ts";
export { type Filled, ImplementationItem, type ItemElement } from "./implementation-item.ts";
export { Organisation, UnitKind } from "./organisation.ts";
export { PowersListEntry } from "./powers-list.ts";
export { PublicServiceEntry } from "./public-service.ts";
export { RosterEntry } from "./roster.ts";
export { RosterDuty, rosterDutyLabels } from "./roster-duty.ts";
export {
  Fee,
  Material,
  Phone,
  PublishedDocument,
  Question,
  Result,
  SpecialProcedure,
  Step,
} from "./rows.ts";
export { StageDates } from "./stage-dates.ts";
export {
  type Coded,
  FeeText,
  IsoDate,
  isRead,
  NotApplicable,
  StatedNone,
  Unreadable,
  Visits,
  YesNo,
} from "./value.ts";
