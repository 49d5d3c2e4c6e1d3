import type { HandedFile } from "./open.ts";
import type { Count } from "./summary.ts";

export interface CompareRequest {
  /** What the lists were before: lists, or a snapshot. */
  readonly files: readonly HandedFile[];
}

/** A figure before and after. */
export interface FigureChange {
  readonly metricId: string;
  readonly title: string;
  readonly before: string;
  readonly after: string;
  /** In percentage points or in the figure's own unit; empty where it cannot be said. */
  readonly change: string;
  /** How much of it is the lists' doing, and how much that of another pack. */
  readonly byLists: string;
  readonly byRule: string;
  readonly beforeShare?: number;
  readonly afterShare?: number;
}

export interface CompareView {
  readonly revision: number;
  readonly title: string;
  /** Files of the earlier lists that could not be counted. */
  readonly notCounted: readonly { readonly path: string; readonly sentence: string }[];
  readonly layers: readonly {
    readonly layer: "items" | "directory";
    readonly label: string;
    readonly counts: readonly Count[];
  }[];
  readonly figures: readonly FigureChange[];
  readonly byUnit: readonly { readonly unit: string; readonly figures: readonly FigureChange[] }[];
}

export interface ChangesQuery {
  readonly kind?: "added" | "removed" | "changed" | "doubtful";
  readonly layer?: "items" | "directory";
  readonly offset: number;
  readonly limit: number;
}

/** An entry that came, went or changed. */
export interface ChangeRow {
  readonly kind: "added" | "removed" | "changed" | "doubtful";
  /** The entry as it is now, where it can be opened. */
  readonly subject?: string;
  readonly label: string;
  readonly unit: string;
  /** 更名, 挂起 … */
  readonly transitions: readonly string[];
  readonly changes: readonly {
    readonly label: string;
    readonly kind: string;
    readonly before: string;
    readonly after: string;
  }[];
}

export interface ChangesWindow {
  readonly revision: number;
  readonly offset: number;
  readonly rows: readonly ChangeRow[];
  readonly total: number;
}
