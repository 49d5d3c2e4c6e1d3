import { type ArticleRun, readArticles } from "./articles.ts";
import type { BasisPiece, BasisPieceKind, CitedInstrument, InstrumentNumber, ParsedBasis } from "./basis.ts";
import { findInstrumentNumbers } from "./instrument-number.ts";
import { rankBy } from "./rank.ts";
import {
  type FoundTitle,
  lostInner,
  namesInstrumentKind,
  namesPaper,
  readBareTitle,
  readTitle,
} from "./title.ts";

const label =
  /(?:[【[［〔](?:国家)?(法律|宪法|行政法规|地方性?法规|法规|(?:国务院)?(?:部门|部委)?规章|地方(?:政府|性)?规章|政府规章|规范性文件|党内法规|司法解释|政策性?文件|政策|文件|标准|法律法规|国际条约|其他|音频解读|图文解读)[】\]］〕][：:]?|(法律|行政法规|地方性法规|法规|(?:部门|部委|地方|政府)?规章|规范性文件)[：:]|(法律|行政法规|地方性法规|部门规章|规章|规范性文件)(?=[ \t]*\n|[ \t]*《))[ \t\u3000]{0,8}/uy;
const marker =
  /(?:[（(]\s{0,2}(?:[一二三四五六七八九十]{1,3}|\d{1,2})\s{0,2}[）)]|(?:[一二三四五六七八九十]{1,3}|\d{1,2})\s{0,2}(?:[、．]|\.(?!\d))|[①-⑳]|[●•·◆★※-])[ \t\u3000]{0,8}/uy;
const same = /(?:同上|同前|同前款|同左|依据同上)(?=[\s，,；;。、]|$)/uy;
const lead =
  /(?:(?:主要)?(?:法律|设定|实施|办理|政策|收费)?依据(?:为|是)?[：:]?|根据|依照|按照|参照|遵照|按)[ \t\u3000]{0,4}(?=[《\u4e00-\u9fff])/uy;
const joint =
  /[\s、，,；;。：:]+|(?:的|之)?(?:规定|要求|精神)(?=[\s，,。；;]|$)|(?:和|及|以及|与|并|或者?|暨)(?=[\s]{0,4}[《第])/uy;
const issuer =
  /[\u4e00-\u9fff][\u4e00-\u9fff、，, ]{1,40}?(?:(?:联合)?(?:印发|发布|转发|制定|颁布|下发)(?:的)?|委员会|人民政府|政府|办公室|办公厅|部|局|厅|院|会|行|署|省|市|县)[ \t]{0,2}(?=《)/uy;
const chapter =
  /第[一二三四五六七八九十百\d]{1,4}[章编节][ \t\u3000]{0,4}[^\n第。；，《》]{0,24}?(?=第[一二三四五六七八九十百零〇\d]{1,7}条|[ \t\u3000]*\n)/uy;
const section = /第[一二三四五六七八九十\d]{1,3}(?:部分|章|编|节)/uy;
/** Brackets of a note, one level of others within; bounded, so that a bracket never closed costs no more than any. */
const note =
  /（(?:[^（）()]|[（(][^（）()]{0,200}[）)]){0,600}[）)]|\((?:[^（）()]|[（(][^（）()]{0,200}[）)]){0,600}[）)]|[［[〔【][^［\][〔〕【】\n]{1,60}[］\]〕】]/uy;
