import { entryChanges } from "../diff/index.ts";
import { labelOf } from "../terms/index.ts";
import type { Rest, ReturnedRow, RowChange, SentEntry } from "./types.ts";

/** What a row says otherwise than the entry that it was sent as: elements, columns without one, struck cells. */
export function changesOf(sent: SentEntry, row: ReturnedRow): readonly RowChange[] {
  return [
    ...entryChanges(sent.entry, row.entry, sent.layer).map(({ element, row: of, beforeText, afterText }) => ({
      element,
      label: labelOf(element),
      ...(of === undefined ? {} : { row: of.name }),
      beforeText,
      afterText,
    })),
    ...restChanges(sent.rest, row.rest),
    ...struckChanges(row),
  ];
}

/** A row that was struck as a whole says so of itself. */
export const struckChanges = ({ struck, struckCells }: ReturnedRow): readonly RowChange[] =>
  struck
    ? []
    : struckCells.map(({ header, text }) => ({
        label: header,
        beforeText: text,
        afterText: text,
        struck: true as const,
      }));

/** What stands in columns that have no element, of a row that nothing was sent for. */
export const restOf = (rest: Rest): readonly RowChange[] => restChanges([], rest);

function restChanges(before: Rest, after: Rest): RowChange[] {
  const texts = (rest: Rest): Map<string, string> => {
    const byHeader = new Map<string, string>();
    for (const [header, text] of rest)
      byHeader.set(header, byHeader.has(header) ? `${byHeader.get(header)}\n${text}` : text);
    return byHeader;
  };
  const was = texts(before);
  const is = texts(after);
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((label) => {
    const beforeText = was.get(label) ?? "";
    const afterText = is.get(label) ?? "";
    return beforeText === afterText ? [] : [{ label, beforeText, afterText }];
  });
}
