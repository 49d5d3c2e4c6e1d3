import type { ImplementationItem } from "@zp/catalog-core/model";
import type { AssessmentInput } from "@zp/catalog-core/report-model";
import type { Logo } from "@zp/report";
import type { Reading } from "../reading/index.ts";
import type { EarlierLedger } from "./ledger.ts";

/** What every document is made of. */
export interface Job {
  readonly input: AssessmentInput;
  /** Where the lists were read from files; a snapshot has no cells. */
  readonly reading?: Reading;
  /** The page of an item on the county's site, where the settings name one. */
  readonly pageOf?: (item: ImplementationItem) => string | undefined;
  /** For the cover. */
  readonly logo?: Logo;
  /** By what, as of when and of which data: it stands on every sheet. */
  readonly provenance: string;
  /** The ledger that this one goes on from; read when it is written, so that a broken one takes no other document with it. */
  earlierLedger(): Promise<EarlierLedger>;
  /** A line below the name of the document. */
  say(line: string): void;
}

/** A file of a document, under the folder of the reports. */
export interface OutputFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Makes a document, file by file: whoever writes them holds one at a time. */
export type Maker = (job: Job) => AsyncIterable<OutputFile>;
