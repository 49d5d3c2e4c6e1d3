import type { ChartView } from "../session/protocol.ts";
import { DataTable, Panel } from "../ui/index.ts";
import styles from "./charts.module.css";
import { Picture } from "./picture.tsx";

/** Charts, each with its values as a table for who does not see it, or wants the numbers. */
export function Charts({ charts }: { readonly charts: readonly ChartView[] }) {
  return charts.map(({ id, chart, rows }) => (
    <Panel key={chart.title} title={chart.title} note={chart.target?.label}>
      <figure className={styles.figure}>
        <Picture chart={chart} />
        <figcaption>
          <details>
            <summary>以表格查看</summary>
            <DataTable
              caption={chart.title}
              columns={[
                { label: id === "ranks" ? "单位" : "事项类型" },
                ...chart.series.map(({ name }) => ({ label: name, number: true })),
              ]}
              rows={rows.map(({ category, cells }) => ({ key: category, cells: [category, ...cells] }))}
            />
          </details>
        </figcaption>
      </figure>
    </Panel>
  ));
}
