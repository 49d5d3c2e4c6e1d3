import { checker, summarise } from "@zp/catalog-core";
import type { CellFix } from "@zp/catalog-core/fixes";
import { zhenping2018 } from "@zp/catalog-core/packs";
import { fixedFiles, type Reading, readNamed } from "@zp/intake";
import type { InputFile } from "@zp/workbook";
import type { OpenProgress } from "../session/protocol.ts";
import type { Held } from "./held.ts";

/** What a person does about a file with an open question. */
const undecidedAdvice = "请在“列对应”中作答。";

export interface Reach {
  tell(progress: OpenProgress): void;
  breathe(): Promise<void>;
}

type Given = Pick<Held, "files" | "mappings" | "answers" | "accepted">;

/**
 * Reads files as they were handed in, or with the corrections made, and judges: the same way as `zp check` of the same
 * files.
 *
 * @throws CallError where it was called off
 */
export async function readAndJudge(given: Given, revision: number, reach: Reach): Promise<Held> {
  const pack = zhenping2018;
  const reading = await readCorrected(given, reach);
  reach.tell({ stage: "judge", path: "", done: 0, of: reading.catalogue.items.length });
  await reach.breathe();
  const { lawRegister } = await import("@zp/catalog-core/law-register");
  const running = checker({ pack, asOf: pack.asOf, laws: lawRegister(), organisations: [] });
  running.addCatalogue(reading.catalogue);
  const report = running.finish([]);
  return { ...given, revision, reading, report, summary: summarise(report, pack), pack };
}

async function readCorrected(given: Given, reach: Reach): Promise<Reading> {
  const { files, accepted } = given;
  const fixes = accepted.flat();
  return fixes.length === 0 ? read(given, files, reach) : read(given, await corrected(files, fixes), reach);
}

const read = ({ mappings, answers }: Given, files: readonly InputFile[], reach: Reach): Promise<Reading> =>
  readNamed(files, {
    mappings,
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

/** The files with these corrections in their cells; a file without any stays as it was. */
async function corrected(files: readonly InputFile[], fixes: readonly CellFix[]): Promise<InputFile[]> {
  const touched = files.filter(({ path }) => fixes.some(({ file }) => file === path));
  const made = await fixedFiles(
    {
      files: touched.map(({ path }) => ({
        path,
        status: "read",
        items: 0,
        tables: [],
        questions: [],
        sentence: "",
      })),
      bytesOf: (path) => touched.find((file) => file.path === path)?.bytes ?? new Uint8Array(),
    },
    fixes,
  );
  const bytesOf = new Map(made.map(({ path, changed }) => [path, changed.bytes]));
  return files.map((file) => ({ path: file.path, bytes: bytesOf.get(file.path) ?? file.bytes }));
}
