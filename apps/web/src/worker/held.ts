import type { CheckReport, PolicyPack, Summary } from "@zp/catalog-core/engine";
import type { CellFix } from "@zp/catalog-core/fixes";
import type { Catalogue } from "@zp/catalog-core/model";
import type { Mapping } from "@zp/catalog-core/records";
import type { Reading } from "@zp/intake";
import type { InputFile, KeptFiles } from "@zp/workbook";

/** What is read, and how: everything else follows from it. */
export interface Given {
  /** As they were handed in. */
  readonly files: readonly InputFile[];
  /** Files as far as they need not be read again when something else has changed. */
  readonly kept: KeptFiles;
  /** Mappings by which they are read, before what is proposed. */
  readonly mappings: readonly Mapping[];
  /** Answers to questions about columns, by the question's id. */
  readonly answers: Readonly<Record<string, number>>;
  /** Accepted corrections, in the order in which they were accepted. */
  readonly accepted: readonly (readonly CellFix[])[];
}

/** Lists that were read and judged: never changed, only replaced. What is derived from it is kept beside it by its identity. */
export interface Held extends Given {
  readonly revision: number;
  /** What was read of the files, corrections made. */
  readonly reading: Reading;
  readonly report: CheckReport;
  readonly summary: Summary;
  readonly pack: PolicyPack;
  /** Id of the lists: the same data has the same, here and on the command line. */
  readonly snapshot: string;
  /** Accepted corrections that a cell did not take, with why, by `fixId`. */
  readonly refused: ReadonlyMap<string, string>;
}

/** An earlier state of the lists, for comparing. */
export interface Before {
  readonly title: string;
  readonly catalogue: Catalogue;
  /** Of a snapshot, which brings the pack that judged it. */
  readonly pack?: PolicyPack;
  readonly notCounted: readonly { readonly path: string; readonly sentence: string }[];
}

/** What the worker holds between calls. */
export interface Store {
  held: Held | undefined;
  before: Before | undefined;
  /** The number of the last revision, over all that was ever held. */
  revision: number;
}

/** A value worked out once for each thing that is held, and forgotten with it. */
export function remembered<Value>(make: (held: Held) => Value): (held: Held) => Value {
  const known = new WeakMap<Held, { readonly value: Value }>();
  return (held) => {
    const found = known.get(held);
    if (found !== undefined) return found.value;
    const value = make(held);
    known.set(held, { value });
    return value;
  };
}