const quoteStart = /[“"「『]/u;
/** Where in running text the next citation can begin. */
const boundary = /[\n。；;”"」』》]|(?<=[\s：:])《/u;
const afterArticle = /^(?:[ \t\u3000]|[：:“"\n、，,；;。]|$|[\u4e00-\u9fff])/u;
const mentioned = /^[ \t\u3000]{0,2}(?:的|规|所|中的|之|及其|和第?|与|或|情形|要求|条件)/u;

/** An instrument while it is being read. */
interface Draft {
  at: number;
  found?: FoundTitle;
  issuer?: string;
  label?: string;
  numbers: InstrumentNumber[];
  articles: CitedInstrument["articles"][number][];
  quotes: { at: number; text: string }[];
  notes: string;
}

/**
 * Reads a 设定依据 as people write them: titles in whole, broken or no brackets, numbers in any form, articles with
 * clauses and items, labels of rank, several instruments in one cell, lists, and the quoted text of articles. Nothing is
 * dropped: what was not understood is a piece of its own, and all pieces together are the text.
 *
 * Time grows with the length of the text alone.
 *
 * @example
 * const { instruments } = parseLegalBasis("【行政法规】《住房公积金管理条例》（国务院令第262号）第二十四条第一款");
 * instruments[0]?.rank; // "administrative-regulation"
 * instruments[0]?.articles[0]?.paragraph; // 1
 */
export function parseLegalBasis(text: string): ParsedBasis {
  const known = recent.get(text) ?? older.get(text);
  if (known !== undefined) return known;
  const parsed = new BasisReader(text).read();
  if (recent.size >= remembered) {
    older = recent;
    recent = new Map();
  }
  recent.set(text, parsed);
  return parsed;
}

/*
 * Several rules ask for the same cell one after another, and many items of a list have the same basis: the last few
 * readings are kept. It changes no answer, only how soon it comes.
 */
const remembered = 400;
let recent = new Map<string, ParsedBasis>();
let older = new Map<string, ParsedBasis>();

class BasisReader {
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
    pattern.lastIndex = at;
    return pattern.exec(this.#text) ?? undefined;
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
      this.#titleBegins(head, newLine || listed !== undefined) ||
      (listed === undefined && this.#articleBegins(at));
    if (!begins) {
      // Blanks stay in the running text.
      if (blank > 0) this.#at = at;
      return blank > 0;
    }
    this.#at = at;
    this.#endRun(at);
    return true;
  }

  #titleBegins(at: number, freely: boolean): boolean {
    const named = this.#match(issuer, at);
    const from = at + (this.#match(lead, at)?.[0].length ?? named?.[0].length ?? 0);
    const title = readTitle(this.#text, from);
    if (title !== undefined) {
      const after = this.#text.slice(from + title.raw.length, from + title.raw.length + 12);
      if (/^[》]?(?:的规定|规定的|中|等(?!有关|相关)|所列|要求)/u.test(after)) return false;
      const numbered = /^\s*(?:[（(［[]|第[一二三四五六七八九十百零〇\d])/u.test(after);
      if (namesPaper(title.title)) return false;
      return namesInstrumentKind(title.title) || numbered;
    }
    if (!freely || this.#text.charAt(from) === "《") return false;
    const bare = readBareTitle(this.#text, from);
    return (
      bare !== undefined &&
      bare.title.length >= 4 &&
      (bare.brackets === "broken" || /^[\s（(第]?$/u.test(this.#text.charAt(from + bare.raw.length)))
    );
  }

  #articleBegins(at: number): boolean {
    if (this.#current === undefined) return false;
    const chaptered = this.#match(chapter, at)?.[0].length ?? 0;
    const run = readArticles(this.#text, at + chaptered);
    if (run === undefined) return false;
    const after = this.#text.slice(run.end, run.end + 4);
    return afterArticle.test(after) && !mentioned.test(after);
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
      this.#titleBegins(next, true)
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

function finished({
  at,
  found,
  issuer: by,
  label: stated,
  numbers,
  articles,
  quotes,
  notes,
}: Draft): CitedInstrument {
  const title = found?.title;
  return {
    at,
    ...(found === undefined ? {} : { title: found.title, brackets: found.brackets }),
    ...(title !== undefined && lostInner(title) ? { incomplete: true as const } : {}),
    ...(by === undefined ? {} : { issuer: by }),
    numbers,
    articles,
    ...(stated === undefined ? {} : { label: stated }),
    ...rankBy({ title, numbers, label: stated, notes: notes === "" ? undefined : notes }),
    quotes,
  };
}
