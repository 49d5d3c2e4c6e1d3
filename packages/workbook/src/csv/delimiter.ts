import Papa from "papaparse";

const CANDIDATES = [",", "\t", ";", "|"];
const SAMPLE_CHARACTERS = 256 * 1024;
const SAMPLE_ROWS = 200;

/** What a trial with one separator gave. */
interface Trial {
  readonly delimiter: string;
  /** The most frequent number of fields. */
  readonly fields: number;
  /** Share of rows that have that many, 0 to 1. */
  readonly share: number;
}

/**
 * The separator under which the first rows agree best on a number of fields; undefined where none yields two. At equal
 * agreement more fields win, and the comma before the others.
 */
export function findDelimiter(text: string): string | undefined {
  const sample = text.slice(0, SAMPLE_CHARACTERS);
  const cut = sample.length < text.length;
  const trials = CANDIDATES.filter((delimiter) => sample.includes(delimiter))
    .map((delimiter) => tryDelimiter(sample, delimiter, cut))
    .filter((trial) => trial.fields >= 2);
  return trials.sort((a, b) => b.share - a.share || b.fields - a.fields)[0]?.delimiter;
}

function tryDelimiter(sample: string, delimiter: string, cut: boolean): Trial {
  const { data } = Papa.parse<string[]>(sample, { delimiter, newline: "\n", preview: SAMPLE_ROWS });
  // A sample cut short ends in the middle of a row.
  const rows = (cut && data.length < SAMPLE_ROWS ? data.slice(0, -1) : data).filter((row) =>
    row.some((f) => f !== ""),
  );
  const counts = new Map<number, number>();
  for (const row of rows) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  const [fields, times] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [0, 0];
  return { delimiter, fields, share: rows.length === 0 ? 0 : times / rows.length };
}
