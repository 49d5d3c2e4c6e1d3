import { check as checkCatalogue } from "@zp/catalog-core";
import { diffStates } from "@zp/catalog-core/diff";
import type { CheckReport, PolicyPack, Waiver } from "@zp/catalog-core/engine";
import type { Catalogue, ImplementationItem } from "@zp/catalog-core/model";
import {
  type AssessmentGiven,
  assessmentInput,
  type Intake,
  type Previous,
} from "@zp/catalog-core/report-model";
import { countsAndProvenance } from "../outputs/index.ts";
import { notCounted, type Reading } from "../reading/index.ts";
import type { Job } from "./job.ts";

/** A county that was checked, and what its documents say beside. */
export interface DocumentsOf {
  readonly catalogue: Catalogue;
  readonly report: CheckReport;
  readonly pack: PolicyPack;
  readonly waivers: readonly Waiver[];
  /** Id of the lists, and the day on which they were taken. */
  readonly snapshot: { readonly id: string; readonly takenOn: string };
  readonly identity: NonNullable<AssessmentGiven["identity"]>;
  /** Where the lists were read from files; a snapshot has no cells. */
  readonly reading?: Reading;
  readonly expectation?: Intake["expectation"];
  readonly previous?: Previous;
  readonly pageOf?: Job["pageOf"];
}

/** What every document is made of, put together, but for the earlier ledger and who listens. */
export function documentJob(given: DocumentsOf): Omit<Job, "earlierLedger" | "say"> {
  const { catalogue, report, pack, waivers, snapshot, identity, reading, expectation, previous } = given;
  const input = assessmentInput(catalogue, report, pack, {
    waivers: [...waivers],
    identity,
    snapshot,
    intake: {
      // What was passed over is no list: nobody misses it in the figures.
      given: reading?.files.filter(({ status }) => status !== "passed-over").length ?? 1,
      read: reading?.files.filter(({ status }) => status === "read").length ?? 1,
      notCounted: notCounted(reading).map(({ path, sentence }) => ({ file: path, because: sentence })),
      ...(expectation === undefined ? {} : { expectation }),
    },
    ...(previous === undefined ? {} : { previous }),
  });
  return {
    input,
    ...(reading === undefined ? {} : { reading }),
    pageOf: given.pageOf ?? onlinePage,
    provenance: countsAndProvenance({ report, snapshot: snapshot.id }),
  };
}

/** The address that the list itself names for an item, if that is one. */
export const onlinePage = ({ onlineAddress }: ImplementationItem): string | undefined =>
  /^https?:\/\/\S+$/.test(onlineAddress ?? "") ? onlineAddress : undefined;

/** Lists as they stood before; a snapshot brings the pack that judged it. */
export interface Before {
  readonly title: string;
  readonly catalogue: Catalogue;
  readonly pack?: PolicyPack;
}

/** The state before, measured, and what has changed since. */
export function previousOf(before: Before, catalogue: Catalogue, pack: PolicyPack, asOf: string): Previous {
  const old = {
    catalogue: before.catalogue,
    pack: before.pack ?? pack,
    ...(before.pack === undefined ? { asOf } : {}),
  };
  return {
    title: before.title,
    metrics: checkCatalogue(before.catalogue, {
      rules: [],
      pack: { ...old.pack, rules: {} },
      asOf: old.asOf ?? old.pack.asOf,
    }).metrics,
    diff: diffStates(old, { catalogue, pack, asOf }),
  };
}
