import type { Sheet } from "../grid/index.ts";
import { isItemLabel, isNameLabel } from "./form-labels.ts";
import { bareHeader, headerWord, rowKindOf } from "./header-words.ts";

/** One value of a form and the cell in which it stands (or would stand, where it is blank). */
export interface FormValue {
  readonly text: string;
  readonly row: number;
  readonly column: number;
  /** The sheet, where it is not the form's own. */
  readonly sheet?: Sheet;
}

/** One vertical form: label by label its values, several where the form lists materials or steps. */
export interface Form {
  readonly fields: ReadonlyMap<string, readonly FormValue[]>;
  readonly firstRow: number;
  readonly lastRow: number;
  /** How many of its labels are known as elements of an item. */
  readonly known: number;
  readonly named: boolean;
}

interface Draft {
  readonly fields: Map<string, FormValue[]>;
  readonly firstRow: number;
  lastRow: number;
  known: number;
  named: boolean;
}

const unitField = "填报单位";

/** The form that is being read and those before it: a form ends where the next one names its item. */
export class FormDrafts {
  readonly #forms: Form[] = [];
  #draft: Draft | undefined;
  #pendingUnit: FormValue | undefined;
  /** The heading of the part that is being read ("二、办理信息"), to tell two equal labels apart. */
  section: string | undefined;

  get begun(): boolean {
    return this.#draft !== undefined;
  }

  /** The unit of a line above the form, or in it. */
  putUnit(value: FormValue): void {
    if (this.#draft === undefined || this.#draft.fields.has(unitField)) this.#pendingUnit = value;
    else this.put([unitField], [value]);
  }

  /**
   * Takes note of a label.
   *
   * @returns whether it begins a new form
   */
  label(text: string, ofItem: boolean, row: number): boolean {
    const starts = ofItem && isNameLabel(text) && this.startOver(row);
    this.#open(row);
    if (isItemLabel(text)) this.#draft!.known += 1;
    return starts;
  }

  /** Begins a form that names its item; ends the one before if that had named one. */
  startOver(row: number): boolean {
    const ended = this.#draft?.named === true;
    if (ended) this.close();
    this.#open(row);
    this.#draft!.named = true;
    return ended;
  }

  put(path: readonly string[], values: readonly FormValue[]): void {
    const [first] = values;
    if (first === undefined) return;
    this.#open(first.row);
    const draft = this.#draft!;
    for (const value of values) draft.lastRow = Math.max(draft.lastRow, value.row);
    if (path.some((part) => rowKindOf(headerWord(part)?.elements[0] ?? "remark") !== undefined))
      draft.known += 1;
    const plain = withoutRepeats(path).join("/");
    let header = plain;
    if (draft.fields.has(header) && this.section !== undefined) header = `${this.section}/${plain}`;
    for (let copy = 2; draft.fields.has(header); copy += 1) header = `${plain}（${copy}）`;
    draft.fields.set(
      header,
      values.map(({ text, row, column }) => ({ text, row, column })),
    );
  }

  close(): void {
    if (this.#draft !== undefined && this.#draft.fields.size > 0) this.#forms.push(this.#draft);
    this.#draft = undefined;
    this.section = undefined;
  }

  finish(): Form[] {
    this.close();
    return this.#forms;
  }

  #open(row: number): void {
    if (this.#draft === undefined) {
      this.#draft = { fields: new Map(), firstRow: row, lastRow: row, known: 0, named: false };
      if (this.#pendingUnit !== undefined) {
        this.#draft.fields.set(unitField, [this.#pendingUnit]);
        this.#pendingUnit = undefined;
      }
    }
    this.#draft.lastRow = Math.max(this.#draft.lastRow, row);
  }
}

/** "申请材料/申请材料名称" keeps both parts; "办结时限/办结时限" is one. */
const withoutRepeats = (path: readonly string[]): readonly string[] =>
  path.filter((part, at) => part !== "" && (at === 0 || bareHeader(part) !== bareHeader(path[at - 1]!)));
