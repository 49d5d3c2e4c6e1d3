/** Longest name of a unit in a file's name, in characters: paths have an end. */
const LONGEST = 50;

/**
 * What no system takes in a name, and what would show one as another: the marks that turn the direction of writing make
 * "fdp.exe" out of "exe.pdf". The joiners of emoji stay.
 */
const UNFIT = /[\\/:*?"<>|\p{Cc}\p{Cs}\p{Bidi_Control}\p{Noncharacter_Code_Point}]/gu;

/**
 * Names of files for units, each once: what no system takes in a name is written as a dash, and a long name is cut. What
 * part of the unit's papers it is stands after the name, and is never cut.
 *
 * @example
 * const nameOf = fileNames("整改通知书");
 * nameOf("县水利局", ".docx"); // "整改通知书/整改通知书（县水利局）.docx"
 */
export function fileNames(title: string): (unit: string, ending: string, part?: string) => string {
  const used = new Set<string>();
  return (unit, ending, part = "") => {
    const plain = [...unit.replaceAll(UNFIT, "-")].slice(0, LONGEST).join("").trim();
    const stem = plain.replace(/^[.\s]+|[.\s]+$/g, "") || "未注明单位";
    let name = `${stem}${part}`;
    for (let n = 2; used.has(`${name}${ending}`.toLowerCase()); n += 1) name = `${stem}-${n}${part}`;
    used.add(`${name}${ending}`.toLowerCase());
    return `${title}/${title}（${name}）${ending}`;
  };
}
