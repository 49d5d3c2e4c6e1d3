import { readWorkbook, type Workbook } from "@zp/workbook";
import type { Held } from "../held.ts";

/** So many workbooks stay open at a time: a person looks at one item after the other of the same file. */
const OPEN = 2;

const opened = new WeakMap<Held, Map<string, Promise<Workbook | undefined>>>();

/** The sheets of a file as they stand in it; nothing where it cannot be read. */
export function workbookOf(held: Held, path: string): Promise<Workbook | undefined> {
  const own = opened.get(held) ?? new Map<string, Promise<Workbook | undefined>>();
  opened.set(held, own);
  const known = own.get(path) ?? readWorkbook(held.reading.bytesOf(path), path).catch(() => undefined);
  // The one that was asked for last is the last to go.
  own.delete(path);
  own.set(path, known);
  for (const [oldest] of own) {
    if (own.size <= OPEN) break;
    own.delete(oldest);
  }
  return known;
}
