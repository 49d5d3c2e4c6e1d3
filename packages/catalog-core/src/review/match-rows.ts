import { type Identity, identityOf, sameType } from "./identity.ts";
import { changesOf } from "./row-changes.ts";
import type { KnownBy, ReturnedRow, SentEntry } from "./types.ts";

/** Which entry a row is, or why it is none. */
export interface Match {
  readonly sent?: SentEntry;
  readonly knownBy?: KnownBy;
  /** One more row of an entry that another row is already. */
  readonly repeats?: true;
  readonly remarks: readonly string[];
}

/**
 * Finds for each row the entry that it was sent as.
 *
 * 1. By the key in its hidden column, as long as code or name agree: a key that was copied or left behind by a sort of
 *    half the columns does not outweigh what the row says.
 * 2. By the code. 3. By name and type, where one entry alone is called so.
 * 4. By the key alone: name and code were both written anew in the row.
 *
 * What is left repeats an entry that is taken, or is new. No entry is given to two rows.
 */
export function matchRows(
  sent: readonly SentEntry[],
  rows: readonly ReturnedRow[],
): ReadonlyMap<ReturnedRow, Match> {
  return new Matcher(sent, rows).match();
}

interface Known {
  readonly sent: SentEntry;
  readonly own: Identity;
}

class Matcher {
  readonly #rows: readonly (readonly [ReturnedRow, Identity])[];
  readonly #byKey = new Map<string, Known>();
  readonly #byCode = new Map<string, Known[]>();
  readonly #byName = new Map<string, Known[]>();
  readonly #taken = new Set<SentEntry>();
  readonly #matches = new Map<ReturnedRow, Match>();

  constructor(sent: readonly SentEntry[], rows: readonly ReturnedRow[]) {
    for (const entry of sent) {
      const known = { sent: entry, own: identityOf(entry.entry, entry.layer) };
      this.#byKey.set(entry.key, known);
      const { code, name } = known.own;
      if (code !== undefined) push(this.#byCode, `${entry.layer}|${code}`, known);
      if (name !== "") push(this.#byName, `${entry.layer}|${name}`, known);
    }
    this.#rows = rows.map((row) => [row, identityOf(row.entry, row.layer)] as const);
  }

  match(): ReadonlyMap<ReturnedRow, Match> {
    this.#byKeys((row, own, known) => this.#agrees(row, own, known), "key", []);
    this.#byCodes();
    this.#byNames();
    this.#byKeys(
      (row, own, known) => !this.#agrees(row, own, known) && row.layer === known.sent.layer,
      "place",
      ["名称、编码都与发出的不同，按原来所在的行认定，请确认是不是同一事项。"],
    );
    for (const [row, own] of this.#rows)
      if (!this.#matches.has(row)) this.#matches.set(row, this.#left(row, own));
    return this.#matches;
  }

  /** Whether a row still says that it is the entry of its key. */
  #agrees(row: ReturnedRow, own: Identity, { sent, own: was }: Known): boolean {
    if (row.layer !== sent.layer) return false;
    if (own.code !== undefined && own.code === was.code) return true;
    const others = own.code === undefined ? undefined : this.#byCode.get(`${row.layer}|${own.code}`);
    return others === undefined && own.name !== "" && own.name === was.name;
  }

  #byKeys(
    fits: (row: ReturnedRow, own: Identity, known: Known) => boolean,
    knownBy: KnownBy,
    remarks: readonly string[],
  ): void {
    const claims = new Map<Known, ReturnedRow[]>();
    for (const [row, own] of this.#rows) {
      const known = row.key === undefined ? undefined : this.#byKey.get(row.key);
      if (known === undefined || this.#matches.has(row) || this.#taken.has(known.sent)) continue;
      if (fits(row, own, known)) push(claims, known, row);
    }
    for (const [{ sent }, own] of claims) this.#take(nearest(sent, own), sent, knownBy, remarks);
  }

  #byCodes(): void {
    for (const [row, own] of this.#rows) {
      if (this.#matches.has(row) || own.code === undefined) continue;
      const free = this.#free(this.#byCode.get(`${row.layer}|${own.code}`));
      const named = free.filter((known) => known.own.name === own.name);
      const found = free.length === 1 ? free[0] : named.length === 1 ? named[0] : undefined;
      if (found === undefined) continue;
      this.#take(row, found.sent, "code", [
        row.key === undefined
          ? "行上没有编号，按编码认定。"
          : "行上的编号与编码不符（可能复制过行，或排序时没有带上隐藏列），按编码认定。",
      ]);
    }
  }

