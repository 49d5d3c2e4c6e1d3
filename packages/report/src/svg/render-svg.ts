import type { Chart } from "@zp/catalog-core/report-model";
import { fillOf, gridColour, inkColour, inkOn, targetColour } from "../look.ts";
import { shortText } from "../text.ts";
import { escaped } from "./xml.ts";

const WIDTH = 720;
/** Room on the left for the labels of values. */
const LEFT = 44;

interface Plot {
  readonly top: number;
  readonly height: number;
  readonly width: number;
}

/**
 * A chart as SVG, in the look it has in Word: no script, no font of its own, readable in black and white, with its words
 * for who does not see it. It scales with the page.
 *
 * @returns an `<svg>` element
 * @example
 * const value = { value: 0.8, of: { exact: "4/5" } };
 * const chart = { kind: "columns", title: "占比", alt: "甲 80%", unit: "share", categories: ["甲"],
 *   series: [{ name: "占比", values: [value] }] } as const;
 * renderSvg(chart).startsWith("<svg"); // true
 */
export function renderSvg(chart: Chart): string {
  const { body, height } = chart.kind === "stacked" ? stacked(chart) : upright(chart);
  const title = `<text x="${WIDTH / 2}" y="22" text-anchor="middle" font-size="15" font-weight="bold">${escaped(shortText(titleOf(chart)))}</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${escaped(chart.alt)}" font-family="sans-serif" fill="#${inkColour}">${title}${body}</svg>`;
}

const titleOf = ({ title, unit }: Chart): string => (unit === "share" ? `${title}（%）` : title);

/** Columns and pairs: upright bars, a line at the target. */
function upright(chart: Chart): { body: string; height: number } {
  const { categories, series, unit, target } = chart;
  const many = categories.length > 8;
  const labelHeight = many
    ? 14 + 11 * Math.max(...categories.map((name) => [...shortText(name, 16)].length))
    : 24;
  const plot: Plot = { top: 46, height: 200, width: WIDTH - LEFT - 12 };
  const most =
    unit === "share"
      ? 1
      : Math.max(1, ...series.flatMap(({ values }) => values.map((value) => value?.value ?? 0)));
  const yOf = (value: number): number => plot.top + plot.height * (1 - Math.min(1, value / most));
  const step = plot.width / categories.length;
  const barWidth = Math.min(46, (step * 0.7) / series.length);
  const bars = series.flatMap(({ values }, at) =>
    values.map((value, index) => {
      if (value === undefined) return "";
      const x = LEFT + step * index + (step - barWidth * series.length) / 2 + barWidth * at;
      const y = yOf(value.value);
      const text = labelOf(value.value, unit, many);
      return `<rect x="${n(x)}" y="${n(y)}" width="${n(barWidth - 1)}" height="${n(plot.top + plot.height - y)}" fill="#${fillOf(chart.kind === "pairs" ? 2 - 2 * at : 1)}"/><text x="${n(x + barWidth / 2)}" y="${n(y - 3)}" text-anchor="middle" font-size="${many ? 10 : 11}">${text}</text>`;
    }),
  );
  const names = categories.map((name, index) => {
    const x = LEFT + step * (index + 0.5);
    const y = plot.top + plot.height + 14;
    const text = escaped(shortText(name, 16));
    return many
      ? `<text transform="translate(${n(x + 4)} ${y - 6}) rotate(-90)" text-anchor="end" font-size="11">${text}</text>`
      : `<text x="${n(x)}" y="${y}" text-anchor="middle" font-size="12">${text}</text>`;
  });
  const bottom = plot.top + plot.height + labelHeight;
  const line =
    target === undefined
      ? ""
      : `<line x1="${LEFT}" x2="${LEFT + plot.width}" y1="${n(yOf(target.value))}" y2="${n(yOf(target.value))}" stroke="#${targetColour}" stroke-width="2" stroke-dasharray="7 4"/>`;
  const keys = [
    ...(series.length > 1
      ? series.map(({ name }, at) => ({
          name,
          fill: fillOf(chart.kind === "pairs" ? 2 - 2 * at : 1),
          dashed: false,
        }))
      : []),
    ...(target === undefined ? [] : [{ name: target.label, fill: targetColour, dashed: true }]),
  ];
  return {
    body: `${grid(plot, most, unit)}${bars.join("")}${line}${names.join("")}${legend(keys, bottom + 16)}`,
    height: bottom + (keys.length > 0 ? 34 : 12),
  };
}

