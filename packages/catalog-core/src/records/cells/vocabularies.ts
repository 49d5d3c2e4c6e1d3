import {
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
  readAudience,
  readAudiences,
  readBodyNature,
  readCaseType,
  readChannel,
  readChannels,
  readCrossRegionScope,
  readExerciseLevel,
  readExerciseLevels,
  readItemStatus,
  readItemType,
  readMaterialForm,
  readMaterialKind,
  readMaterialSource,
  readOnlineDepth,
  readOnlineDepths,
  readPowerSource,
  readResultType,
  resultTypeLabels,
} from "../../model/enums.ts";
import { type LabelReader, labelListReader, type ReadLabels } from "../../model/label-reader.ts";
import type { EnumName } from "../../terms/index.ts";

/** An enumeration of the model as cells write it. */
export interface Vocabulary {
  readonly words: ReadonlySet<string>;
  /** The Chinese labels, in order, for a sentence that says what may be filled in. */
  readonly labels: readonly string[];
  readonly read: LabelReader<string>;
  readonly readMany: (text: string) => ReadLabels<string>;
}

const vocabulary = <Word extends string>(
  schema: { readonly options: readonly Word[] },
  labels: Readonly<Record<Word, string>>,
  read: LabelReader<Word>,
  readMany: (text: string) => ReadLabels<Word> = labelListReader(read),
): Vocabulary => ({
  words: new Set(schema.options),
  labels: schema.options.map((word) => labels[word]),
  read,
  readMany,
});

export const vocabularies: Readonly<Record<EnumName, Vocabulary>> = {
  itemType: vocabulary(ItemType, itemTypeLabels, readItemType),
  exerciseLevel: vocabulary(ExerciseLevel, exerciseLevelLabels, readExerciseLevel, readExerciseLevels),
  caseType: vocabulary(CaseType, caseTypeLabels, readCaseType),
  channel: vocabulary(Channel, channelLabels, readChannel, readChannels),
  audience: vocabulary(Audience, audienceLabels, readAudience, readAudiences),
  bodyNature: vocabulary(BodyNature, bodyNatureLabels, readBodyNature),
  powerSource: vocabulary(PowerSource, powerSourceLabels, readPowerSource),
  crossRegionScope: vocabulary(CrossRegionScope, crossRegionScopeLabels, readCrossRegionScope),
  itemStatus: vocabulary(ItemStatus, itemStatusLabels, readItemStatus),
  onlineDepth: vocabulary(OnlineDepth, onlineDepthLabels, readOnlineDepth, readOnlineDepths),
  materialKind: vocabulary(MaterialKind, materialKindLabels, readMaterialKind),
  materialForm: vocabulary(MaterialForm, materialFormLabels, readMaterialForm),
  materialSource: vocabulary(MaterialSource, materialSourceLabels, readMaterialSource),
  resultType: vocabulary(ResultType, resultTypeLabels, readResultType),
};
