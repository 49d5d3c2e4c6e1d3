import type { CellOutcome, ListCells } from "./cells.ts";

const percent = (part: number, all: number): string => `${((part / all) * 100).toFixed(1)} %`;

/** A kind of cell that one list alone has cannot be measured: all that reads it would be taken away. */
const shared = (kind: string, lists: readonly ListCells[]): boolean =>
  lists.filter(({ kinds }) => kinds.some((one) => one.kind === kind)).length > 1;

/** The outcomes that say something, with their list. */
export const measurable = (lists: readonly ListCells[]): (CellOutcome & { readonly list: string })[] =>
  lists.flatMap(({ list, kinds }) =>
    kinds.filter(({ kind }) => shared(kind, lists)).map((one) => ({ list, ...one })),
  );

function line(one: CellOutcome & { readonly list: string }): string {
  const { list, kind, of, distinct, whole, same, less, otherwise, onOwnCode } = one;
  return `| ${[
    list,
    kind,
    `${of} (${distinct})`,
    whole,
    same,
    whole === 0 ? "–" : percent(same, whole),
    less,
    otherwise,
    whole - same - less - otherwise,
    onOwnCode,
  ].join(" | ")} |`;
}

/** The table of what the cells of each list would have been without what was learnt from them. */
export function cellsTable(lists: readonly ListCells[]): string {
  const alone = lists.flatMap(({ list, kinds }) =>
    kinds.filter(({ kind }) => !shared(kind, lists)).map(({ kind, of }) => `${kind} (${list}, ${of} cells)`),
  );
  const struck = lists.map(({ list, patterns, words }) => `${list} ${patterns} and ${words}`);
  return [
    `Struck, parts of patterns and words: ${struck.join(", ")}.`,
    "",
    "| list | what | cells (different) | read with everything | read the same without | | read in part | read otherwise | not read | the same, by way of code that only it uses |",
    "| --- | --- | --: | --: | --: | --: | --: | --: | --: | --: |",
    ...measurable(lists).map(line),
    "",
    `One list alone has ${alone.join(" and ")}: without it, nobody would have known such cells.`,
  ].join("\n");
}
