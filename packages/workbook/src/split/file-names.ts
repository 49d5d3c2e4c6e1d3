/** Characters of a name: with its ending it stays within what a file system holds of Chinese text. */
const LONGEST = 60;

/** Names of files for units: none that a system refuses, and none twice. */
export class FileNames {
  readonly #given = new Set<string>();

  /** @returns the name of an xlsx file */
  take(name: string): string {
    const plain = safe(name);
    let file = plain;
    for (let copy = 2; this.#given.has(file.toLowerCase()); copy += 1) file = `${plain}（${copy}）`;
    this.#given.add(file.toLowerCase());
    return `${file}.xlsx`;
  }
}

/** What Windows keeps for itself. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/iu;

function safe(name: string): string {
  const text = name
    .normalize("NFC")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be in a name
    .replace(/[\u0000-\u001f\u007f<>:"/\\|?*]/gu, "_")
    .replace(/\p{Cf}|\p{Cs}/gu, "");
  const short = Array.from(text)
    .slice(0, LONGEST)
    .join("")
    // A name that begins with "~$" or "." is passed over as none; one that ends with "." Windows cannot open.
    .replace(/^[\s.~$]+|[\s.]+$/gu, "");
  return short === "" || reserved.test(short) ? `单位_${short}` : short;
}
