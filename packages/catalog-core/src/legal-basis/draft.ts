import type { CitedInstrument, InstrumentNumber } from "./basis.ts";
import { rankBy } from "./rank.ts";
import { type FoundTitle, lostInner } from "./title.ts";

/** An instrument while it is being read. */
export interface Draft {
  at: number;
  found?: FoundTitle;
  issuer?: string;
  label?: string;
  numbers: InstrumentNumber[];
  articles: CitedInstrument["articles"][number][];
  quotes: { at: number; text: string }[];
  notes: string;
}

/** The instrument as it is given out, with the rank that its name, numbers, label and notes tell. */
export function finished({
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
