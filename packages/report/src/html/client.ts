/// <reference lib="dom" />

/** Findings as the page holds them: texts once, and rows of their numbers in the columns below. */
export interface PageData {
  readonly texts: readonly string[];
  /** Unit, item, rule, pile, element, message, suggestion, place, basis. */
  readonly rows: readonly (readonly number[])[];
}

/** What is asked for: numbers of texts, −1 for all; words that must all occur. */
export interface Asked {
  readonly unit: number;
  readonly rule: number;
  readonly pile: number;
  readonly words: readonly string[];
}

/** The rows that answer what is asked for. It goes into the page as it stands here, so it uses nothing from outside. */
export function select(data: PageData, { unit, rule, pile, words }: Asked): number[] {
  const found: number[] = [];
  for (let at = 0; at < data.rows.length; at += 1) {
    const row = data.rows[at];
    if (row === undefined) continue;
    if (unit >= 0 && row[0] !== unit) continue;
    if (rule >= 0 && row[2] !== rule) continue;
    if (pile >= 0 && row[3] !== pile) continue;
    if (words.every((word) => row.some((text) => data.texts[text]?.includes(word) ?? false))) found.push(at);
  }
  return found;
}

/** The page's own program: filters, pages of the list, keyboard. It goes into the page as it stands here, too. */
export function client(choose: typeof select): void {
  const byId = <Kind extends HTMLElement>(id: string): Kind => document.getElementById(id) as Kind;
  const data = JSON.parse(byId("data").textContent ?? "{}") as PageData;
  const form = byId<HTMLFormElement>("filter");
  const body = byId<HTMLTableSectionElement>("rows");
  const count = byId("count");
  let found: number[] = [];
  let page = 0;

  const numberIn = (id: string): number => Number(byId<HTMLSelectElement>(id).value);
  const size = (): number => numberIn("size");
  const pages = (): number => Math.max(1, Math.ceil(found.length / size()));

  const show = (): void => {
    page = Math.min(Math.max(0, page), pages() - 1);
    const rows = found.slice(page * size(), (page + 1) * size()).map((at, index) => {
      const row = document.createElement("tr");
      const cells = [String(page * size() + index + 1)];
      for (const text of data.rows[at] ?? []) cells.push(data.texts[text] ?? "");
      for (const [column, text] of cells.entries()) {
        const cell = document.createElement(column === 2 ? "th" : "td");
        if (column === 2) cell.scope = "row";
        cell.textContent = text;
        row.append(cell);
      }
      return row;
    });
    body.replaceChildren(...rows);
    count.textContent = `共 ${found.length} 条，第 ${page + 1}/${pages()} 页`;
    byId<HTMLButtonElement>("previous").disabled = page === 0;
    byId<HTMLButtonElement>("next").disabled = page >= pages() - 1;
  };
  const ask = (): void => {
    const words = byId<HTMLInputElement>("words")
      .value.split(/\s+/)
      .filter((word) => word !== "");
    found = choose(data, { unit: numberIn("unit"), rule: numberIn("rule"), pile: numberIn("pile"), words });
    page = 0;
    show();
  };

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", ask);
  form.addEventListener("reset", () => setTimeout(ask));
  byId("previous").addEventListener("click", () => {
    page -= 1;
    show();
  });
  byId("next").addEventListener("click", () => {
    page += 1;
    show();
  });
  ask();
}
