import { useEffect, useReducer, useRef } from "react";
import { CallError } from "../rpc/index.ts";
import type { FindingRow, FindingsQuery, FindingsWindow, GroupRow } from "../session/protocol.ts";
import { useSession } from "../session/session.tsx";

export type Row = FindingRow | GroupRow;
export type Arrangement = Omit<FindingsQuery, "offset" | "limit">;

/** Rows that are asked for at a time. */
const PAGE = 100;

/** What is known of one arrangement of the findings. */
interface Known {
  readonly key: string;
  readonly pages: Map<number, readonly Row[]>;
  counts: Pick<FindingsWindow, "total" | "findings" | "groups"> | undefined;
}

export interface Rows {
  readonly total: number;
  readonly findings: number;
  readonly groups: number;
  /** The first answer is there. */
  readonly ready: boolean;
  /** What is shown is of an older arrangement: the new one is on its way. */
  readonly stale: boolean;
  /** Why there is none, for the user. */
  readonly error: string;
  row(at: number): Row | undefined;
}

/**
 * Rows of the table, asked of the worker as they come into view. While another arrangement is on its way the last one stays.
 *
 * @param revision  of what is held: another one makes all that is known old
 */
export function useRows(
  arrangement: Arrangement,
  revision: number,
  { from, to }: { readonly from: number; readonly to: number },
): Rows {
  const session = useSession();
  const key = `${revision} ${JSON.stringify(arrangement)}`;
  const [, render] = useReducer((count: number) => count + 1, 0);
  const shown = useRef<Known>({ key: "", pages: new Map(), counts: undefined });
  const coming = useRef<Known>(shown.current);
  const asked = useRef(new Map<number, AbortController>());
  const error = useRef("");

  if (coming.current.key !== key) {
    for (const abort of asked.current.values()) abort.abort();
    asked.current = new Map();
    coming.current = { key, pages: new Map(), counts: undefined };
  }

  useEffect(() => {
    const own = coming.current;
    const open = asked.current;
    // The window of the old arrangement says nothing of the new one: that begins at its start.
    const fresh = own.counts === undefined;
    const first = fresh ? 0 : Math.floor(from / PAGE);
    const last = fresh ? 0 : Math.floor(Math.max(from, to - 1) / PAGE);
    for (const [page, abort] of open) {
      if (page < first || page > last) {
        abort.abort();
        open.delete(page);
      }
    }
    for (let page = first; page <= last; page += 1) {
      if (own.pages.has(page) || open.has(page)) continue;
      const abort = new AbortController();
      open.set(page, abort);
      session
        .ask("findings", { ...arrangement, offset: page * PAGE, limit: PAGE }, { signal: abort.signal })
        .then(({ rows, total, findings, groups }) => {
          own.pages.set(page, rows);
          own.counts = { total, findings, groups };
          error.current = "";
        })
        .catch((failure: unknown) => {
          if (failure instanceof CallError && failure.kind === "cancelled") return;
          own.counts ??= { total: 0, findings: 0, groups: 0 };
          error.current = failure instanceof Error ? failure.message : String(failure);
        })
        .finally(() => {
          if (open.get(page) === abort) open.delete(page);
          if (coming.current !== own) return;
          if (own.counts !== undefined) shown.current = own;
          render();
        });
    }
  });

  const { counts, pages } = shown.current;
  return {
    total: counts?.total ?? 0,
    findings: counts?.findings ?? 0,
    groups: counts?.groups ?? 0,
    ready: counts !== undefined,
    stale: shown.current.key !== key,
    error: error.current,
    row: (at) => pages.get(Math.floor(at / PAGE))?.[at % PAGE],
  };
}
