import type { AnyRule } from "../engine/index.ts";
import knownType from "./scope/known-type.ts";
import onApplication from "./scope/on-application.ts";
import atMostOnceTarget from "./visits/at-most-once-target.ts";
import fullOnlineIsZero from "./visits/full-online-is-zero.ts";
import reasonWhenNeeded from "./visits/reason-when-needed.ts";
import visitsStated from "./visits/stated.ts";
import zeroNeedsAWay from "./visits/zero-needs-a-way.ts";

/**
 * Every rule, in the order of the report. A new rule is one file, its examples beside it, and a line here; a test holds
 * this list and the folder together.
 */
export const rules: readonly AnyRule[] = [
  // scope
  onApplication,
  knownType,
  // elements
  // codes
  // legal-basis
  // time-limit
  // handling
  // visits
  visitsStated,
  reasonWhenNeeded,
  zeroNeedsAWay,
  fullOnlineIsZero,
  atMostOnceTarget,
  // procedure
  // materials
  // fees
  // contact
  // consistency
];
