import { readGolden } from "./golden.ts";
import { type Measured, measured } from "./parsers.ts";
import { withoutCells, withoutTable } from "./without/page.ts";

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
const percent = (part: number, all: number): string =>
  all === 0 ? "–" : `${((part / all) * 100).toFixed(2)} %`;

/** What a parser reads of all strings of its kind, and what the hand-judged sample says of it. */
export interface Measure {
  readonly one: Measured;
  readonly occurrences: { readonly read: number; readonly all: number };
  readonly distinct: { readonly read: number; readonly all: number };
  readonly judged: number;
  readonly right: number;
  readonly unread: number;
  readonly wrong: number;
}

export function measure(one: Measured): Measure {
  const strings = one.strings();
  const read = strings.filter((written) => one.read(written).read);
  const judgements = Object.values(readGolden(one.id)).map(({ judgement }) => judgement);
  const times = (wanted: string): number => judgements.filter((judgement) => judgement === wanted).length;
  return {
    one,
    occurrences: { read: sum(read.map(({ count }) => count)), all: sum(strings.map(({ count }) => count)) },
    distinct: { read: read.length, all: strings.length },
    judged: judgements.length,
    right: times("right"),
    unread: times("unread"),
    wrong: times("wrong"),
  };
}

function line({ one, occurrences, distinct, judged, right, unread, wrong }: Measure): string {
  const aim = [
    one.aim.occurrences === undefined ? "" : `≥ ${one.aim.occurrences * 100} % of occurrences`,
    one.aim.distinct === undefined ? "" : `≥ ${one.aim.distinct * 100} % of distinct`,
  ].filter((part) => part !== "");
  return `| ${[
    one.title,
    `${occurrences.read}/${occurrences.all}`,
    percent(occurrences.read, occurrences.all),
    `${distinct.read}/${distinct.all}`,
    percent(distinct.read, distinct.all),
    judged,
    right,
    unread,
    wrong,
    aim.join(", "),
  ].join(" | ")} |`;
}

/** The table of all parsers, in Markdown. */
export function parserTable(): string {
  return [
    "| what | occurrences read | | distinct read | | judged by hand | right | unread | wrong | aim |",
    "| --- | --: | --: | --: | --: | --: | --: | --: | --: | --- |",
    ...measured.map((one) => line(measure(one))),
  ].join("\n");
}

/** docs/truth.md: every number in it is computed from the real strings and lists, and from the judgements on them. */
export function truthPage(): string {
  return `# Truth, measured

What the parsers make of real strings and lists. They lie beside the checkout in \`../shared/data/real\` and are never
copied into it. \`npm run truth\` measures again and writes this page; a test holds the page to what is measured, where
the lists are there.

## Parsers

${parserTable()}

- **Occurrences** weighs each string by how often its source has it, **distinct** counts it once.
- **Read** means whole: nothing that says something is left over. A cell that only says 无 or — is read for what it is. A
  number without unit (\`13\`) is read as that: its unit is unknown, and nothing is decided on it. A code that nobody but
  its own system can explain, and one that is damaged, is unread. A column is read where its element is proposed or a
  person is asked; headers are those of all the columns of the four lists.
- **Judged by hand**: string and reading were read side by side, each of them, and the judgement written down. The sample is the 60 most frequent strings and 140
  by the order of their SHA-256, or all where there are fewer than 200 (of the headers, all). **Right**: the reading says what
  the string says, no more. **Unread**: nothing or not all was read, and the reading says so. **Wrong**: anything else. Each
  wrong reading was a bug; it was mended with a test before it was judged again.
- The judgements stand in \`packages/catalog-core/test/truth/golden/\`: SHA-256 of the string, its reading, the judgement. A
  reading that changes fails the test until it is judged again: \`npm run truth -- --judge\` lists what is open. Beside them
  stand strings written for the project, which run everywhere: \`packages/catalog-core/test/time-limit/\`,
  \`packages/catalog-core/test/legal-basis/\`, \`packages/catalog-core/test/records/\`, \`packages/catalog-core/test/service-hours/\`,
  \`packages/catalog-core/test/fees/\`, \`packages/catalog-core/test/codes/\`.

## A list that nobody has seen

Each real list is taken away in turn: all further headers in \`terms/\` that this list has and no other has are struck
out of the core, and its columns are proposed again. That is more than was added for it (服务对象 would have been
written down without Danyang), never less. Counted are the columns that a person mapped (\`examples/mappings/\`): read
as the person took them, or asked about; the rest is not found, kept as it stands and listed as unmapped, or taken for
something else.

${withoutTable()}

- The last column is how it stood before: an export with English keys lost two columns in three. Since then a header
  that no list of words knows is taken apart into its words (\`consult\` + \`phone\`, 承诺 + 期限: \`word-parts.ts\` in
  \`records/headers/\`) and proposed as a weak match; its cells decide, as with every weak match.
- These words were written with the four lists in sight, so the table flatters them. A fairer look: the 305 headers of
  \`terms/\` that none of the four lists has, with nothing but the parts of headers. At the first attempt 133 were found, 157
  not, 15 were proposed for another element; after mending those, 151, 153 and 1. Half of the headers of an unseen
  list would thus still have to be mapped by a person (\`zp map\`) if no list of words knew them, and few would be
  proposed wrongly.
- In Danyang without its own headers 承办机构 is read as the office in charge, which is that element's label. The three
  questions on number codes (the units of both limits, the ways to apply) are asked all the same: a header that says
  its element only in part is asked about where one unit or a known table can stand behind its codes.

### Its cells

The same for cells, by what the readers use and not by what somebody remembers to have added: the core is put together
so that every regular expression tells what it was held against, every table of words what is in it and every stretch of
code whose cells go through it. Each list is read, and then read again by a core without all that matches or stands in
the cells of this list and of no other: alternatives and optional parts of every expression that say a word or
a shape of numbers, words of every table, the place's own number codes. A cell that then reads otherwise than the
hand-judged parsers read it counts as that; a citation or telephone of which less is read (no rank, no extension) as
read in part. This is far more than was added for the list: 修订, 中华人民共和国, 是 and 节假日除外 are struck where three
other lists happen to lack them. Not struck are blanks and punctuation, provinces, labels of the standards, and the order
of the passes, which is code: the last column says how many of the cells that read the same go through code that no other
list's cells use.

${withoutCells()}

- **Read otherwise** are nearly all citations, where a word that was struck is the very word that tells the one from the
  other: without 修订 and 修正 the decree that amended a rule counts as the one that issued it, without 表 and 手册 the
  name of a form as a document. With all words they are right.
- Hours without their words are unread, not misread: 法定节假日除外 and its like are then left over, and a text with
  something left over is never taken as read.
- Item codes are read by the schemes of the standards; the code of a scheme that only one list uses is code of its own.
- Beside this, one real first meeting: the parser of hours was written with the 60 cut-out strings in sight and then met 37 other writings in the
  lists themselves. It read 26 of them whole (309 of 326 occurrences); one of the eleven others had a season
  taken by its opposite (非夏季), with the rest of the text left over. The kinds that were missing were general (two spans
  with only a blank between, 每周周三, 法定节假日 across a line break, 非夏季, a season with two stretches of days) and were
  added as such; what is now unread stands in the first table.

\`npm run truth -- --without\` measures both tables anew; it takes about half a minute.
`;
}
