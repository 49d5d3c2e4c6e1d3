import type { Answering } from "../rpc/index.ts";
import { downloads } from "./calls/downloads.ts";
import { figureGroups } from "./calls/figure-groups.ts";
import { figureItems } from "./calls/figure-items.ts";
import { figures } from "./calls/figures.ts";
import { facets, findingPlace, findings } from "./calls/findings.ts";
import { acceptFixes, fixes, undoFixes } from "./calls/fixes.ts";
import { item } from "./calls/item.ts";
import { answer, mappings, questions } from "./calls/mapping.ts";
import { heldIn, open } from "./calls/open.ts";
import { summaryView } from "./calls/summary.ts";
import type { Store } from "./held.ts";
import { prepare } from "./prepare.ts";

/** What a first look at lists does not need is loaded when it is asked for. */
const later = {
  charts: () => import("./calls/charts.ts"),
  compare: () => import("./calls/compare.ts"),
  findingChanges: () => import("./calls/finding-changes.ts"),
  plan: () => import("./calls/plan.ts"),
};

/** A session of its own: everything that is held, and how each call is answered. */
export function sessionAnswering(): Answering {
  const store: Store = { held: undefined, before: undefined, revision: 0 };
  const handlers: Answering["handlers"] = {
    ping: () => undefined,
    open: (ask, context) => open(store, ask, context),
    close: () => {
      store.held = undefined;
      store.before = undefined;
      return undefined;
    },
    summary: () => summaryView(heldIn(store)),
    findings: (ask) => findings(heldIn(store), ask),
    facets: (ask) => facets(heldIn(store), ask),
    findingPlace: (ask) => findingPlace(heldIn(store), ask),
    item: (ask) => item(heldIn(store), ask),
    fixes: (ask) => fixes(heldIn(store), ask),
    acceptFixes: (ask, context) => acceptFixes(store, ask, context),
    undoFixes: (ask, context) => undoFixes(store, ask, context),
    figures: (ask) => figures(heldIn(store), ask),
    figureGroups: (ask) => figureGroups(heldIn(store), ask),
    figureItems: (ask) => figureItems(heldIn(store), ask),
    charts: async (ask) => (await later.charts()).charts(heldIn(store), ask),
    compare: async (ask, context) => (await later.compare()).compare(store, ask, context),
    compared: async () => (await later.compare()).compared(store),
    changes: async (ask) => (await later.compare()).changes(store, ask),
    findingChanges: async (ask) => (await later.findingChanges()).findingChanges(store, ask),
    plan: async (ask) => (await later.plan()).plan(heldIn(store), ask),
    proposals: async (ask) => (await later.plan()).proposals(heldIn(store), ask),
    whatIf: async (ask) => (await later.plan()).whatIf(heldIn(store), ask),
    questions: () => questions(heldIn(store)),
    answer: (ask, context) => answer(store, ask, context),
    mappings: () => mappings(heldIn(store)),
    downloads: () => downloads(store),
    // What writes documents is heavy, and most visits write none.
    download: async (ask, context) => {
      const { makeDownload } = await import("./downloads/make.ts");
      return makeDownload(heldIn(store), store.before, ask, context);
    },
  };
  return { handlers, prepare: () => prepare(store) };
}
