import type { CellFix } from "@zp/catalog-core/fixes";
import { type ChangedTexts, changeTexts, type ListedFix, type TextChange, writeFixList } from "@zp/workbook";
import type { Reading } from "../reading/index.ts";
import { copyNames } from "./copy-names.ts";

/** A file with its corrections made, in memory. */
export interface FixedFile {
  readonly path: string;
  readonly changed: ChangedTexts;
  readonly fixes: readonly ListedFix[];
}

/**
 * Every file that was read with its corrections made; a file without any comes back as it was.
 *
 * @param onFile  called before each file
 * @example
 * const bytes = new TextEncoder().encode("事项名称,承诺时限,实施机构\n取水许可,５个工作日,县水利局\n");
 * const reading = await readNamed([{ path: "水利局.csv", bytes }], { undecidedAdvice: "" });
 * const fixes = planFixes([], reading.result);
 * const [file] = await fixedFiles(reading, fixes);
 * new TextDecoder().decode(file?.changed.bytes); // "事项名称,承诺时限,实施机构\n取水许可,5个工作日,县水利局\n"
 */
export async function fixedFiles(
  reading: Pick<Reading, "files" | "bytesOf">,
  fixes: readonly CellFix[],
  onFile: (path: string, index: number, count: number) => void | Promise<void> = () => {},
): Promise<FixedFile[]> {
  const read = reading.files.filter(({ status }) => status === "read");
  const files: FixedFile[] = [];
  for (const [at, { path }] of read.entries()) {
    await onFile(path, at, read.length);
    const own = fixes.filter(({ file }) => file === path);
    const result = await changeTexts(reading.bytesOf(path), own, {
      name: path.slice(path.lastIndexOf("/") + 1),
    });
    const refused = new Map(result.refused.map(({ change, reason }) => [change as TextChange, reason]));
    const listed = own.map((one): ListedFix => {
      const reason = refused.get(one);
      return reason === undefined ? one : { ...one, refused: reason };
    });
    files.push({ path, changed: result, fixes: listed });
  }
  return files;
}

/**
 * Under which names they are written, in their order.
 *
 * @example
 * const bytes = new TextEncoder().encode("事项名称,承诺时限,实施机构\n取水许可,５个工作日,县水利局\n");
 * const reading = await readNamed([{ path: "水利局.csv", bytes }], { undecidedAdvice: "" });
 * fixedNames(await fixedFiles(reading, [])); // ["水利局.csv"]
 */
export const fixedNames = (files: readonly FixedFile[]): string[] => {
  const made = new Map(files.map(({ path, changed }) => [path, changed.made]));
  return copyNames([...made.keys()], (path) => made.get(path) === "copied");
};

/**
 * 修改清单.xlsx of all of them.
 *
 * @example
 * const bytes = new TextEncoder().encode("事项名称,承诺时限,实施机构\n取水许可,５个工作日,县水利局\n");
 * const reading = await readNamed([{ path: "水利局.csv", bytes }], { undecidedAdvice: "" });
 * const files = await fixedFiles(reading, planFixes([], reading.result));
 * (await fixListFile(files)).length > 1000; // true
 */
export function fixListFile(files: readonly FixedFile[]): Promise<Uint8Array> {
  const listed = files.flatMap(({ fixes }) => fixes);
  const done = listed.filter(({ refused }) => refused === undefined).length;
  return writeFixList(listed, `共 ${files.length} 个文件，修改 ${done} 处；␣ 表示空格，⏎ 表示换行`);
}