  #byNames(): void {
    for (const [row, own] of this.#rows) {
      if (this.#matches.has(row) || own.name === "") continue;
      const found = this.#namesake(row, own);
      if (found === undefined) continue;
      if (row.key === found.sent.key) {
        this.#take(row, found.sent, "key", ["编码改成了另一事项的编码，请核对。"]);
        continue;
      }
      const code = own.code === found.own.code ? "" : "（编码与发出的不同）";
      const lost = row.key === undefined ? "行上没有编号" : "行上的编号与内容不符";
      this.#take(row, found.sent, "name", [`${lost}，按名称和类型认定${code}。`]);
    }
  }

  /** The one entry that is called so: among those of the same unit, else among all. */
  #namesake(row: ReturnedRow, own: Identity): Known | undefined {
    const named = this.#free(this.#byName.get(`${row.layer}|${own.name}`)).filter((known) =>
      sameType(known.own, own),
    );
    const ofUnit = named.filter(({ sent }) => sent.unit === row.unit);
    const found = ofUnit.length > 0 ? ofUnit : named;
    return found.length === 1 ? found[0] : undefined;
  }

  #free(known: readonly Known[] = []): readonly Known[] {
    return known.filter(({ sent }) => !this.#taken.has(sent));
  }

  #take(row: ReturnedRow, sent: SentEntry, knownBy: KnownBy, remarks: readonly string[]): void {
    this.#taken.add(sent);
    this.#matches.set(row, { sent, knownBy, remarks });
  }

  /** A row that is no entry of its own: it repeats one that is taken, or nothing was sent for it. */
  #left(row: ReturnedRow, own: Identity): Match {
    const keyed = row.key === undefined ? undefined : this.#byKey.get(row.key);
    if (keyed !== undefined && this.#agrees(row, own, keyed))
      return { sent: keyed.sent, repeats: true, remarks: ["这一行是复制出来的，与另一行是同一事项。"] };
    const coded = own.code === undefined ? [] : (this.#byCode.get(`${row.layer}|${own.code}`) ?? []);
    const [first] = coded;
    if (first !== undefined && coded.every(({ sent }) => this.#taken.has(sent)))
      return { sent: first.sent, repeats: true, remarks: ["编码与另一行相同。"] };
    const named = (this.#byName.get(`${row.layer}|${own.name}`) ?? []).filter(
      (known) => known.sent.unit === row.unit && sameType(known.own, own),
    );
    const [namesake] = named;
    if (namesake !== undefined && own.code === undefined && named.every(({ sent }) => this.#taken.has(sent)))
      return { sent: namesake.sent, repeats: true, remarks: ["名称与另一行相同，又没有编码。"] };
    const free = this.#free(this.#byName.get(`${row.layer}|${own.name}`)).length;
    if (free > 1)
      return { remarks: [`发出的事项中有 ${free} 项同名，无法认定是哪一项，按新增处理，请核对。`] };
    return { remarks: keyed === undefined ? [] : ["由复制的行改写而来。"] };
  }
}

/** Of several rows with one key the one that is most like what was sent; the first where they are alike. */
function nearest(sent: SentEntry, rows: readonly ReturnedRow[]): ReturnedRow {
  let best = rows[0]!;
  if (rows.length === 1) return best;
  let fewest = Number.POSITIVE_INFINITY;
  for (const row of rows) {
    const count = changesOf(sent, row).length;
    if (count < fewest) {
      best = row;
      fewest = count;
    }
  }
  return best;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
