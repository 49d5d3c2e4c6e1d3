import type { Source } from "../model/index.ts";
import type { Finding, RuleFault } from "./finding.ts";
import type { SavedMeasurer } from "./measurer.ts";
import type { SavedTally } from "./tally.ts";

/** A part of a check as plain JSON. */
export interface SavedCheck {
  schema: "zp.check-state/1";
  pack: { id: string; version: string };
  rules: string[];
  items: number;
  entries: number;
  sources: { source: Source; items: number }[];
  tallies: SavedTally[];
  states: unknown[];
  findings: [number, Finding[]][];
  faults: RuleFault[];
  measurer: SavedMeasurer;
}
