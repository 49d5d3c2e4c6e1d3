/**
 * A code by which entries find one another: `implementation` names one entry of one body, `basic` what all bodies share,
 * `local` any other. `head` says that the entry is the head of a group (…00Y), `sub` to which head it belongs.
 */
export interface MatchCode {
  readonly kind: "implementation" | "basic" | "local" | "head" | "sub";
  readonly code: string;
}

/** What of an entry of any list decides with which of another list it is one. */
export interface MatchEntry {
  readonly id: string;
  readonly codes: readonly MatchCode[];
  readonly name?: string | undefined;
  readonly mainName?: string | undefined;
  readonly type?: string | undefined;
  /** Titles and numbers of the instruments that its basis cites. */
  readonly basis?: readonly string[] | undefined;
  /** The unit without its place, see {@link unitKey}. */
  readonly unit?: string | undefined;
}

/**
 * How two lists belong together.
 *
 * - `copies`: two copies of one list; an entry of one is at most one of the other.
 * - `layers`: the finer list and the one it must match: several items may stand for one power.
 * - `counties`: lists of two places; what carries the same code or name is the same service, whoever performs it.
 */
export type Relation = "copies" | "layers" | "counties";
