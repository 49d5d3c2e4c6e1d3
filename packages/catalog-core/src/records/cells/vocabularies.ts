import {
  audienceLabels,
  bodyNatureLabels,
  caseTypeLabels,
  channelLabels,
  crossRegionScopeLabels,
  exerciseLevelLabels,
  itemStatusLabels,
  itemTypeLabels,
  materialFormLabels,
  materialKindLabels,
  materialSourceLabels,
  onlineDepthLabels,
  powerSourceLabels,
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

/** The labels name every word in its order; the schemas are not asked, so that a form's page takes in no zod. */
const vocabulary = <Word extends string>(
  labels: Readonly<Record<Word, string>>,
  read: LabelReader<Word>,
  readMany: (text: string) => ReadLabels<Word> = labelListReader(read),
): Vocabulary => ({
  words: new Set(Object.keys(labels)),
  labels: Object.values(labels),
  read,
  readMany,
});

export const vocabularies: Readonly<Record<EnumName, Vocabulary>> = {
  itemType: vocabulary(itemTypeLabels, readItemType),
  exerciseLevel: vocabulary(exerciseLevelLabels, readExerciseLevel, readExerciseLevels),
  caseType: vocabulary(caseTypeLabels, readCaseType),
  channel: vocabulary(channelLabels, readChannel, readChannels),
  audience: vocabulary(audienceLabels, readAudience, readAudiences),
  bodyNature: vocabulary(bodyNatureLabels, readBodyNature),
  powerSource: vocabulary(powerSourceLabels, readPowerSource),
  crossRegionScope: vocabulary(crossRegionScopeLabels, readCrossRegionScope),
  itemStatus: vocabulary(itemStatusLabels, readItemStatus),
  onlineDepth: vocabulary(onlineDepthLabels, readOnlineDepth, readOnlineDepths),
  materialKind: vocabulary(materialKindLabels, readMaterialKind),
  materialForm: vocabulary(materialFormLabels, readMaterialForm),
  materialSource: vocabulary(materialSourceLabels, readMaterialSource),
  resultType: vocabulary(resultTypeLabels, readResultType),
};
