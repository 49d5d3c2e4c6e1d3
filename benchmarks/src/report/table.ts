/** A Markdown table with aligned columns, readable in a terminal as well; the first column left, the others right. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = header.map((title, column) =>
    Math.max(title.length, 3, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    `| ${widths
      .map((width, column) =>
        column === 0 ? (cells[column] ?? "").padEnd(width) : (cells[column] ?? "").padStart(width),
      )
      .join(" | ")} |`;
  const rule = `|${widths.map((width, column) => (column === 0 ? `${"-".repeat(width + 2)}` : `${"-".repeat(width + 1)}:`)).join("|")}|`;
  return [line(header), rule, ...rows.map(line)].join("\n");
}

/** 12,345 */
export const whole = (value: number): string => Math.round(value).toLocaleString("en-US");

/** A ratio to two places, large ones to one: 0.26, 12.3. */
export const ratio = (value: number): string => `${value.toFixed(value >= 10 ? 1 : 2)}×`;

/** Whether an aim is reached, in one line. */
export const aim = (what: string, value: number, bar: number, better: "higher" | "lower"): string => {
  const reached = better === "higher" ? value >= bar : value <= bar;
  const sign = better === "higher" ? "≥" : "≤";
  return `- ${what}: ${ratio(value)} (aim ${sign} ${ratio(bar)}) — ${reached ? "reached" : "not reached"}`;
};
