import { type CellFix, type FixReason, planFixes } from "@zp/catalog-core/fixes";
import { elementLabel } from "@zp/catalog-core/report-model";
import { fixReasonLabel } from "@zp/workbook";
import { CallError, type Context } from "../../rpc/index.ts";
import type { FixChoice, FixesQuery, FixesWindow, FixView, SummaryView } from "../../session/protocol.ts";
import { type Held, remembered, type Store } from "../held.ts";
import { heldIn, replace } from "./open.ts";

/** A correction goes by its cell: there is one for each. */
export const fixId = ({ file, sheet = "", cell }: Pick<CellFix, "file" | "sheet" | "cell">): string =>
  JSON.stringify([file, sheet, cell]);

/** Corrections of form that can still be made, in the order of the lists; not those that a cell has refused. */
export const offeredFixes = remembered(({ report, reading, refused }: Held): readonly CellFix[] =>
  planFixes(report.findings, reading.result).filter((fix) => !refused.has(fixId(fix))),
);

/** The correction that is offered for a cell. */
export const offeredById = remembered(
  (held: Held): ReadonlyMap<string, CellFix> => new Map(offeredFixes(held).map((fix) => [fixId(fix), fix])),
);

const reasonId = (reason: FixReason): string => ("kind" in reason ? reason.kind : reason.ruleId);

const allFixes = remembered(
  (held: Held): readonly { readonly fix: CellFix; readonly accepted: boolean }[] => [
    ...held.accepted.flat().map((fix) => ({ fix, accepted: true })),
    ...offeredFixes(held).map((fix) => ({ fix, accepted: false })),
  ],
);

/** Corrections, those that were accepted first. */
export function fixes(held: Held, { offset, limit }: FixesQuery): FixesWindow {
  const all = allFixes(held);
  const reasons = new Map<string, { label: string; count: number; accepted: number }>();
  for (const { fix, accepted } of all) {
    for (const [id, label] of new Map(fix.reasons.map((one) => [reasonId(one), fixReasonLabel(one)]))) {
      const own = reasons.get(id) ?? { label, count: 0, accepted: 0 };
      reasons.set(id, own);
      own.count += 1;
      if (accepted) own.accepted += 1;
    }
  }
  const last = held.accepted.at(-1);
  return {
    revision: held.revision,
    offset,
    fixes: all.slice(offset, offset + limit).map(({ fix, accepted }) => viewOf(held, fix, accepted)),
    total: all.length,
    accepted: held.accepted.reduce((sum, some) => sum + some.length, 0),
    reasons: [...reasons]
      .map(([id, own]) => ({ id, ...own }))
      .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1)),
    undoes: last === undefined ? "" : undoText(last),
  };
}

function undoText(fixes: readonly CellFix[]): string {
  const [only] = fixes;
  return fixes.length === 1 && only !== undefined
    ? `${only.label} ${elementLabel([only.element])}`
    : `上次接受的 ${fixes.length} 处`;
}

function viewOf(held: Held, fix: CellFix, accepted: boolean): FixView {
  const { file, sheet = "", cell, element, label, before, after, reasons } = fix;
  const refused = held.refused.get(fixId(fix));
  return {
    id: fixId(fix),
    file,
    sheet,
    cell,
    element: elementLabel(element.split(".")),
    item: label,
    before,
    after,
    reasons: [...new Map(reasons.map((one) => [reasonId(one), fixReasonLabel(one)]))].map(([id, text]) => ({
      id,
      label: text,
    })),
    accepted,
    ...(refused === undefined ? {} : { refused }),
  };
}

/** Makes corrections in copies of the files, and reads and judges those. */
export function acceptFixes(
  store: Store,
  choice: FixChoice,
  context: Context<"acceptFixes">,
): Promise<SummaryView> {
  const held = heldIn(store);
  const chosen = offeredFixes(held).filter(chooses(choice));
  if (chosen.length === 0) {
    throw new CallError({ kind: "user", message: "没有可以接受的改正：它们已经接受过，或清单已经换了。" });
  }
  return replace(store, { ...held, accepted: [...held.accepted, chosen] }, context);
}

function chooses(choice: FixChoice): (fix: CellFix) => boolean {
  if ("all" in choice) return () => true;
  if ("reason" in choice) return ({ reasons }) => reasons.some((one) => reasonId(one) === choice.reason);
  const ids = new Set(choice.ids);
  return (fix) => ids.has(fixId(fix));
}

/** Takes the last acceptance back. */
export function undoFixes(store: Store, context: Context<"undoFixes">): Promise<SummaryView> {
  const held = heldIn(store);
  if (held.accepted.length === 0) {
    throw new CallError({ kind: "user", message: "没有可以撤销的改正。" });
  }
  return replace(store, { ...held, accepted: held.accepted.slice(0, -1) }, context);
}
