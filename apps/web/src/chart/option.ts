import type { Chart } from "@zp/catalog-core/report-model";
import type { BarSeriesOption } from "echarts/charts";
import type { EChartsCoreOption } from "echarts/core";
import type { Colours } from "./colours.ts";

const BAR = 30;
const LEGEND_ROW = 24;
const AXIS = 28;
const SMALL = 13;

/** So much of a bar must a part take for its number to fit. */
const ROOM_PX = 26;

/** A name with its mark takes so much of a row of the legend. */
const nameWidth = (name: string): number => name.length * SMALL + 32;

/** Rows that the names of the parts take, one behind the other. */
function legendRows({ series }: Chart, width: number): number {
  let rows = 1;
  let taken = 0;
  for (const { name } of series) {
    if (taken > 0 && taken + nameWidth(name) > width) {
      rows += 1;
      taken = 0;
    }
    taken += nameWidth(name);
  }
  return rows;
}

const topOf = (chart: Chart, width: number): number =>
  chart.series.length > 1 ? legendRows(chart, width) * LEGEND_ROW + 8 : 8;

/** The height of a chart: as many bars as it has, all of the same size, under the names of its parts. */
export const heightOf = (chart: Chart, width: number): number =>
  chart.categories.length * BAR + AXIS + topOf(chart, width);

/** A chart of the model as lying bars: names are long, and a narrow screen has height. */
export function optionOf(chart: Chart, width: number, colours: Colours): EChartsCoreOption {
  const { categories, series, kind } = chart;
  const text = { color: colours.soft, fontFamily: colours.font, fontSize: SMALL };
  const stacked = kind === "stacked";
  return {
    animation: false,
    textStyle: text,
    ...(series.length > 1
      ? {
          legend: {
            top: 0,
            left: 0,
            itemWidth: 14,
            itemHeight: 12,
            itemGap: 12,
            textStyle: text,
            // The legend explains; it switches nothing off.
            selectedMode: false,
            type: "plain",
          },
        }
      : {}),
    grid: { left: 0, right: stacked ? 16 : 56, top: topOf(chart, width), bottom: 4, outerBoundsMode: "same" },
    xAxis: {
      type: "value",
      min: 0,
      max: 1,
      splitNumber: width < 500 ? 2 : 5,
      axisLabel: { ...text, formatter: (value: number) => `${Math.round(value * 100)}%` },
      splitLine: { lineStyle: { color: colours.line } },
    },
    yAxis: {
      type: "category",
      inverse: true,
      data: [...categories],
      axisTick: { show: false },
      axisLine: { lineStyle: { color: colours.line } },
      axisLabel: {
        ...text,
        color: colours.ink,
        width: Math.min(220, width * 0.32),
        overflow: "truncate",
        interval: 0,
      },
    },
    series: stacked ? partsOf(chart, width, colours) : barsOf(chart, colours),
  };
}

function barsOf({ series, target }: Chart, colours: Colours): BarSeriesOption[] {
  return series.map(({ name, values }, at) => ({
    type: "bar",
    name,
    barMaxWidth: 18,
    data: values.map((value) => value?.value ?? null),
    itemStyle: {
      color: series.length === 1 ? colours.accent : (colours.parts[at === 0 ? 3 : 0]?.fill ?? colours.accent),
    },
    label: {
      show: true,
      position: "right",
      color: colours.ink,
      backgroundColor: colours.paper,
      padding: [0, 2],
      fontSize: SMALL,
      formatter: ({ value }: { value?: unknown }) =>
        typeof value === "number" ? `${(value * 100).toFixed(2)}%` : "",
    },
    ...(target === undefined || at > 0
      ? {}
      : {
          markLine: {
            symbol: "none",
            silent: true,
            data: [{ xAxis: target.value }],
            lineStyle: { color: colours.ink, type: "dashed", width: 1.5 },
            label: { show: false },
          },
        }),
  })) as BarSeriesOption[];
}

/** Parts of a whole: lengths are shares of the row, numbers are those of the model. */
function partsOf({ series, categories }: Chart, width: number, colours: Colours): BarSeriesOption[] {
  const sums = categories.map((_, at) =>
    series.reduce((sum, { values }) => sum + (values[at]?.value ?? 0), 0),
  );
  return series.map(({ name, values }, part) => {
    const { fill = colours.accent, ink = colours.ink } = colours.parts[part % colours.parts.length] ?? {};
    return {
      type: "bar",
      stack: "all",
      name,
      barMaxWidth: 20,
      itemStyle: { color: fill, borderColor: colours.soft, borderWidth: 0.5 },
      data: categories.map((_, at) => {
        const count = values[at]?.value ?? 0;
        const share = (sums[at] ?? 0) === 0 ? 0 : count / (sums[at] ?? 1);
        return {
          value: share,
          label: {
            show: share * width * 0.7 > ROOM_PX,
            color: ink,
            fontSize: SMALL,
            formatter: () => String(count),
          },
        };
      }),
    };
  }) as BarSeriesOption[];
}
