import type { ImplementationItem } from "@zp/catalog-core/model";
import { generateItems } from "@zp/testkit";
import { begin } from "./checkers.ts";
import type { ContestantId } from "./contestants.ts";

export interface Streamed {
  /** Time of checking alone, without that of making the items. */
  readonly ms: number;
  /** What is still held when all items are in and gone, before the report: heap, MB. */
  readonly heldMb: number;
}

/** Items made at a time. */
const CHUNK = 1000;

/** Items as they would come from a file or a database: a few at a time, none kept but by the checker. */
export function stream({ items, contestant }: { items: number; contestant: ContestantId }): Streamed {
  const before = heapAfterCollection();
  const run = begin[contestant]();
  let ms = 0;
  const take = (chunk: readonly ImplementationItem[]): void => {
    const begun = performance.now();
    for (const item of chunk) run.add(item);
    ms += performance.now() - begun;
  };
  let chunk: ImplementationItem[] = [];
  for (const item of generateItems(items)) {
    chunk.push(item);
    if (chunk.length < CHUNK) continue;
    take(chunk);
    chunk = [];
  }
  take(chunk);
  chunk = [];
  const heldMb = heapAfterCollection() - before;
  const begun = performance.now();
  run.finish();
  return { ms: ms + performance.now() - begun, heldMb };
}

function heapAfterCollection(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 2 ** 20;
}
