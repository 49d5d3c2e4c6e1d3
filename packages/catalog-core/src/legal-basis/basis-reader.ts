import { type ArticleRun, readArticles } from "./articles.ts";
import type { BasisPiece, BasisPieceKind, ParsedBasis } from "./basis.ts";
import { articleBegins, titleBegins } from "./begins.ts";
import { type Draft, finished } from "./draft.ts";
import { findInstrumentNumbers } from "./instrument-number.ts";
import {
  boundary,
  chapter,
  issuer,
  joint,
  label,
  lead,
  marker,
  matchAt,
  note,
  quoteStart,
  same,
  section,
} from "./patterns.ts";
import { type FoundTitle, namesPaper, readBareTitle, readTitle } from "./title.ts";

/** Reads one 设定依据 from its head to its end: citations, and the running text between them. */
export class BasisReader {
  readonly #text: string;
  readonly #pieces: BasisPiece[] = [];
  readonly #drafts: Draft[] = [];
  #at = 0;
  /** Where the running text began that is not read yet. */
  #run: number | undefined;
  #label: string | undefined;
  #issuer: string | undefined;
  #same = false;

  constructor(text: string) {
    this.#text = text;
  }

  read(): ParsedBasis {
    const { length } = this.#text;
    while (this.#at < length) {
      if (this.#run === undefined ? this.#citation() || this.#tail() : this.#interrupts()) continue;
      this.#run ??= this.#at;
      this.#skip();
    }
    this.#endRun(length);
    return {
      instruments: this.#drafts.map(finished),
      pieces: this.#pieces,
      leftovers: this.#pieces.filter(({ kind }) => kind === "rest"),
      same: this.#same,
    };
  }

  get #current(): Draft | undefined {
    return this.#drafts.at(-1);
  }

  #match(pattern: RegExp, at = this.#at): RegExpExecArray | undefined {
    return matchAt(pattern, this.#text, at);
  }

