import type { FixChoice } from "../session/protocol.ts";
import { useSession, useSessionState } from "../session/session.tsx";

/** Accepts corrections and takes them back; the lists are checked anew each time. */
export interface Corrections {
  readonly accept: (choice: FixChoice) => void;
  /** Takes the last step back. */
  readonly undo: () => void;
  /** Takes back single ones. */
  readonly withdraw: (ids: readonly string[]) => void;
  /** What one undo takes back, in words; empty for nothing. */
  readonly undoes: string;
  /** The lists are being checked anew. */
  readonly busy: boolean;
}

export function useCorrections(): Corrections {
  const session = useSession();
  const { summary, recheck } = useSessionState();
  return {
    accept: (choice) => void session.replace("acceptFixes", choice),
    undo: () => void session.replace("undoFixes", {}),
    withdraw: (ids) => void session.replace("undoFixes", { ids }),
    undoes: summary?.fixes.undoes ?? "",
    busy: recheck !== undefined,
  };
}
