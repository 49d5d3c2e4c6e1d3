import type { Severity } from "./findings.ts";
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
  /** In percentage points or in the figure's own unit; 「无法比较」 where it cannot be said. */
  readonly change: string;
  /** How much of it is the lists' doing, and how much that of another pack. */
  readonly byLists: string;
  readonly byRule: string;
  readonly beforeShare?: number;
  readonly afterShare?: number;
  readonly moved: boolean;
}

/** What happened to entries, as wholes and element by element. */
export type ChangeKindId = "added" | "removed" | "changed" | "doubtful" | "regrouped";

export interface CompareView {
  readonly revision: number;
  readonly title: string;
  /** Which pack and day both sides are judged by. */
  readonly judgedBy: string;
  /** Files of the earlier lists that could not be counted. */
  readonly notCounted: readonly { readonly path: string; readonly sentence: string }[];
  readonly layers: readonly {
    readonly layer: "items" | "directory";
    readonly label: string;
    readonly counts: readonly Count[];
    /** 「挂起 2、时限缩短 15」, each to be asked for. */
    readonly transitions: readonly Count[];
    /** Elements that only one side has, and that are not compared. */
    readonly notCompared: readonly string[];
  }[];
  /** Of all lists together. */
  readonly counts: readonly Count[];
  readonly figures: readonly FigureChange[];
  /** Units of which some figure moved. */
  readonly byUnit: readonly { readonly unit: string; readonly figures: readonly FigureChange[] }[];
}

export interface ChangesQuery {
  readonly kind?: ChangeKindId;
  /** A transition or a kind of change, as `CompareView` counts them. */
  readonly transition?: string;
  readonly layer?: "items" | "directory";
  readonly offset: number;
  readonly limit: number;
}

/** An entry that came, went or changed. */
export interface ChangeRow {
  readonly kind: ChangeKindId;
  /** 新增, 减少, 改动 … */
  readonly kindLabel: string;
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
    /** 重新审核, 同步更新 */
    readonly followUp: string;
  }[];
}

export interface ChangesWindow {
  readonly revision: number;
  readonly offset: number;
  readonly rows: readonly ChangeRow[];
  readonly total: number;
}

/** `new`: found now and not before; `open`: in both; `fixed`: found before, and not any more. */
export type FindingChange = "new" | "open" | "fixed";

export interface FindingChangesQuery {
  readonly state: FindingChange;
  readonly offset: number;
  readonly limit: number;
}

export interface FindingChangesWindow {
  readonly revision: number;
  readonly counts: readonly (Count & { readonly id: FindingChange })[];
  readonly rows: readonly {
    readonly key: string;
    /** Of a finding that is there now: opens it. */
    readonly sign?: string;
    readonly severity: Severity;
    readonly rule: string;
    readonly label: string;
    readonly unit: string;
    readonly message: string;
    readonly note: string;
  }[];
  readonly total: number;
}
