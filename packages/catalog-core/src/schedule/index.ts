/** The stages of the work: on which day each unit reached them, who is in time and who is late. */

export {
  type ProgressOptions,
  ProgressReport,
  progressOf,
  StageProgress,
  UnitProgress,
} from "./progress.ts";
export { daysBetween, StageStanding, StageState, type StandingContext, standingOf } from "./standing.ts";
export {
  isStageColumn,
  readStage,
  type ScheduleStage,
  type StageColumn,
  type StageReading,
  stageColumns,
  stageElement,
  type UnitStages,
  type UnknownBecause,
  unitsOf,
} from "./unit-stages.ts";
