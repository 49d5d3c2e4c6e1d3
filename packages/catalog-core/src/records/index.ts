/**
 * From records to a catalogue: tables of any source are read by a mapping that is the user's, every value keeps its cell,
 * and what cannot be read stays as written. Start with `fromRecords` or `fromTables`.
 */

export {
  labelsOf,
  readCases,
  readCount,
  readDate,
  readFee,
  readList,
  readPhones,
  readTimeUnit,
  readVisits,
  readYesNo,
  stripFurniture,
  writeCell,
} from "./cells/index.ts";
export {
  ColumnSet,
  columnSetOf,
  columnSets,
  columnSetsIn,
  type FormWords,
  groupOf,
  headerOf,
  ListLayer,
  mappingOfColumns,
  SetColumn,
} from "./column-sets/index.ts";
export { type Damage, type DamageKind, findDamage } from "./damage.ts";
export {
  type ElementKey,
  type ElementSchemaOptions,
  type ElementValue,
  elementSchema,
  elementsSchema,
} from "./element-schema.ts";
export { findMapping, type NearMapping, nearestMapping } from "./find-mapping.ts";
export { fingerprintOf, fnv1a64 } from "./fingerprint.ts";
export { type FromRecordsOptions, fromRecords } from "./from-records.ts";
export { type FromTablesOptions, type FromTablesResult, fromTables } from "./from-tables.ts";
export { gatherCatalogue } from "./gather.ts";
export {
  bareHeader,
  type HeaderCandidate,
  type HeaderMatch,
  matchHeader,
  sideListOf,
} from "./headers/index.ts";
export { MappedChild, MappedColumn, MappedLayer, MappedRows, Mapping } from "./mapping.ts";
export { type ObjectTable, type ObjectTableOptions, objectTable, type PlainRecord } from "./object-table.ts";
export { RecordProblem, RecordProblemKind } from "./problem.ts";
export {
  answerQuestion,
  type Candidate,
  type ColumnEvidence,
  type MappingProposal,
  type ProposeOptions,
  proposeMapping,
  proposeMappings,
  type Question,
  type QuestionOption,
} from "./proposal/index.ts";
export type { Place, Provenance } from "./provenance.ts";
export { type MappedTable, type ReadRecord, RecordReader } from "./record-reader.ts";
export type { RecordTable, TableUnit } from "./record-table.ts";
