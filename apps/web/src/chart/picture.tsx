import type { Chart } from "@zp/catalog-core/report-model";
import { useEffect, useRef } from "react";
import styles from "./charts.module.css";
import type { Drawing } from "./drawing.ts";

/** A chart as a picture. What draws it is loaded when the first one is shown; colours follow the theme and the paper. */
export function Picture({ chart }: { readonly chart: Chart }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    let drawing: Drawing | undefined;
    let gone = false;
    const again = (): void => drawing?.draw();
    const size = new ResizeObserver(again);
    const media = ["(prefers-color-scheme: dark)", "print"].map((query) => matchMedia(query));
    import("./drawing.ts").then(({ drawingIn }) => {
      if (gone) return;
      drawing = drawingIn(element, chart);
      size.observe(element);
      for (const query of media) query.addEventListener("change", again);
    });
    return () => {
      gone = true;
      size.disconnect();
      for (const query of media) query.removeEventListener("change", again);
      drawing?.remove();
    };
  }, [chart]);
  return <div ref={place} className={styles.picture} role="img" aria-label={chart.alt} />;
}
