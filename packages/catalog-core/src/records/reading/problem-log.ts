import { labelOf } from "../../terms/index.ts";
import type { RecordProblem, RecordProblemKind } from "../problem.ts";
import type { RecordTable } from "../record-table.ts";
import { damageSentence, sentenceOf } from "./problem-texts.ts";
import { TextWatch } from "./text-watch.ts";

export interface CellPlace {
  readonly record: number;
  readonly line: number;
  readonly column: number;
}

interface Details {
  readonly message: string;
  readonly header?: string;
  readonly element?: string;
  readonly raw?: string;
  readonly count?: number;
  /** A record of -1 means the column as a whole. */
  readonly place?: CellPlace;
}

interface CellProblem {
  readonly kind: RecordProblemKind;
  readonly element: string;
  readonly raw: string;
  readonly place: CellPlace;
  count: number;
}

/** Different texts that one column may be told of, for each kind of problem. */
const DISTINCT_TEXTS = 50;
const LONGEST_RAW = 200;

/**
 * The problems of one table. The same text in the same column is one problem with a count, and each column tells at most
 * {@link DISTINCT_TEXTS} texts of a kind: memory does not grow with the number of cells.
 */
export class ProblemLog {
  #table: RecordTable;
  readonly #problems: RecordProblem[] = [];
  readonly #cells = new Map<string, Map<string, CellProblem>>();
  /** Texts beyond the limit: the key of the column and kind → first of them and how many cells. */
  readonly #more = new Map<string, CellProblem>();
  readonly #watches = new Map<number, { readonly element: string; readonly watch: TextWatch }>();

  constructor(table: RecordTable) {
    this.#table = table;
  }

  /** The table as it is read from now on, where its records were put together. */
  use(table: RecordTable): void {
    this.#table = table;
  }

  add(kind: RecordProblemKind, severity: RecordProblem["severity"], details: Details): void {
    const { message, header, element, raw, count = 1, place } = details;
    this.#problems.push({
      kind,
      severity,
      sourceId: this.#table.id,
      ...(place === undefined || place.record < 0
        ? {}
        : { address: this.#table.address(place.record, place.line, place.column) }),
      ...(header === undefined ? {} : { header }),
      ...(element === undefined ? {} : { element }),
      ...(raw === undefined ? {} : { raw: cut(raw) }),
      count,
      message,
    });
  }

  /** One cell that could not be read, or only with a doubt. */
  cell(kind: RecordProblemKind, element: string, raw: string, place: CellPlace): void {
    const key = `${kind}|${place.column}|${element}`;
    let texts = this.#cells.get(key);
    if (texts === undefined) {
      texts = new Map();
      this.#cells.set(key, texts);
    }
    // Whatever the codes are, what is asked for is one table for the column.
    const told = kind === "code-without-table" ? "" : raw;
    const known = texts.get(told);
    if (known !== undefined) known.count++;
    else if (texts.size < DISTINCT_TEXTS) texts.set(told, { kind, element, raw, place, count: 1 });
    else {
      const more = this.#more.get(key);
      if (more === undefined) this.#more.set(key, { kind, element, raw, place, count: 1 });
      else more.count++;
    }
  }

  /** Every cell that is read passes by here, so that damage and the page's buttons are counted. */
  see(element: string, prose: boolean, text: string, place: CellPlace): void {
    let watched = this.#watches.get(place.column);
    if (watched === undefined) {
      watched = { element, watch: new TextWatch() };
      this.#watches.set(place.column, watched);
    }
    watched.watch.see(text, prose, place);
  }

  finish(): RecordProblem[] {
    for (const { element, watch } of this.#watches.values()) this.#tellTexts(element, watch);
    this.#watches.clear();
    const all = [...this.#problems];
    for (const [key, texts] of this.#cells) {
      for (const problem of texts.values()) all.push(this.#told(problem, false));
      const more = this.#more.get(key);
      if (more !== undefined) all.push(this.#told(more, true));
    }
    return all;
  }

  #tellTexts(element: string, watch: TextWatch): void {
    const { furniture, damage, cutAt } = watch.finish();
    const tell = (
      kind: RecordProblemKind,
      severity: RecordProblem["severity"],
      { count, place, raw }: { readonly count: number; readonly place: CellPlace; readonly raw: string },
      message: string,
    ): void => {
      const header = this.#table.columns[place.column]?.header ?? "";
      this.add(kind, severity, { header, element, raw, count, place, message: `“${header}”${message}` });
    };
    if (furniture !== undefined) {
      tell(
        "furniture-stripped",
        "info",
        furniture,
        `中 ${furniture.count} 处带有网页按钮文字（如“...展开”），读取时已去掉，原文保留。`,
      );
    }
    for (const found of damage.values()) {
      tell("damaged-text", "warning", found, damageSentence(found.example, found.count));
    }
    if (cutAt !== undefined) {
      const message = `中 ${cutAt.count} 处都在第 ${cutAt.length} 字处中断，像是导出时被截断。请从原系统重新导出完整内容。`;
      tell("column-cut", "warning", cutAt, message);
    }
  }

  #told({ kind, element, raw, place, count }: CellProblem, more: boolean): RecordProblem {
    const header = this.#table.columns[place.column]?.header ?? "";
    const sentence = sentenceOf(kind, { label: labelOf(element), element, raw: cut(raw) });
    return {
      kind,
      severity: kind === "furniture-stripped" ? "info" : "warning",
      sourceId: this.#table.id,
      address: this.#table.address(place.record, place.line, place.column),
      header,
      element,
      raw: cut(raw),
      count,
      message: more ? `“${header}”另有 ${count} 个单元格有同类问题，首个写作“${short(raw)}”。` : sentence,
    };
  }
}

const cut = (raw: string): string => (raw.length <= LONGEST_RAW ? raw : `${raw.slice(0, LONGEST_RAW)}…`);
const short = (raw: string): string => (raw.length <= 30 ? raw : `${raw.slice(0, 30)}…`);
