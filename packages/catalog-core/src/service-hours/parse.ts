import type { OpenDays, OpeningTimes, OpenSpan, ServiceHours, UnreadStretch, Weekday } from "./hours.ts";
import { type PlacedToken, tokensOf } from "./tokens.ts";

interface Draft {
  days: OpenDays | undefined;
  season: string | undefined;
  place: string | undefined;
  spans: OpenSpan[];
  /** Of days and season the one that was said first; the other stands under it. */
  outer: "days" | "season" | undefined;
}

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

/** A name that can be the counter where the times hold. */
const PLACE = /^[\p{Script=Han}\w（）()]{2,30}(?:厅|中心|窗口|公司|局|所|站|处|室|馆|院|行|点)$/u;

/** The tokens of the bracket that opens at `index`, its two signs among them. */
function bracketAt(tokens: readonly PlacedToken[], index: number): readonly PlacedToken[] {
  let depth = 0;
  for (let end = index; end < tokens.length; end++) {
    const as = tokens[end]?.token.as;
    if (as === "open") depth++;
    else if (as === "close" && --depth === 0) return tokens.slice(index, end + 1);
  }
  return tokens.slice(index, index + 1);
}

/**
 * 办理时间 as people write it: “工作日上午8:30-12:00，下午2:30-6:00，法定节假日除外”. Times of day are put on a clock of
 * 24 hours where 下午 or 晚上 stands before them. Seasons, days and counters of their own make lines of their own. A
 * part of a text that is not understood is left over, never bent into a time.
 *
 * @example
 * parseServiceHours("工作日上午8:30-12:00，下午2:30-6:00（法定节假日除外）").times;
 * // [{ days: "workdays", spans: [{ from: "08:30", to: "12:00" }, { from: "14:30", to: "18:00" }] }]
 * @example
 * parseServiceHours("周一至周五全天").times; // [{ days: [1, 2, 3, 4, 5], spans: [{ from: "00:00", to: "24:00" }] }]
 */
export function parseServiceHours(text: string): ServiceHours {
  const reader = new Reader();
  const tokens = tokensOf(text);
  for (let index = 0; index < tokens.length; index++) {
    const one = tokens[index] as PlacedToken;
    if (one.token.as !== "open") {
      reader.take(one);
      continue;
    }
    const bracket = bracketAt(tokens, index);
    reader.bracket(bracket, text);
    index += bracket.length - 1;
  }
  return reader.finish();
}

class Reader {
  private readonly times: OpeningTimes[] = [];
  private readonly leftovers: UnreadStretch[] = [];
  private readonly closed = new Set<Weekday>();
  private holidays = false;
  private draft: Draft = {
    days: undefined,
    season: undefined,
    place: undefined,
    spans: [],
    outer: undefined,
  };
  /** Days or a season that were said and have no times yet. */
  private pending: PlacedToken | undefined;

  take(one: PlacedToken): void {
    const { token } = one;
    switch (token.as) {
      case "days":
        this.under("days", one);
        this.draft.days = token.days;
        return;
      case "season":
        // 夏季（5月1日至9月30日）: one part of the year by its name and its days.
        if (this.pending?.token.as === "season" && this.draft.spans.length === 0) {
          this.draft.season = `${this.draft.season} ${token.season}`;
          return;
        }
        this.under("season", one);
        this.draft.season = token.season;
        return;
      case "span":
        this.span(clock(token.from), clock(token.to), one);
        return;
      case "all-day":
        this.span("00:00", "24:00", one);
        return;
      case "holidays":
        this.holidays = true;
        return;
      case "closed":
        for (const day of token.days) this.closed.add(day);
        if (token.holidays) this.holidays = true;
        return;
      case "text":
      case "close":
        this.leftovers.push({ at: one.at, text: one.text });
        return;
      default:
    }
  }

  /** What stands in brackets: a remark on holidays or days, or a timetable of its own for one counter. */
  bracket(tokens: readonly PlacedToken[], text: string): void {
    const inner = tokens.slice(1, tokens.length > 1 ? -1 : 1);
    const says = (as: string): boolean => inner.some(({ token }) => token.as === as);
    const [first] = inner;
    const timed = says("span") || says("all-day");
    // “上午8:30-11:30，下午14:00-18:00（夏季15:00-18:00）”: which of the times it replaces, the text does not say.
    if (timed && this.draft.spans.length > 0 && first?.token.as !== "text") {
      const last = tokens.at(-1) as PlacedToken;
      const at = tokens[0]?.at ?? 0;
      this.leftovers.push({ at, text: text.slice(at, last.at + last.text.length) });
      return;
    }
    if (!timed || first?.token.as !== "text" || !PLACE.test(first.text)) {
      for (const one of inner) this.take(one);
      return;
    }
    const { days, season, outer } = this.draft;
    this.close();
    this.draft = { days, season, place: first.text, spans: [], outer };
    for (const one of inner.slice(1)) this.take(one);
    this.close();
    this.draft = { days, season, place: undefined, spans: [], outer };
  }

  finish(): ServiceHours {
    this.close();
    if (this.pending !== undefined && this.times.length > 0) {
      this.leftovers.push({ at: this.pending.at, text: this.pending.text });
    }
    return {
      times: this.times,
      closedOnHolidays: this.holidays,
      closed: [...this.closed].toSorted((a, b) => a - b),
      leftovers: this.leftovers.toSorted((a, b) => a.at - b.at),
    };
  }

  /** New days or a new season: the line so far ends, and what stood under the old ones with it. */
  private under(which: "days" | "season", one: PlacedToken): void {
    const { outer } = this.draft;
    this.close();
    if (outer === which) {
      if (which === "days") this.draft.season = undefined;
      else this.draft.days = undefined;
    }
    this.draft.outer = outer ?? which;
    this.pending = one;
  }

  private span(from: string, to: string, one: PlacedToken): void {
    const last = this.draft.spans.at(-1);
    // Times run forwards: “上午8:30-12:00，8:30-12:00” is not the same morning twice.
    if (last !== undefined && from < last.to) {
      this.leftovers.push({ at: one.at, text: one.text });
      return;
    }
    this.draft.spans.push({ from, to });
    this.pending = undefined;
  }

  /** Ends a line of the timetable; the days and the season stay said. */
  private close(): void {
    const { days, season, place, spans, outer } = this.draft;
    if (spans.length === 0) return;
    const line: OpeningTimes = {
      ...(days === undefined ? {} : { days }),
      ...(season === undefined ? {} : { season }),
      ...(place === undefined ? {} : { place }),
      spans,
    };
    // The same line written twice is one line.
    const same = JSON.stringify(line);
    if (!this.times.some((other) => JSON.stringify(other) === same)) this.times.push(line);
    this.draft = { days, season, place: undefined, spans: [], outer };
  }
}
