import { type AnnotatedWorkbook, annotateWorkbook, marksOfReport } from "@zp/workbook";
import type { Reading } from "../reading/index.ts";
import { copyNames, isWorkbook } from "./copy-names.ts";
import type { Judged } from "./judged.ts";
import { fileSubtitle } from "./provenance-line.ts";

/** A marked copy of a file that was read, made when it is asked for. */
export interface AnnotatedCopy {
  /** The file that was read. */
  readonly path: string;
  /** Its copy's name, in another folder. */
  readonly name: string;
  /** What is marked in it. */
  readonly marks: number;
  make(): Promise<AnnotatedWorkbook>;
}

/**
 * A marked copy of every file that was read, under the same name where it stays what it is.
 *
 * @example
 * const bytes = new TextEncoder().encode("事项名称,承诺时限,实施机构\n取水许可,５个工作日,县水利局\n");
 * const reading = await readNamed([{ path: "水利局.csv", bytes }], { undecidedAdvice: "" });
 * const report = check(reading.catalogue);
 * const summary = summarise(report, zhenping2018);
 * const judged = { reading, report, summary, snapshot: "sha-256:3f2a9c1e5b7d" };
 * annotatedCopies(judged).map(({ path, name }) => [path, name]); // [["水利局.csv", "水利局.xlsx"]]
 */
export function annotatedCopies(
  judged: Judged & { readonly reading: Pick<Reading, "result" | "bytesOf"> },
): AnnotatedCopy[] {
  const { reading, report, summary } = judged;
  const marks = marksOfReport(report, summary, reading.result);
  const subtitleOf = fileSubtitle(judged);
  const paths = [...marks.keys()];
  const names = copyNames(paths, (path) => !isWorkbook(path));
  return paths.map((path, at) => {
    const own = marks.get(path) ?? [];
    return {
      path,
      name: names[at] ?? path,
      marks: own.length,
      make: () =>
        annotateWorkbook(reading.bytesOf(path), own, {
          name: path.slice(path.lastIndexOf("/") + 1),
          subtitle: subtitleOf(path),
        }),
    };
  });
}
