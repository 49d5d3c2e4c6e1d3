import { type CellFix, changedStretches } from "@zp/catalog-core/fixes";
import { elementLabel } from "@zp/catalog-core/report-model";
import { fixReasonLabel } from "@zp/workbook";
import { CallError, type Context } from "../../rpc/index.ts";
import type {
  FixChoice,
  FixesQuery,
  FixesWindow,
  FixReasonView,
  FixState,
  FixView,
  StretchView,
  SummaryView,
  UndoRequest,
} from "../../session/protocol.ts";
import { selected } from "../findings/arrange.ts";
import { indexedFindings } from "../findings/rows.ts";
import {
  fixesOfFindings,
  fixId,
  hasReason,
  mergedFixes,
  offeredFixes,
  reasonId,
  withoutCells,
} from "../fixes/index.ts";
import { type Held, remembered, type Store } from "../held.ts";
import { heldIn, replace } from "./open.ts";

const fixesByState = remembered((held: Held): Readonly<Record<FixState, readonly CellFix[]>> => {
  const merged = mergedFixes(held.accepted);
  return {
    offered: offeredFixes(held),
    accepted: merged.filter((fix) => !held.refused.has(fixId(fix))),
    refused: merged.filter((fix) => held.refused.has(fixId(fix))),
  };
});

/** How many there are in each state. */
export const fixCounts = (held: Held): FixesWindow["counts"] => {
  const { offered, accepted, refused } = fixesByState(held);
  return { offered: offered.length, accepted: accepted.length, refused: refused.length };
};

/** Corrections of one state, as many as are asked for, and how many there are for each reason. */
export function fixes(held: Held, { state, reason, offset, limit }: FixesQuery): FixesWindow {
  const own = fixesByState(held)[state].filter((fix) => reason === undefined || hasReason(fix, reason));
  return {
    revision: held.revision,
    offset,
    fixes: own.slice(offset, offset + limit).map((fix) => viewOf(held, fix, state)),
    total: own.length,
    counts: fixCounts(held),
    reasons: reasonsOf(held),
    steps: held.accepted.map((step) => ({ label: stepText(step), count: step.length })).reverse(),
  };
}

/** A long cell with many stretches shows the first: the whole of it stands in the file. */
const STRETCHES = 6;

/** What a correction changes, for the eye. */
export const stretchesOf = ({ before, after }: Pick<CellFix, "before" | "after">): readonly StretchView[] =>
  changedStretches(before, after).slice(0, STRETCHES);

function viewOf(held: Held, fix: CellFix, state: FixState): FixView {
  const { file, sheet = "", cell, element, label, reasons } = fix;
  const [outer = element, inner] = element.split(".", 2);
  return {
    id: fixId(fix),
    file,
    sheet,
    cell,
    element: elementLabel(inner === undefined ? [outer] : [outer, "", inner]),
    item: label,
    stretches: stretchesOf(fix),
    reasons: [...new Set(reasons.map(fixReasonLabel))],
    state,
    because: held.refused.get(fixId(fix)) ?? "",
  };
}

const reasonsOf = remembered((held: Held): readonly FixReasonView[] => {
  const known = new Map<string, { label: string; offered: number; accepted: number }>();
  const all = fixesByState(held);
  for (const state of ["offered", "accepted"] as const) {
    for (const { reasons } of all[state]) {
      for (const [id, reason] of new Map(reasons.map((one) => [reasonId(one), one]))) {
        const own = known.get(id) ?? { label: fixReasonLabel(reason), offered: 0, accepted: 0 };
        known.set(id, own);
        own[state] += 1;
      }
    }
  }
  return [...known]
    .map(([id, own]) => ({ id, ...own }))
    .sort((a, b) => b.offered + b.accepted - (a.offered + a.accepted) || (a.id < b.id ? -1 : 1));
});

/** What a step did, for whoever may take it back. */
export function stepText(step: readonly CellFix[]): string {
  const [first] = step;
  if (first === undefined) return "";
  if (step.length === 1) {
    const place = [first.sheet ?? "", first.cell].filter((part) => part !== "").join(" ");
    return `${first.label} ${place} 的改正`;
  }
  const common = first.reasons.find((reason) => step.every((fix) => hasReason(fix, reasonId(reason))));
  return common === undefined
    ? `${step.length} 处改正`
    : `“${fixReasonLabel(common)}”的 ${step.length} 处改正`;
}

/** Makes corrections in copies of the files, and reads and judges those. */
export async function acceptFixes(
  store: Store,
  choice: FixChoice,
  context: Context<"acceptFixes">,
): Promise<SummaryView> {
  const held = heldIn(store);
  const chosen = await chosenFixes(held, choice);
  if (chosen.length === 0) {
    throw new CallError({ kind: "user", message: "没有可以接受的改正：它们已经接受过，或清单已经换了。" });
  }
  return replace(store, { ...held, accepted: [...held.accepted, chosen] }, context);
}

async function chosenFixes(held: Held, choice: FixChoice): Promise<readonly CellFix[]> {
  const offered = offeredFixes(held);
  if ("all" in choice) return offered;
  if ("reason" in choice) return offered.filter((fix) => hasReason(fix, choice.reason));
  if ("ids" in choice) {
    const ids = new Set(choice.ids);
    return offered.filter((fix) => ids.has(fixId(fix)));
  }
  const of = fixesOfFindings(held);
  const found = await selected(held, choice);
  const all = indexedFindings(held);
  const wanted = new Set([...found].flatMap((at) => of.get(all[at]!.finding.key) ?? []));
  return offered.filter((fix) => wanted.has(fix));
}

/** Takes back the last step, or some cells. */
export function undoFixes(
  store: Store,
  { ids }: UndoRequest,
  context: Context<"undoFixes">,
): Promise<SummaryView> {
  const held = heldIn(store);
  if (held.accepted.length === 0) {
    throw new CallError({ kind: "user", message: "没有可以撤销的改正。" });
  }
  const accepted = ids === undefined ? held.accepted.slice(0, -1) : withoutCells(held.accepted, new Set(ids));
  return replace(store, { ...held, accepted }, context);
}
