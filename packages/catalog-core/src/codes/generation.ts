import { firstFit } from "./first-fit.ts";
import type { CodeGeneration, CodeScheme } from "./scheme.ts";
import { codeSchemes } from "./schemes/index.ts";
import { cleanCode } from "./writing.ts";

/** How many examples of each kind are kept as evidence. */
const examplesKept = 3;
/** From this share of the codes that fit a scheme on, one generation is said to be the list's. */
const leadingShare = 0.9;

/** A running count, plain JSON: it can be written, read back and merged. */
export interface GenerationTally {
  readonly total: number;
  readonly blank: number;
  readonly byScheme: Readonly<Record<string, SchemeCount>>;
  readonly unidentified: SchemeCount;
}

/** How many codes are of one kind, with a few of them. */
export interface SchemeCount {
  readonly count: number;
  /** The first different ones met, at most three. */
  readonly examples: readonly string[];
}

/** What a count of codes says of the list they come from. */
export interface DetectedGeneration {
  /** `mixed`: no generation holds nine tenths of the codes that fit one. `unknown`: none fits any. */
  readonly generation: CodeGeneration | "mixed" | "unknown";
  /** The evidence, the most frequent scheme first. */
  readonly schemes: readonly (SchemeCount & Pick<CodeScheme, "id" | "title" | "generation" | "kind">)[];
  readonly unidentified: SchemeCount;
  readonly blank: number;
  /** All codes seen: blank + unidentified + Σ schemes. */
  readonly total: number;
  /** One Chinese sentence. */
  readonly sentence: string;
}

/** The count of no codes: where `addToTally` begins. */
export const emptyGenerationTally: GenerationTally = {
  total: 0,
  blank: 0,
  byScheme: {},
  unidentified: { count: 0, examples: [] },
};

/**
 * The scheme of an item code as written, the national ones before the local; `undefined` where none fits.
 *
 * @example
 * schemeOf("440106043001")?.id; // "gbt39554-basic"
 * schemeOf("第12号"); // undefined
 */
export function schemeOf(written: string): CodeScheme | undefined {
  return firstFit(cleanCode(written).text)?.scheme;
}

/**
 * Counts one code more.
 *
 * @example
 * const tally = addToTally(addToTally(emptyGenerationTally, "440106043001"), "");
 * [tally.total, tally.blank]; // [2, 1]
 */
export function addToTally(tally: GenerationTally, code: string): GenerationTally {
  const one: GenerationTally =
    code.trim() === "" ? { ...emptyGenerationTally, total: 1, blank: 1 } : tallyOfOne(code, schemeOf(code));
  return mergeTallies(tally, one);
}

function tallyOfOne(code: string, scheme: CodeScheme | undefined): GenerationTally {
  const count: SchemeCount = { count: 1, examples: [code] };
  return scheme === undefined
    ? { ...emptyGenerationTally, total: 1, unidentified: count }
    : { ...emptyGenerationTally, total: 1, byScheme: { [scheme.id]: count } };
}

/**
 * Two counts as one. The examples are those that a count in one go, `a` before `b`, would have kept.
 *
 * @example
 * const one = addToTally(emptyGenerationTally, "440106043001");
 * mergeTallies(one, one).byScheme["gbt39554-basic"]; // { count: 2, examples: ["440106043001"] }
 */
export function mergeTallies(a: GenerationTally, b: GenerationTally): GenerationTally {
  const byScheme: Record<string, SchemeCount> = { ...a.byScheme };
  for (const [id, count] of Object.entries(b.byScheme)) {
    const before = byScheme[id];
    byScheme[id] = before === undefined ? count : mergeCounts(before, count);
  }
  return {
    total: a.total + b.total,
    blank: a.blank + b.blank,
    byScheme,
    unidentified: mergeCounts(a.unidentified, b.unidentified),
  };
}

function mergeCounts(a: SchemeCount, b: SchemeCount): SchemeCount {
  const count = a.count + b.count;
  if (a.examples.length >= examplesKept) return { count, examples: a.examples };
  const examples = [...a.examples];
  for (const example of b.examples) {
    if (examples.length >= examplesKept) break;
    if (!examples.includes(example)) examples.push(example);
  }
  return { count, examples };
}

const generationNames: Readonly<Record<CodeGeneration, string>> = {
  "108": "国办函〔2016〕108号时期的编码（10／24 位）",
  "39554": "GB/T 39554（C 0109）编码（12／31／33 位）",
  local: "地方自编的编码",
};

/**
 * What the count says: the generation of the list, with the evidence.
 *
 * @example
 * finishTally(addToTally(emptyGenerationTally, "440106043001")).generation; // "39554"
 * finishTally(emptyGenerationTally).sentence; // "看不出用的是哪一代编码：没有编码。"
 */
export function finishTally(tally: GenerationTally): DetectedGeneration {
  const schemes: DetectedGeneration["schemes"][number][] = [];
  const byGeneration = new Map<CodeGeneration, number>();
  let fitting = 0;
  for (const { id, title, generation, kind } of codeSchemes) {
    const count = tally.byScheme[id];
    if (count === undefined) continue;
    schemes.push({ id, title, generation, kind, ...count });
    byGeneration.set(generation, (byGeneration.get(generation) ?? 0) + count.count);
    fitting += count.count;
  }
  // Stable: equal counts keep the order of the schemes.
  schemes.sort((x, y) => y.count - x.count);
  const [top] = [...byGeneration].sort(([, x], [, y]) => y - x);
  const generation = top === undefined ? "unknown" : top[1] >= fitting * leadingShare ? top[0] : "mixed";
  return {
    generation,
    schemes,
    unidentified: tally.unidentified,
    blank: tally.blank,
    total: tally.total,
    sentence: sentenceOf(generation, schemes, tally),
  };
}

function sentenceOf(
  generation: DetectedGeneration["generation"],
  schemes: DetectedGeneration["schemes"],
  tally: GenerationTally,
): string {
  const parts = schemes.map(({ title, count, examples }) => `${title} ${count} 个（如 ${examples[0]}）`);
  if (tally.unidentified.count > 0) {
    parts.push(`未能识别 ${tally.unidentified.count} 个（如 ${tally.unidentified.examples[0]}）`);
  }
  if (tally.blank > 0) parts.push(`空白 ${tally.blank} 个`);
  const evidence = parts.length === 0 ? "没有编码" : parts.join("，");
  if (generation === "unknown") return `看不出用的是哪一代编码：${evidence}。`;
  if (generation === "mixed") return `几代编码并存：${evidence}。`;
  return `用的是${generationNames[generation]}：${evidence}。`;
}

/**
 * Which generation of codes a list uses, with the evidence: how many codes fit each scheme, and the first of them.
 *
 * Both generations are valid; a list that uses the older one is not wrong.
 *
 * @example detectGeneration(["440106043001", "000120014000"]).generation // "39554"
 */
export function detectGeneration(codes: Iterable<string>): DetectedGeneration {
  let tally = emptyGenerationTally;
  for (const code of codes) tally = addToTally(tally, code);
  return finishTally(tally);
}
