import type { TextMemo } from "./text-memo.ts";
import type { XmlStream } from "./xml-stream.ts";
import { cellText } from "./xml-text.ts";

/**
 * Gathers the text of a string item: a plain `<t>`, or the `<t>` of its runs joined. Programs cut a name into runs
 * where the font changes, and Japanese ones add how it is read (`<rPh>`), which is left out.
 */
export class RichText {
  private readonly memo: TextMemo | undefined;
  private parts = "";
  private pending = "";
  private inText = false;
  private preserve = false;
  private phonetic = 0;

  /** @param memo for texts that repeat; those of a shared table do not. */
  constructor(memo?: TextMemo) {
    this.memo = memo;
  }

  begin(): void {
    this.parts = "";
    this.pending = "";
    this.inText = false;
    this.phonetic = 0;
  }

  open(xml: XmlStream): void {
    const length = xml.nameEnd - xml.nameStart;
    if (length === 1 && xml.nameIs("t")) {
      if (this.phonetic > 0) return;
      this.inText = true;
      this.pending = "";
      this.preserve = xml.attributeTotal > 0 && xml.attribute("space") === "preserve";
      xml.wantText = true;
    } else if (length === 3 && xml.nameIs("rPh")) this.phonetic++;
  }

  close(xml: XmlStream): void {
    const length = xml.nameEnd - xml.nameStart;
    if (length === 1 && this.inText && xml.nameIs("t")) {
      this.inText = false;
      xml.wantText = false;
      const text = cellText(this.pending, this.preserve);
      this.parts = this.parts === "" ? text : this.parts + text;
    } else if (length === 3 && this.phonetic > 0 && xml.nameIs("rPh")) this.phonetic--;
  }

  text(xml: XmlStream): void {
    if (!this.inText) return;
    const text = xml.textString(this.memo);
    this.pending = this.pending === "" ? text : this.pending + text;
  }

  finish(): string {
    return this.parts;
  }
}
