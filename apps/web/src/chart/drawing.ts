import type { Chart } from "@zp/catalog-core/report-model";
import { BarChart } from "echarts/charts";
import { GridComponent, LegendComponent, MarkLineComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { colours } from "./colours.ts";
import { heightOf, optionOf } from "./option.ts";

use([BarChart, GridComponent, LegendComponent, MarkLineComponent, SVGRenderer]);

/** A chart in its place. */
export interface Drawing {
  /** Draws it again, for another size or other colours. */
  draw(): void;
  remove(): void;
}

/** Draws a chart into an element. Without movement: it shows at once what it shows. */
export function drawingIn(element: HTMLElement, chart: Chart): Drawing {
  const picture = init(element, null, {
    renderer: "svg",
    height: heightOf(chart, element.clientWidth),
    width: element.clientWidth,
  });
  const draw = (): void => {
    const width = element.clientWidth;
    if (width === 0) return;
    picture.resize({ width, height: heightOf(chart, width) });
    picture.setOption(optionOf(chart, width, colours(element)), { notMerge: true });
    // Paper does not wait for the next frame.
    picture.getZr().flush();
  };
  draw();
  return { draw, remove: () => picture.dispose() };
}
