import { type Held, remembered } from "../held.ts";
import { type Matchers, matchersOf } from "../search/index.ts";
import { type IndexedFinding, indexedFindings } from "./rows.ts";

/** Names repeat over thousands of findings, and so do sentences: each is there once, and is looked at once. */
class Texts {
  readonly texts: string[] = [];
  readonly #numbers = new Map<string, number>();

  numberOf(text: string): number {
    let number = this.#numbers.get(text);
    if (number === undefined) {
      number = this.texts.push(text) - 1;
      this.#numbers.set(text, number);
    }
    return number;
  }
}

/** Names of a finding: item, unit, rule, id of the rule. */
const NAMES = 4;

/** What of each finding can be searched, by its place in the report. */
export const textIndex = remembered((held: Held) => {
  const all = indexedFindings(held);
  const names = new Texts();
  const sentences = new Texts();
  const namesOf = new Int32Array(all.length * NAMES);
  const sentenceOf = new Int32Array(all.length);
  for (const { finding, rule, at } of all) {
    const { subject, ruleId, message } = finding;
    namesOf[at * NAMES] = names.numberOf(subject.label);
    namesOf[at * NAMES + 1] = names.numberOf(subject.unit ?? "");
    namesOf[at * NAMES + 2] = names.numberOf(rule);
    namesOf[at * NAMES + 3] = names.numberOf(ruleId);
    sentenceOf[at] = sentences.numberOf(message);
  }
  return { names: names.texts, sentences: sentences.texts, namesOf, sentenceOf };
});

interface Answer {
  readonly text: string;
  /** By the number of the text, whether it holds what was typed. */
  readonly names: Uint8Array;
  readonly sentences: Uint8Array;
}

/** What was typed last: the rows and each of the counts beside them ask the same, and who types on asks for fewer. */
const searched = new WeakMap<Held, Answer>();

function ask(
  texts: readonly string[],
  matches: Matchers["name"],
  before: Uint8Array | undefined,
): Uint8Array {
  const found = new Uint8Array(texts.length);
  for (let i = 0; i < texts.length; i += 1) {
    if ((before === undefined || before[i] === 1) && matches(texts[i]!)) found[i] = 1;
  }
  return found;
}

/** Whether a finding holds what was typed, in one of its texts. */
export async function textSieve(held: Held, text: string): Promise<(one: IndexedFinding) => boolean> {
  const { names, sentences, namesOf, sentenceOf } = textIndex(held);
  const last = searched.get(held);
  let answer = last;
  if (last?.text !== text) {
    const matchers = await matchersOf(text);
    // Whatever holds the longer text holds its beginning too.
    const before = last !== undefined && text.startsWith(last.text) ? last : undefined;
    answer = {
      text,
      names: ask(names, matchers.name, before?.names),
      sentences: ask(sentences, matchers.sentence, before?.sentences),
    };
    searched.set(held, answer);
  }
  const { names: inNames, sentences: inSentences } = answer!;
  return ({ at }) => {
    for (let k = 0; k < NAMES; k += 1) if (inNames[namesOf[at * NAMES + k]!] === 1) return true;
    return inSentences[sentenceOf[at]!] === 1;
  };
}
