import { bundle, type Core, load } from "./core.ts";
import { type Cells, lacking, listen, ownOf } from "./listen.ts";
import { type CellReading, cellReader, type ReadCell, type RealList } from "./lists.ts";

/** How many cells of a kind came to what; each text as often as the list has it. */
export interface CellOutcome {
  readonly kind: string;
  readonly distinct: number;
  readonly of: number;
  /** Read by the whole core. */
  readonly whole: number;
  /** Read the same without what only this list has. */
  readonly same: number;
  /** Read without it, but not all that was read with it; nothing else. */
  readonly less: number;
  /** Read without it, and otherwise than with it. */
  readonly otherwise: number;
  /** Of the same: those on whose way lies code that no other list's cells go through. */
  readonly onOwnCode: number;
}

export interface ListCells {
  readonly list: string;
  readonly patterns: number;
  readonly words: number;
  readonly kinds: readonly CellOutcome[];
}

const kinds: Readonly<Record<string, string>> = {
  "statutory-limit": "limits",
  "promised-limit": "limits",
  limit: "limits",
  "limit-unit": "limits",
  phones: "phones",
  "yes-no": "yes or no",
  visits: "visits",
  fee: "fees",
  code: "codes",
  date: "dates and counts",
  count: "dates and counts",
  cases: "dates and counts",
};

function kindOf(core: Core, element: string): string {
  if (element === "serviceHours") return "hours";
  if (element === "legalBasis") return "citations";
  const value = core.terms.find((term) => term.element === element)?.value;
  return typeof value === "string" ? (kinds[value] ?? value) : "words of a vocabulary";
}

/** A place's own number codes go with the one list that they were written down from. */
const ownTables: Readonly<Record<string, string>> = { guangdong: "guangdong", guangxi: "fangchenggang" };

interface Column {
  readonly kind: string;
  readonly read: ReadCell;
  readonly texts: ReadonlyMap<string, number>;
}

function columnsOf(core: Core, list: RealList, without: boolean): Column[] {
  return [...list.cells].flatMap(([element, { table, texts }]) => {
    const known = without && ownTables[table ?? ""] === list.name ? undefined : table;
    const read = cellReader(core, element, known);
    return read === undefined ? [] : [{ kind: kindOf(core, element), read, texts }];
  });
}

/** A cell that makes a reader throw is not read. */
function tried(read: ReadCell, text: string): CellReading {
  try {
    return read(text);
  } catch {
    return { read: false, facts: [] };
  }
}

/**
 * Takes each list away in turn and reads its cells without the parts of patterns and the words that occur in its cells
 * and in no other list's.
 */
export async function cellsWithout(lists: readonly RealList[]): Promise<ListCells[]> {
  const code = await bundle(true);
  const heard = listen();
  const whole = load(code, heard.listener);
  const before = new Map<string, CellReading[][]>();
  const texts = new Map<string, Cells>();
  for (const list of lists) {
    heard.turnTo(list.name);
    const columns = columnsOf(whole, list, false);
    before.set(
      list.name,
      columns.map(({ read, texts: cells }) => [...cells.keys()].map((text) => read(text))),
    );
    texts.set(list.name, cellsOf(columns));
  }
  const own = ownOf(
    lists.map(({ name }) => name),
    heard,
    texts,
  );
  return lists.map((list): ListCells => {
    const struck = own.get(list.name);
    if (struck === undefined) throw new Error(`no list ${list.name}`);
    let off = false;
    const less = load(
      code,
      lacking(struck, () => {
        off = true;
      }),
    );
    const outcomes = new Map<string, { -readonly [key in keyof CellOutcome]: CellOutcome[key] }>();
    columnsOf(less, list, true).forEach(({ kind, read, texts: cells }, column) => {
      const one = outcomes.get(kind) ?? {
        kind,
        distinct: 0,
        of: 0,
        whole: 0,
        same: 0,
        less: 0,
        otherwise: 0,
        onOwnCode: 0,
      };
      outcomes.set(kind, one);
      [...cells].forEach(([text, count], index) => {
        const known = before.get(list.name)?.[column]?.[index];
        off = false;
        const now = tried(read, text);
        one.distinct++;
        one.of += count;
        if (known?.read) one.whole += count;
        if (!now.read) return;
        const missing = known?.facts.some((fact) => !now.facts.includes(fact));
        const more = now.facts.some((fact) => !known?.facts.includes(fact));
        if (!known?.read || more) one.otherwise += count;
        else if (missing) one.less += count;
        else {
          one.same += count;
          if (off) one.onOwnCode += count;
        }
      });
    });
    const patterns = [...struck.parts.values()].reduce((sum, parts) => sum + parts.length, 0);
    return { list: list.name, patterns, words: struck.words.size, kinds: [...outcomes.values()] };
  });
}

function cellsOf(columns: readonly Column[]): Cells {
  const all = columns.flatMap(({ texts }) => [...texts.keys()]);
  return {
    all: all.join("\n"),
    pieces: new Set(all.flatMap((text) => text.split(/[\s,，、;；|^/\\()（）[\]"'“”:：。]+/u))),
  };
}
