import { xmlText } from "../patch/xml-text.ts";
import { MAIN, XML_HEAD } from "./names.ts";

const TEXTS_OF_A_PART = 500;

/** The texts of a workbook, each once, numbered as cells name them. */
export class TextTable {
  readonly #ids = new Map<string, number>();
  #uses = 0;

  idOf(text: string): number {
    this.#uses += 1;
    let id = this.#ids.get(text);
    if (id === undefined) {
      id = this.#ids.size;
      this.#ids.set(text, id);
    }
    return id;
  }

  /** The part of all texts, piece by piece. */
  *xml(): Generator<string, void, undefined> {
    yield `${XML_HEAD}<sst xmlns="${MAIN}" count="${this.#uses}" uniqueCount="${this.#ids.size}">`;
    let part = "";
    let held = 0;
    for (const text of this.#ids.keys()) {
      // Blanks at the ends and runs of them are lost without a word.
      const open = /^\s|\s$|\s\s|\n/u.test(text) ? '<t xml:space="preserve">' : "<t>";
      part += `<si>${open}${xmlText(text)}</t></si>`;
      held += 1;
      if (held < TEXTS_OF_A_PART) continue;
      yield part;
      part = "";
      held = 0;
    }
    yield `${part}</sst>`;
  }
}
