/** Reads one Chinese label; `undefined` when the text is not one of the labels people write for it. */
export type LabelReader<V extends string> = (text: string) => V | undefined;

/** What a cell with several labels said. Nothing is dropped: what is not a label stands in `unread`. */
export interface ReadLabels<V extends string> {
  /** In the order written, each once. */
  readonly values: readonly V[];
  /** Pieces that are no known label, as written. */
  readonly unread: readonly string[];
}

// Width, spacing, brackets and the separators inside "县（市、区）级" differ from unit to unit; the words do not.
const furniture = /[\s()[\]{}<>"'、/·,，。.:_-]/gu;
// Not inside brackets: "县（市、区）级" is one piece.
const pieceEnd = /[,，、;；^|/\n\r\t]+(?![^（(]*[）)])/u;

/**
 * A piece without the brackets of the list that it stood in. A bracket of its own stays, and what is left has no more to take
 * away: written and read again, it is the same.
 */
function unmarked(piece: string): string {
  let text = piece.trim();
  for (;;) {
    const [opens, closes] = [text.startsWith("["), text.endsWith("]")];
    const start = opens && (closes || !text.includes("]"));
    const end = closes && (opens || !text.includes("["));
    if (!start && !end) return text;
    text = text.slice(start ? 1 : 0, end ? -1 : undefined).trim();
  }
}

function bare(text: string): string {
  return text.normalize("NFKC").replace(furniture, "");
}

/**
 * A reader over the labels of one enum. It compares whole labels, never parts of them: "县级以上" is not "县级".
 *
 * @param words  for each value its label and the other ways it is written
 * @param endings  words that may follow any label without changing it (类, 事项)
 */
export function labelReader<V extends string>(
  words: Readonly<Record<V, readonly string[]>>,
  endings: readonly string[] = [],
): LabelReader<V> {
  const byWord = new Map<string, V>();
  for (const value of Object.keys(words) as V[]) {
    for (const word of words[value]) byWord.set(bare(word), value);
  }
  return (text) => {
    const direct = byWord.get(text);
    if (direct !== undefined) return direct;
    const word = bare(text);
    const found = byWord.get(word);
    if (found !== undefined) return found;
    for (const ending of endings) {
      if (word.endsWith(ending)) {
        const stem = byWord.get(word.slice(0, -ending.length));
        if (stem !== undefined) return stem;
      }
    }
    return undefined;
  };
}

/**
 * A reader for cells that hold several labels, joined with 、 ， ; ^ | / or line breaks, or written as a JSON list.
 *
 * @param together  labels that stand for several values at once ("线上线下")
 */
export function labelListReader<V extends string>(
  read: LabelReader<V>,
  together: Readonly<Record<string, readonly V[]>> = {},
): (text: string) => ReadLabels<V> {
  const several = new Map(Object.entries(together).map(([word, values]) => [bare(word), values]));
  const meaning = (text: string): readonly V[] | undefined => {
    const one = read(text);
    return one === undefined ? several.get(bare(text)) : [one];
  };
  return (text) => {
    // The whole first: a single label may itself hold a separator, "县（市、区）级".
    const whole = meaning(text);
    if (whole !== undefined) return { values: whole, unread: [] };
    const values: V[] = [];
    const unread: string[] = [];
    for (const piece of text.replaceAll('"', "").split(pieceEnd)) {
      const written = unmarked(piece);
      if (written === "") continue;
      const found = meaning(written);
      if (found === undefined) unread.push(written);
      else for (const value of found) if (!values.includes(value)) values.push(value);
    }
    return { values, unread };
  };
}
