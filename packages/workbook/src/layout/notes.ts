/** Something that the layout says of a sheet: what was passed over and why, and what was read though it is unusual. */
export type LayoutNoteKind =
  /** A sheet, or a table in it, that is no list. */
  | "passed-over"
  | "hidden-sheet"
  | "hidden-rows"
  | "hidden-columns"
  | "subtotal-rows"
  /** Notes, signatures and page numbers around a table. */
  | "note-rows"
  | "repeated-header"
  /** Headings between the rows of a list (units, types). */
  | "heading-rows"
  | "example-rows"
  /** Rows that fit neither the list nor any of the above; they are not items, and nothing is done with them. */
  | "unread-rows"
  /** A unit column filled only in the first row of each group and read downwards. */
  | "filled-down"
  /** Rows repeating one item's fields for each of its materials or steps, read as one item. */
  | "joined-rows"
  /** A table read by a mapping that was made for almost its headers. */
  | "near-mapping";

/** Something that a person should know of how tables were found: grouped, each kind once a sheet. */
export interface LayoutNote {
  readonly kind: LayoutNoteKind;
  readonly file: string;
  readonly sheet?: string;
  /** The first place. */
  readonly cell?: string;
  /** How many rows, columns or sheets. */
  readonly count?: number;
  /** Chinese, for the person who sent the file. */
  readonly message: string;
}

interface Tally {
  cell: string;
  count: number;
  readonly texts: string[];
}

const mostTexts = 3;
const longestText = 24;

const shortened = (text: string): string => {
  const flat = text.replace(/\s+/gu, " ").trim();
  return flat.length > longestText ? `${flat.slice(0, longestText)}…` : flat;
};

/** Gathers what there is to say of one sheet, each kind once with its number and its first place. */
export class SheetNotes {
  readonly #file: string;
  readonly #sheet: string;
  readonly #tallies = new Map<LayoutNoteKind, Tally>();
  readonly #notes: LayoutNote[] = [];

  constructor(file: string, sheet: string) {
    this.#file = file;
    this.#sheet = sheet;
  }

  /** Counts one more of a kind. */
  add(kind: LayoutNoteKind, cell: string, text = "", count = 1): void {
    const tally = this.#tallies.get(kind);
    if (tally === undefined) {
      this.#tallies.set(kind, { cell, count, texts: text === "" ? [] : [shortened(text)] });
      return;
    }
    tally.count += count;
    if (text !== "" && tally.texts.length < mostTexts) tally.texts.push(shortened(text));
  }

  /** Says something once, in its own words. */
  say(kind: LayoutNoteKind, message: string, rest: { cell?: string; count?: number } = {}): void {
    this.#notes.push({ kind, file: this.#file, sheet: this.#sheet, ...rest, message });
  }

  finish(): LayoutNote[] {
    for (const [kind, tally] of this.#tallies) {
      this.#notes.push({
        kind,
        file: this.#file,
        sheet: this.#sheet,
        cell: tally.cell,
        count: tally.count,
        message: wording(kind, tally),
      });
    }
    this.#tallies.clear();
    return this.#notes;
  }
}

function wording(kind: LayoutNoteKind, tally: Tally): string {
  const { count, cell } = tally;
  const quoted = tally.texts.length > 0 ? `（${tally.texts.map((text) => `“${text}”`).join("、")}）` : "";
  switch (kind) {
    case "subtotal-rows":
      return `合计、小计行 ${count} 行不是事项，未计入${quoted}，自 ${cell} 起。`;
    case "note-rows":
      return `表外文字 ${count} 行（注释、签字、页码等）未作为事项读取${quoted}，自 ${cell} 起。`;
    case "repeated-header":
      return `表头在中间重复出现 ${count} 次，已跳过，首处在 ${cell}。`;
    case "heading-rows":
      return `分组标题 ${count} 行不是事项，只用来确定其下各行的单位或类型${quoted}，自 ${cell} 起。`;
    case "example-rows":
      return `填写示例、填写说明 ${count} 行不是事项，未计入${quoted}，首处在 ${cell}。`;
    case "unread-rows":
      return `有 ${count} 行既不像事项也不像说明，未读取，请核对${quoted}，首处在 ${cell}。`;
    case "hidden-rows":
      return `隐藏的 ${count} 行也已读取，首处在 ${cell}；如不需报送，请删除后重新报送。`;
    case "hidden-columns":
      return `隐藏的 ${count} 列也已读取，首列在 ${cell}。`;
    case "joined-rows":
      return `有 ${count} 行重复书写同一事项、只是材料或环节不同，已并入所属事项，首处在 ${cell}。`;
    case "filled-down":
      return `单位一列只在每组首行填写，其余 ${count} 行按上一行的单位理解，首处在 ${cell}。`;
    default:
      return `${count} 处，首处在 ${cell}。`;
  }
}
