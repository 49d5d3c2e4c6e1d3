import type {
  ChangesQuery,
  ChangesWindow,
  CompareRequest,
  CompareView,
  FindingChangesQuery,
  FindingChangesWindow,
} from "./views/compare.ts";
import type { Download, DownloadChoice, DownloadProgress, DownloadRequest } from "./views/download.ts";
import type {
  ChartView,
  FigureGroups,
  FigureGroupsQuery,
  FigureItems,
  FigureItemsQuery,
  FiguresQuery,
  FiguresView,
} from "./views/figures.ts";
import type {
  FindingFacets,
  FindingFilter,
  FindingPlace,
  FindingPlaceQuery,
  FindingsQuery,
  FindingsWindow,
} from "./views/findings.ts";
import type { FixChoice, FixesQuery, FixesWindow, UndoRequest } from "./views/fixes.ts";
import type { ItemQuery, ItemView } from "./views/item.ts";
import type { AnsweredMapping, AnswerRequest, QuestionView } from "./views/mapping.ts";
import type { OpenProgress, OpenRequest } from "./views/open.ts";
import type {
  PlanQuery,
  PlanView,
  ProposalsQuery,
  ProposalsWindow,
  WhatIfQuery,
  WhatIfView,
} from "./views/plan.ts";
import type { SummaryView } from "./views/summary.ts";

/** What is asked, what is answered, and what is told on the way. */
interface Call<Ask, Answer, Progress = never> {
  readonly ask: Ask;
  readonly answer: Answer;
  readonly progress: Progress;
}

/**
 * All that the page can ask of the worker. The worker holds files, lists, findings; the page holds what is on the screen,
 * and asks for windows, so that no answer is long enough to stop it.
 *
 * Everything here is plain data that a message can carry. A call whose subject does not exist any more (another file was
 * opened meanwhile) fails with a sentence in Chinese, like every other call that cannot be answered.
 */
export interface Calls {
  /** Reads files in the place of what is held, and judges. Cancelling leaves what was held before. */
  open: Call<OpenRequest, SummaryView, OpenProgress>;
  /** Answered at once when the worker is free: tells a busy one from a stuck one. */
  ping: Call<undefined, undefined>;
  /** Forgets everything. */
  close: Call<undefined, undefined>;
  summary: Call<undefined, SummaryView>;

  findings: Call<FindingsQuery, FindingsWindow>;
  facets: Call<FindingFilter, FindingFacets>;
  findingPlace: Call<FindingPlaceQuery, FindingPlace>;
  item: Call<ItemQuery, ItemView>;

  fixes: Call<FixesQuery, FixesWindow>;
  /** Makes corrections in a copy, reads it anew, and judges: the figures are those of the corrected lists. */
  acceptFixes: Call<FixChoice, SummaryView, OpenProgress>;
  /** Takes corrections back, and judges. */
  undoFixes: Call<UndoRequest, SummaryView, OpenProgress>;

  figures: Call<FiguresQuery, FiguresView>;
  figureGroups: Call<FigureGroupsQuery, FigureGroups>;
  figureItems: Call<FigureItemsQuery, FigureItems>;
  charts: Call<FiguresQuery, readonly ChartView[]>;

  compare: Call<CompareRequest, CompareView, OpenProgress>;
  /** The comparison that was made last, for what is held now; none where nothing was chosen. */
  compared: Call<undefined, CompareView | undefined>;
  changes: Call<ChangesQuery, ChangesWindow>;
  findingChanges: Call<FindingChangesQuery, FindingChangesWindow>;

  plan: Call<PlanQuery, PlanView>;
  proposals: Call<ProposalsQuery, ProposalsWindow>;
  whatIf: Call<WhatIfQuery, WhatIfView>;

  questions: Call<undefined, readonly QuestionView[]>;
  /** Reads everything anew by the answers. */
  answer: Call<AnswerRequest, SummaryView, OpenProgress>;
  mappings: Call<undefined, readonly AnsweredMapping[]>;

  downloads: Call<undefined, readonly DownloadChoice[]>;
  download: Call<DownloadRequest, Download, DownloadProgress>;
}

export type CallName = keyof Calls;
export type Ask<Name extends CallName> = Calls[Name]["ask"];
export type Answer<Name extends CallName> = Calls[Name]["answer"];
export type Progress<Name extends CallName> = Calls[Name]["progress"];

export type * from "./views/compare.ts";
export type * from "./views/download.ts";
export type * from "./views/figures.ts";
export type * from "./views/findings.ts";
export type * from "./views/fixes.ts";
export type * from "./views/item.ts";
export type * from "./views/mapping.ts";
export type * from "./views/open.ts";
export type * from "./views/plan.ts";
export type * from "./views/summary.ts";
