import type { FindingFacets, FindingFilter, FindingsQuery, FindingsWindow } from "./views/findings.ts";
import type { ItemQuery, ItemView } from "./views/item.ts";
import type { OpenProgress, OpenRequest } from "./views/open.ts";
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
  item: Call<ItemQuery, ItemView>;
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
