import type { TextMemo } from "./text-memo.ts";
import type { XmlStream } from "./xml-stream.ts";
import { cellText } from "./xml-text.ts";

/** Whether an element of a font strikes the text through, rather than saying that it does not. */
export function isStrike(xml: XmlStream): boolean {
  if (!xml.nameIs("strike") && !xml.nameIs("dstrike")) return false;
  const on = xml.attribute("val");
  return on !== "0" && on !== "false";
}

/** Whether an element of a run's font makes it stand out from the rest of its cell; faces and sizes do not. */
function isEmphasis(xml: XmlStream): boolean {
  if (xml.nameIs("b") || xml.nameIs("i"))
    return xml.attribute("val") !== "0" && xml.attribute("val") !== "false";
  if (xml.nameIs("u")) return xml.attribute("val") !== "none";
  if (xml.nameIs("vertAlign")) return xml.attribute("val") !== "baseline";
  return xml.nameIs("color") && !isBlack(xml);
}

/** Black, or the colour in which a program writes where nobody has chosen one. */
function isBlack(xml: XmlStream): boolean {
  const rgb = xml.attribute("rgb");
  if (rgb !== undefined) return rgb.endsWith("000000");
  return xml.attribute("theme") === "1" || ["8", "64", undefined].includes(xml.attribute("indexed"));
}

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
  private runIsStruck = false;
  private hasStruck = false;
  private hasPlain = false;
  /** Runs stand out that are bold, coloured and so on. */
  emphasised = false;

  /** @param memo for texts that repeat; those of a shared table do not. */
  constructor(memo?: TextMemo) {
    this.memo = memo;
  }

  begin(): void {
    this.parts = "";
    this.pending = "";
    this.inText = false;
    this.phonetic = 0;
    this.runIsStruck = false;
    this.hasStruck = false;
    this.hasPlain = false;
    this.emphasised = false;
  }

  /** Whether all runs that show something are struck through, or some. */
  get struck(): "whole" | "part" | undefined {
    if (!this.hasStruck) return undefined;
    return this.hasPlain ? "part" : "whole";
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
    else if (length === 1 && xml.nameIs("r")) this.runIsStruck = false;
    else if (length > 5 && isStrike(xml)) this.runIsStruck = true;
    else if (isEmphasis(xml)) this.emphasised = true;
  }

  close(xml: XmlStream): void {
    const length = xml.nameEnd - xml.nameStart;
    if (length === 1 && this.inText && xml.nameIs("t")) {
      this.inText = false;
      xml.wantText = false;
      const text = cellText(this.pending, this.preserve);
      this.parts = this.parts === "" ? text : this.parts + text;
      if (this.runIsStruck) this.hasStruck ||= text.trim() !== "";
      else this.hasPlain ||= text.trim() !== "";
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