  #piece(kind: BasisPieceKind, length: number): void {
    this.#endRun(this.#at);
    this.#pieces.push({ kind, at: this.#at, text: this.#text.slice(this.#at, this.#at + length) });
    this.#at += length;
  }

  /** Running text ends here: a quotation of the instrument before it, or something that nobody understood. */
  #endRun(to: number): void {
    const from = this.#run;
    this.#run = undefined;
    if (from === undefined || to <= from) return;
    const text = this.#text.slice(from, to);
    const current = this.#current;
    const quoted =
      current !== undefined &&
      (current.articles.length > 0 ? !/^[）)》\]】]+$|^等/u.test(text.trim()) : text.trim().length >= 20);
    if (quoted) current.quotes.push({ at: from, text });
    this.#pieces.push({ kind: quoted ? "quote" : "rest", at: from, text });
  }

  /** Goes on to the next place where a citation can begin. */
  #skip(): void {
    const from = this.#at + (this.#text.charAt(this.#at) === "《" ? 1 : 0);
    const limit = Math.min(this.#text.length, from + 2000);
    const found = boundary.exec(this.#text.slice(from, limit));
    this.#at = found === null ? limit : from + found.index + (found[0] === "《" ? 0 : 1);
  }

  /** In running text, behind a full stop or at the head of a line: whether something new begins. */
  #interrupts(): boolean {
    const start = this.#at;
    const blank = /^[ \t\u3000\u00a0\n]{0,200}/u.exec(this.#text.slice(start, start + 200))?.[0].length ?? 0;
    const at = start + blank;
    if (at >= this.#text.length) return false;
    const newLine = this.#text.slice(Math.max(0, start - 1), at).includes("\n");
    const listed = this.#match(marker, at);
    const head = at + (listed?.[0].length ?? 0);
    const begins =
      this.#match(label, head) !== undefined ||
      this.#match(same, head) !== undefined ||
      titleBegins(this.#text, head, newLine || listed !== undefined) ||
      (listed === undefined && this.#current !== undefined && articleBegins(this.#text, at));
    if (!begins) {
      // Blanks stay in the running text.
      if (blank > 0) this.#at = at;
      return blank > 0;
    }
    this.#at = at;
    this.#endRun(at);
    return true;
  }

  /** Something that begins a citation. */
  #citation(): boolean {
    const said = this.#match(same);
    if (said !== undefined) {
      this.#same = true;
      this.#piece("same", said[0].length);
      return true;
    }
    const labelled = this.#match(label);
    if (labelled !== undefined) {
      this.#label = labelled[1] ?? labelled[2] ?? labelled[3];
      this.#piece("label", labelled[0].length);
      return true;
    }
    const title = readTitle(this.#text, this.#at);
    if (title !== undefined) return this.#title(title);
    const named = this.#match(issuer);
    if (named !== undefined && this.#fresh()) {
      this.#issuer = named[0].trim();
      this.#piece("issuer", named[0].length);
      return true;
    }
    const led = this.#match(lead);
    if (led !== undefined && this.#fresh()) {
      this.#piece("joint", led[0].length);
      return true;
    }
    if (this.#fresh() || this.#pieces.at(-1)?.kind === "joint") {
      const listed = this.#match(marker);
      if (listed !== undefined && this.#markerHere(listed[0])) {
        this.#piece("marker", listed[0].length);
        return true;
      }
    }
    if (this.#fresh()) {
      const bare = readBareTitle(this.#text, this.#at);
      if (bare !== undefined) return this.#title(bare);
      if (this.#numberAlone()) return true;
    }
    return false;
  }

  /** A list number opens a citation; within a quotation it is the article's own. */
  #markerHere(written: string): boolean {
    const next = this.#at + written.length;
    if (this.#current === undefined) return true;
    return (
      this.#match(label, next) !== undefined ||
      this.#match(same, next) !== undefined ||
      titleBegins(this.#text, next, true)
    );
  }

  /** At the head of the text, of a line, or behind what separates citations. */
  #fresh(): boolean {
    const last = this.#pieces.at(-1);
    if (last === undefined || last.kind === "marker" || last.kind === "label" || last.kind === "rest")
      return true;
    // Running text ends only where something was seen to begin.
    if (last.kind === "quote") return true;
    return last.kind === "joint" && (/[\n；;。、，,]/u.test(last.text) || /[根依按参遵据]/u.test(last.text));
  }

  #title(found: FoundTitle): boolean {
    const next = this.#text.slice(this.#at + found.raw.length, this.#at + found.raw.length + 400);
    const numbered = /^\s*[（(［[]/u.test(next) && findInstrumentNumbers(next.slice(0, 120)).length > 0;
    if (found.brackets === "whole" && namesPaper(found.title) && this.#label === undefined && !numbered) {
      this.#piece("paper", found.raw.length);
      return true;
    }
    this.#drafts.push({
      at: this.#at,
      found,
      ...(this.#issuer === undefined ? {} : { issuer: this.#issuer }),
      ...(this.#label === undefined ? {} : { label: this.#label }),
      numbers: [],
      articles: [],
      quotes: [],
      notes: "",
    });
    this.#label = undefined;
    this.#issuer = undefined;
    this.#piece("title", found.raw.length);
    return true;
  }

  /** 国务院令第649号 without any title. */
  #numberAlone(): boolean {
    const stretch = this.#text.slice(this.#at, this.#at + 60);
    const number = findInstrumentNumbers(stretch, this.#at)[0];
    if (number === undefined || number.at !== this.#at || number.kind === "standard") return false;
    this.#drafts.push({
      at: this.#at,
      ...(this.#label === undefined ? {} : { label: this.#label }),
      numbers: [number],
      articles: [],
      quotes: [],
      notes: "",
    });
    this.#label = undefined;
    this.#piece("number", number.raw.length);
    return true;
  }

  /** What follows a title: notes, numbers, articles, and what joins them. */
  #tail(): boolean {
    const joined = this.#match(joint);
    if (joined !== undefined) {
      this.#piece("joint", joined[0].length);
      return true;
    }
    const current = this.#current;
    if (this.#pieces.at(-1)?.kind === "paper") {
      const of = this.#match(note);
      if (of !== undefined) this.#piece("note", of[0].length);
      return of !== undefined;
    }
    if (current === undefined) return false;
    const noted = this.#match(note);
    if (noted !== undefined && this.#noteHere()) return this.#note(current, noted[0]);
    const quoted = quoteStart.test(this.#text.charAt(this.#at)) ? 1 : 0;
    const chaptered = this.#match(chapter, this.#at + quoted);
    if (chaptered !== undefined) {
      if (quoted > 0) this.#piece("joint", 1);
      this.#piece("note", chaptered[0].length);
      return true;
    }
    const run = readArticles(this.#text, this.#at + quoted);
    if (run !== undefined) {
      if (quoted > 0) this.#piece("joint", 1);
      this.#articles(current, run);
      return true;
    }
    const part = this.#match(section);
    if (part !== undefined) {
      this.#piece("note", part[0].length);
      return true;
    }
    const number = findInstrumentNumbers(this.#text.slice(this.#at, this.#at + 60), this.#at)[0];
    if (number?.at === this.#at && current.numbers.length === 0 && current.articles.length === 0) {
      current.numbers.push(number);
      this.#piece("number", number.raw.length);
      return true;
    }
    return false;
  }

  /** Brackets right behind title, number or article; further on they belong to the quotation. */
  #noteHere(): boolean {
    const last = this.#pieces.at(-1);
    if (last === undefined || last.kind === "quote") return false;
    if (last.kind === "joint") {
      const before = this.#pieces.at(-2)?.kind;
      return (
        !last.text.includes("\n") &&
        /^\s*$/u.test(last.text) &&
        (before === "title" || before === "note" || before === "number")
      );
    }
    return true;
  }

  #note(current: Draft, raw: string): boolean {
    const start = this.#at;
    const numbers = findInstrumentNumbers(raw, start);
    if (this.#pieces.at(-1)?.kind !== "article") current.notes += raw;
    current.numbers.push(...numbers);
    for (const number of numbers) {
      if (number.at > this.#at) this.#piece("note", number.at - this.#at);
      this.#piece("number", number.raw.length);
    }
    const end = start + raw.length;
    if (end > this.#at) this.#piece("note", end - this.#at);
    return true;
  }

  #articles(current: Draft, run: ArticleRun): void {
    for (const ref of run.refs) {
      if (ref.at > this.#at) this.#piece("joint", ref.at - this.#at);
      current.articles.push(ref);
      this.#piece("article", ref.raw.length);
    }
  }
}
