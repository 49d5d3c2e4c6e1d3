import type { ParsedBasis } from "./basis.ts";
import { BasisReader } from "./basis-reader.ts";

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
