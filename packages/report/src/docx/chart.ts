import type { Chart } from "@zp/catalog-core/report-model";
import { ChartRun, type ChartRunOptions, type ChartSeries } from "docx/charts";
import { fillOf, gridColour, inkColour, inkOn, targetColour } from "../look.ts";
import { cellText, shortText } from "../text.ts";

/** Pixels of a chart as wide as the type area. */
const WIDTH = 588;
const typeface = "宋体";
const small = { size: 8, color: inkColour } as const;

/** A chart that Word draws and in which it can be edited, with its data in a workbook of its own. */
export const chartOf = (chart: Chart): ChartRun => new ChartRun(optionsOf(chart));

function optionsOf(chart: Chart): ChartRunOptions {
  const { kind, title, alt, unit, categories, target } = chart;
  const many = categories.length > 8;
  // Percentages without their sign: thirty bars have no room for it.
  const shown = (value: number): number => (unit === "share" ? Math.round(value * 1e6) / 1e4 : value);
  const shared = {
    title: {
      text: shortText(unit === "share" ? `${title}（%）` : title),
      font: { size: 11, bold: true, color: inkColour },
    },
    font: { name: typeface, color: inkColour },
    altText: { name: shortText(title), description: cellText(alt), title: shortText(title) },
    chartArea: { fill: "FFFFFF", border: "none" },
    transformation: { width: WIDTH, height: many ? 330 : 270 },
    categories: categories.map((name) => shortText(name, 16)),
  } as const;
  if (kind === "stacked")
    return {
      ...shared,
      type: "bar",
      stacking: "percent",
      gapWidth: 45,
      categoryAxis: { reverseOrder: true, font: { size: 9, color: inkColour } },
      valueAxis: { numberFormat: "0%", font: small, gridlines: true },
      legend: { position: "bottom", font: { size: 9, color: inkColour } },
      series: chart.series.map(
        ({ name, values }, at): ChartSeries => ({
          name: shortText(name),
          color: fillOf(at),
          values: values.map((value) => value?.value ?? null),
          dataLabels: { value: true, numberFormat: "0;;", font: { size: 8, color: inkOn(at) } },
        }),
      ),
      transformation: { width: WIDTH, height: 90 + 34 * categories.length },
    };
  const series = chart.series.map(
    ({ name, values }, at): ChartSeries => ({
      name: shortText(name),
      color: fillOf(kind === "pairs" ? 2 - 2 * at : 1),
      values: values.map((value) => (value === undefined ? null : shown(value.value))),
      dataLabels: {
        value: true,
        numberFormat: unit === "share" && !many ? "0.00" : "0",
        font: { size: many ? 7 : 8, color: inkColour },
      },
    }),
  );
  return {
    ...shared,
    type: "column",
    gapWidth: many ? 40 : 80,
    categoryAxis: { labelRotation: many ? -90 : 0, font: { size: many ? 8 : 9, color: inkColour } },
    valueAxis: {
      numberFormat: "0",
      font: small,
      gridlines: true,
      ...(unit === "share" ? { minimum: 0, maximum: 100, interval: 20 } : {}),
    },
    legend:
      target === undefined && series.length < 2
        ? false
        : { position: "bottom", font: { size: 9, color: inkColour } },
    series:
      target === undefined
        ? series
        : [
            ...series,
            {
              name: shortText(target.label),
              type: "line",
              color: targetColour,
              line: { color: targetColour, width: 1.5, dash: "dash" },
              markers: false,
              values: categories.map(() => shown(target.value)),
              dataLabels: false,
            },
          ],
    plotArea: { border: { color: gridColour } },
  };
}
