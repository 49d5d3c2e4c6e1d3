/** A stretch of a text and what takes its place. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with stretches replaced that do not touch one another; everything between them as it was. */
export function splice(text: string, splices: readonly Splice[]): string {
  let done = 0;
  const pieces: string[] = [];
  for (const { start, end, text: put } of splices.toSorted((a, b) => a.start - b.start)) {
    pieces.push(text.slice(done, start), put);
    done = end;
  }
  pieces.push(text.slice(done));
  return pieces.join("");
}

/** Line ends as a text had them: reading has made each of them a "\n". */
export const withLineEnds = (text: string, like: string): string => {
  const end = /\r\n?/.exec(like)?.[0];
  return end === undefined ? text : text.replaceAll("\n", end);
};
