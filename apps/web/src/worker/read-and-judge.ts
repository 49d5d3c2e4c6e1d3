import { checker, summarise } from "@zp/catalog-core";
import { zhenping2018 } from "@zp/catalog-core/packs";
import { snapshotId } from "@zp/catalog-core/snapshot";
import { type Reading, readNamed } from "@zp/intake";
import type { InputFile } from "@zp/workbook";
import type { OpenProgress } from "../session/protocol.ts";
import { correctedFiles, mergedFixes } from "./fixes/index.ts";
import type { Given, Held } from "./held.ts";
import { sha256 } from "./sha256.ts";

/** What a person does about a file with an open question. */
const undecidedAdvice = "请在“列对应”中作答。";

/** How long work is heard of, and called off. */
export interface Reach {
  tell(progress: OpenProgress): void;
  breathe(): Promise<void>;
}

/**
 * Reads files as they were handed in, or with the corrections made, and judges: the same way as `zp check` of the same
 * files.
 *
 * @throws CallError where it was called off
 */
export async function readAndJudge(given: Given, revision: number, reach: Reach): Promise<Held> {
  const { files, kept, accepted, mappings, answers } = given;
  const pack = zhenping2018;
  const { files: corrected, refused } = await correctedFiles(files, kept, mergedFixes(accepted));
  const reading = await readFilesOf(given, corrected, reach);
  reach.tell({ stage: "judge", path: "", done: 0, of: reading.catalogue.items.length });
  await reach.breathe();
  const { lawRegister } = await import("@zp/catalog-core/law-register");
  const running = checker({ pack, asOf: pack.asOf, laws: lawRegister(), organisations: [] });
  running.addCatalogue(reading.catalogue);
  const report = running.finish([]);
  const summary = summarise(report, pack);
  const snapshot = await snapshotId(reading.catalogue, sha256);
  return {
    files,
    kept,
    mappings,
    answers,
    accepted,
    revision,
    reading,
    report,
    summary,
    pack,
    snapshot,
    refused,
  };
}

/** Reads files by what is known of their layouts. */
export const readFilesOf = (
  { mappings, answers, kept }: Pick<Given, "mappings" | "answers" | "kept">,
  files: readonly InputFile[],
  reach: Reach,
): Promise<Reading> =>
  readNamed(files, {
    mappings,
    kept,
    undecidedAdvice,
    ask: (question, { proposal }) => answers[questionId(proposal.mapping.fingerprint, question.id)],
    confirmedBy: "本页作答",
    onFile: async (path, done, of) => {
      reach.tell({ stage: "read", path, done, of });
      await reach.breathe();
    },
  });

/** A question of one layout: the same headers ask the same question. */
export const questionId = (fingerprint: string, id: string): string => `${fingerprint}/${id}`;
