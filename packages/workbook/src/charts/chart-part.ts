import type { Chart } from "@zp/catalog-core/report-model";
import { xmlText } from "../patch/index.ts";

const A = "http://schemas.openxmlformats.org/drawingml/2006/main";
const C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The shades of the series, the same as in the other media: apart also in black and white. */
const fills = ["1F3864", "2F75B5", "8EB4E3", "C9C9C9", "EDEDED"] as const;
const TARGET = "C00000";
const INK = "262626";

/** Where the data of a chart stand: the categories in a column, each series in one beside it, its name above. */
export interface ChartData {
  /** Name of the sheet. */
  readonly sheet: string;
  /** Row of the series' names, 1-based; the first category is in the next. */
  readonly headerRow: number;
  /** Column of the categories, 1-based. */
  readonly column: number;
}

/** A chart as a part of a workbook (`c:chartSpace`), its data referred to in cells: who changes a cell changes the chart. */
export function chartPart(chart: Chart, data: ChartData): string {
  const { categories, series, kind, unit, title, target } = chart;
  const ref = (column: number, from: number, to: number): string =>
    `'${data.sheet.replaceAll("'", "''")}'!$${letter(data.column + column)}$${from}:$${letter(data.column + column)}$${to}`;
  const first = data.headerRow + 1;
  const last = data.headerRow + categories.length;
  const format = unit === "share" ? "0%" : "0";
  const serOf = (
    name: string,
    values: readonly (number | undefined)[],
    at: number,
    look: string,
    labels: string,
  ) =>
    `<c:ser><c:idx val="${at}"/><c:order val="${at}"/><c:tx><c:strRef><c:f>${xmlText(ref(at + 1, data.headerRow, data.headerRow))}</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${xmlText(name)}</c:v></c:pt></c:strCache></c:strRef></c:tx>${look}${labels}<c:cat><c:strRef><c:f>${xmlText(ref(0, first, last))}</c:f><c:strCache><c:ptCount val="${categories.length}"/>${categories.map((text, index) => `<c:pt idx="${index}"><c:v>${xmlText(text)}</c:v></c:pt>`).join("")}</c:strCache></c:strRef></c:cat><c:val><c:numRef><c:f>${xmlText(ref(at + 1, first, last))}</c:f><c:numCache><c:formatCode>${format}</c:formatCode><c:ptCount val="${categories.length}"/>${values.map((value, index) => (value === undefined ? "" : `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`)).join("")}</c:numCache></c:numRef></c:val>`;
  const stacked = kind === "stacked";
  const bars = series
    .map(({ name, values }, at) => {
      const fill = fills[(kind === "pairs" ? 2 - 2 * at : stacked ? at : 1) % fills.length] ?? fills[0];
      const ink = stacked && at < 2 ? "FFFFFF" : INK;
      const look = `<c:spPr><a:solidFill><a:srgbClr val="${fill}"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>`;
      const labels = `<c:dLbls><c:numFmt formatCode="${stacked ? "0;;" : format}" sourceLinked="0"/><c:spPr><a:noFill/></c:spPr>${textLook(stacked ? 800 : 700, ink)}${stacked ? "" : '<c:dLblPos val="outEnd"/>'}${shows}</c:dLbls>`;
      return `${serOf(
        name,
        values.map((value) => value?.value),
        at,
        look,
        labels,
      )}</c:ser>`;
    })
    .join("");
  const line =
    target === undefined
      ? ""
      : `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${serOf(
          target.label,
          categories.map(() => target.value),
          series.length,
          `<c:spPr><a:ln w="19050"><a:solidFill><a:srgbClr val="${TARGET}"/></a:solidFill><a:prstDash val="dash"/></a:ln></c:spPr><c:marker><c:symbol val="none"/></c:marker>`,
          "",
        )}<c:smooth val="0"/></c:ser><c:marker val="1"/><c:axId val="1"/><c:axId val="2"/></c:lineChart>`;
  const legend =
    series.length < 2 && target === undefined
      ? ""
      : `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${textLook(900, INK)}</c:legend>`;
  const scale = unit === "share" || stacked ? '<c:max val="1"/><c:min val="0"/>' : "";
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<c:chartSpace xmlns:c="${C}" xmlns:a="${A}" xmlns:r="${R}"><c:roundedCorners val="0"/><c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr><a:r><a:rPr lang="zh-CN" sz="1200" b="1"/><a:t>${xmlText(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/><c:plotArea><c:layout/><c:barChart><c:barDir val="${stacked ? "bar" : "col"}"/><c:grouping val="${stacked ? "percentStacked" : "clustered"}"/><c:varyColors val="0"/>${bars}<c:gapWidth val="50"/>${stacked ? '<c:overlap val="100"/>' : ""}<c:axId val="1"/><c:axId val="2"/></c:barChart>${line}<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="${stacked ? "maxMin" : "minMax"}"/></c:scaling><c:delete val="0"/><c:axPos val="${stacked ? "l" : "b"}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${textLook(900, INK)}<c:crossAx val="2"/><c:crosses val="autoZero"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/>${scale}</c:scaling><c:delete val="0"/><c:axPos val="${stacked ? "t" : "l"}"/><c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines><c:numFmt formatCode="${stacked ? "0%" : format}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${textLook(800, INK)}<c:crossAx val="1"/><c:crosses val="autoZero"/></c:valAx></c:plotArea>${legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>`;
}

const shows =
  '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>';

/** Size in hundredths of a point, and colour, of a text of the chart. */
const textLook = (size: number, colour: string): string =>
  `<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="${size}"><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill></a:defRPr></a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`;

/** Column letter of a 1-based column; a chart's data take few. */
const letter = (column: number): string => String.fromCharCode(64 + column);
