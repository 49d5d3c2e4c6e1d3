/**
 * The closed vocabularies of the two lists: English words inside, a Chinese label each, and a reader for the
 * Chinese words that units write. Numbers are never read here: "6" is 分级管理 in one standard and 村（社区）级
 * in another, so a number goes through a named table (codes/tables). Values follow GB/T 39046-2020 annex A and
 * the C 0109 tables; where the two differ, the words are the union.
 */
export {
  BodyNature,
  bodyNatureLabels,
  PowerSource,
  powerSourceLabels,
  readBodyNature,
  readPowerSource,
} from "./vocabulary/body.ts";
export {
  CaseType,
  caseTypeLabels,
  ExerciseLevel,
  exerciseLevelLabels,
  ItemStatus,
  ItemType,
  itemStatusLabels,
  itemTypeLabels,
  ResultType,
  readCaseType,
  readExerciseLevel,
  readExerciseLevels,
  readItemStatus,
  readItemType,
  readResultType,
  readSpecialProcedureKind,
  resultTypeLabels,
  SpecialProcedureKind,
  specialProcedureKindLabels,
} from "./vocabulary/item.ts";
export {
  MaterialForm,
  MaterialKind,
  MaterialNecessity,
  MaterialSource,
  materialFormLabels,
  materialKindLabels,
  materialNecessityLabels,
  materialSourceLabels,
  readMaterialForm,
  readMaterialKind,
  readMaterialNecessity,
  readMaterialSource,
} from "./vocabulary/material.ts";
export {
  Audience,
  audienceLabels,
  Channel,
  ContactWay,
  CrossRegionScope,
  channelLabels,
  contactWayLabels,
  crossRegionScopeLabels,
  OnlineDepth,
  onlineDepthLabels,
  readAudience,
  readAudiences,
  readChannel,
  readChannels,
  readContactWay,
  readCrossRegionScope,
  readOnlineDepth,
  readOnlineDepths,
  readYesNo,
} from "./vocabulary/service.ts";