function grid(plot: Plot, most: number, unit: Chart["unit"]): string {
  return [0, 0.2, 0.4, 0.6, 0.8, 1]
    .map((part) => {
      const y = plot.top + plot.height * (1 - part);
      const text =
        unit === "share" ? String(Math.round(part * 100)) : String(Math.round(part * most * 10) / 10);
      return `<line x1="${LEFT}" x2="${LEFT + plot.width}" y1="${n(y)}" y2="${n(y)}" stroke="#${gridColour}"/><text x="${LEFT - 6}" y="${n(y + 4)}" text-anchor="end" font-size="11">${text}</text>`;
    })
    .join("");
}

/** Parts of a whole: lying bars, each to 100 %, with the counts in them. */
function stacked({ categories, series }: Chart): { body: string; height: number } {
  const left = 110;
  const width = WIDTH - left - 16;
  const top = 40;
  const row = 30;
  const rows = categories.map((name, index) => {
    const y = top + row * index;
    const values = series.map(({ values: of }) => of[index]?.value ?? 0);
    const total = values.reduce((sum, value) => sum + value, 0);
    let x = left;
    const parts = values.map((value, at) => {
      const size = total === 0 ? 0 : (width * value) / total;
      const part = `<rect x="${n(x)}" y="${y}" width="${n(size)}" height="20" fill="#${fillOf(at)}" stroke="#fff"/>`;
      const text =
        size < 14
          ? ""
          : `<text x="${n(x + size / 2)}" y="${y + 14}" text-anchor="middle" font-size="11" fill="#${inkOn(at)}">${value}</text>`;
      x += size;
      return part + text;
    });
    return `<text x="${left - 8}" y="${y + 14}" text-anchor="end" font-size="12">${escaped(shortText(name, 8))}</text>${parts.join("")}`;
  });
  const bottom = top + row * categories.length;
  const keys = series.map(({ name }, at) => ({ name, fill: fillOf(at), dashed: false }));
  return { body: `${rows.join("")}${legend(keys, bottom + 12)}`, height: bottom + 32 };
}

interface Key {
  readonly name: string;
  readonly fill: string;
  readonly dashed: boolean;
}

/** A character of Chinese is about as wide as it is high. */
const widthOf = (name: string): number => 34 + 12.5 * [...name].length;

function legend(keys: readonly Key[], y: number): string {
  let x = (WIDTH - keys.reduce((sum, { name }) => sum + widthOf(name), 0)) / 2;
  return keys
    .map(({ name, fill, dashed }) => {
      const sign = dashed
        ? `<line x1="${n(x)}" x2="${n(x + 16)}" y1="${y - 4}" y2="${y - 4}" stroke="#${fill}" stroke-width="2" stroke-dasharray="5 3"/>`
        : `<rect x="${n(x)}" y="${y - 10}" width="12" height="12" fill="#${fill}"/>`;
      const text = `<text x="${n(x + 20)}" y="${y}" font-size="12">${escaped(name)}</text>`;
      x += widthOf(name);
      return sign + text;
    })
    .join("");
}

const labelOf = (value: number, unit: Chart["unit"], many: boolean): string =>
  unit === "count" ? String(value) : many ? String(Math.round(value * 100)) : (value * 100).toFixed(2);

/** Two places are as fine as a screen shows. */
const n = (value: number): string => String(Math.round(value * 100) / 100);
