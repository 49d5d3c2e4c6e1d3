import { type DocumentId, documentIds, makers } from "@zp/intake/documents";
import type { CountySize } from "./county.ts";
import { jobOfCounty } from "./job-of-county.ts";

/** Of one document: time, files, and bytes. */
export interface WrittenDocument {
  readonly id: DocumentId;
  readonly ms: number;
  readonly files: number;
  readonly bytes: number;
}

export interface WrittenDocuments {
  /** Judging now and before, with what all documents share. */
  readonly judgedMs: number;
  readonly documents: readonly WrittenDocument[];
  /** From the lists in memory to the last byte. */
  readonly ms: number;
}

/**
 * Judges a county and makes its documents one after the other, as `zp-report build` does once the lists are read: all but
 * the guides of single items. A file is let go as soon as it is there.
 */
export async function writeDocuments(size: CountySize): Promise<WrittenDocuments> {
  const begun = performance.now();
  const job = await jobOfCounty(size);
  const judgedMs = performance.now() - begun;
  const documents: WrittenDocument[] = [];
  for (const id of documentIds.filter((one) => one !== "guides")) {
    const from = performance.now();
    let files = 0;
    let bytes = 0;
    for await (const file of makers[id](job)) {
      files += 1;
      bytes += file.bytes.length;
    }
    documents.push({ id, ms: performance.now() - from, files, bytes });
  }
  return { judgedMs, documents, ms: performance.now() - begun };
}
