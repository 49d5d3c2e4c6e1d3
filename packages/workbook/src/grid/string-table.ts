import { WorkbookError } from "./workbook-error.ts";

/** Short strings repeat in a list ("行政许可"); longer ones hardly do, and are not looked up. */
const LONGEST_REMEMBERED = 24;
const MOST_REMEMBERED = 20_000;

/** All strings of a workbook, each cell holding an index into it. */
export class StringTable {
  private readonly strings: string[] = [];
  private readonly remembered = new Map<string, number>();
  /** Indexes of strings that show nothing; there are hardly any, but half a million cells may use one. */
  private readonly blank = new Set<number>();
  /** Strings with struck runs; hardly any. */
  private readonly struckRuns = new Map<number, "whole" | "part">();
  /** Strings with runs that stand out; few. */
  private readonly emphasised = new Set<number>();
  private readonly limit: number;
  private charactersLeft: number;
  /** Strings with a character that could not be decoded. */
  damaged = 0;

  /** @param characters how long all strings together may be. */
  constructor(limit: number, characters: number) {
    this.limit = limit;
    this.charactersLeft = characters;
  }

  get size(): number {
    return this.strings.length;
  }

  /** Adds a string under the next index (the order of a shared table counts). */
  append(text: string): number {
    const index = this.strings.length;
    this.charactersLeft -= text.length;
    if (index >= this.limit || this.charactersLeft < 0) throw tooMuchText();
    this.strings.push(text);
    if (isBlank(text)) this.blank.add(index);
    else if (text.includes("\uFFFD")) this.damaged++;
    return index;
  }

  /** Adds a string that a cell holds itself, or finds it again. */
  intern(text: string): number {
    if (text.length > LONGEST_REMEMBERED) return this.append(text);
    const known = this.remembered.get(text);
    if (known !== undefined) return known;
    const index = this.append(text);
    // Names that occur once would fill it for good: it begins anew instead.
    if (this.remembered.size >= MOST_REMEMBERED) this.remembered.clear();
    this.remembered.set(text, index);
    return index;
  }

  get(index: number): string {
    return this.strings[index] ?? "";
  }

  /** Notes that runs of a string are struck through. */
  strike(index: number, struck: "whole" | "part"): void {
    this.struckRuns.set(index, struck);
  }

  struck(index: number): "whole" | "part" | undefined {
    return this.struckRuns.size === 0 ? undefined : this.struckRuns.get(index);
  }

  /** Notes that runs of a string stand out from the rest: bold, coloured. */
  emphasise(index: number): void {
    this.emphasised.add(index);
  }

  isEmphasised(index: number): boolean {
    return this.emphasised.size > 0 && this.emphasised.has(index);
  }

  isBlank(index: number): boolean {
    return this.blank.size > 0 && this.blank.has(index);
  }
}

function isBlank(text: string): boolean {
  if (text.length === 0) return true;
  const first = text.charCodeAt(0);
  return (first <= 32 || (first >= 0x80 && first <= 0x3000)) && text.trim() === "";
}

/** The error for a file with more text than is read. */
export function tooMuchText(): WorkbookError {
  return new WorkbookError(
    "too-large",
    "文件中的文字过多，超出读取上限。",
    "请按单位拆分成几个文件后分别报送。",
  );
}
