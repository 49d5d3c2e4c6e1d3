/** Longest name of a unit in a file's name, in characters: paths have an end. */
const LONGEST = 50;

/**
 * Names of files for units, each once: what no system takes in a name is written as a dash, and a long name is cut.
 *
 * @example
 * const nameOf = fileNames("整改通知书");
 * nameOf("县水利局", ".docx"); // "整改通知书/整改通知书（县水利局）.docx"
 */
export function fileNames(title: string): (unit: string, ending: string) => string {
  const used = new Set<string>();
  return (unit, ending) => {
    const plain = [...unit.replaceAll(/[\\/:*?"<>|\p{Cc}\p{Cs}]/gu, "-")].slice(0, LONGEST).join("").trim();
    const stem = plain.replace(/^[.\s]+|[.\s]+$/g, "") || "未注明单位";
    let name = stem;
    for (let n = 2; used.has(`${name}${ending}`.toLowerCase()); n += 1) name = `${stem}-${n}`;
    used.add(`${name}${ending}`.toLowerCase());
    return `${title}/${title}（${name}）${ending}`;
  };
}
