import { memo } from "react";
import { findingsHref } from "../findings/index.ts";
import type { SummaryView, UnitView } from "../session/protocol.ts";
import { Bar, Panel, useByAndBy } from "../ui/index.ts";
import styles from "./units.module.css";

/** Rows that are drawn in one step. */
const PIECE = 25;

/** Units in the order of 最多跑一次, then of the 50 % ceiling. */
export function Units({ summary: { units } }: { readonly summary: SummaryView }) {
  const drawn = useByAndBy(units.length, PIECE);
  if (units.length === 0) return null;
  return (
    <Panel title="各单位" note="先按最多跑一次，再按承诺时限不超过法定一半排名；并列的名次相同">
      <div className={styles.scroll}>
        <table className={styles.units}>
          <thead>
            <tr>
              <th scope="col">名次</th>
              <th scope="col">单位</th>
              <th scope="col">事项</th>
              <th scope="col">最多跑一次</th>
              <th scope="col">承诺不超过法定一半</th>
              <th scope="col">须改</th>
              <th scope="col">建议改</th>
            </tr>
          </thead>
          {/* A body for each piece: one that stands is not laid out again when the next one comes. */}
          {Array.from({ length: Math.ceil(drawn / PIECE) }, (_, at) => (
            <tbody key={at}>
              {units.slice(at * PIECE, Math.min((at + 1) * PIECE, drawn)).map((unit) => (
                <UnitRow key={unit.unit} {...unit} />
              ))}
            </tbody>
          ))}
        </table>
      </div>
    </Panel>
  );
}

/** Drawn again only where a figure of the unit has moved. */
const UnitRow = memo(function UnitRow(unit: UnitView) {
  return (
    <tr>
      <td data-label="名次">{unit.rank ?? <span className={styles.unranked}>{unit.because}</span>}</td>
      <th scope="row">
        <a href={findingsHref({ unit: unit.unit, by: "item" })}>{unit.unit}</a>
      </th>
      <td data-label="事项">{unit.items}</td>
      <td data-label="最多跑一次">
        {unit.atMostOnce}
        <Bar share={unit.atMostOnceShare} />
      </td>
      <td data-label="承诺不超过法定一半">
        {unit.withinHalf}
        <Bar share={unit.withinHalfShare} />
      </td>
      <td data-label="须改">{unit.mustFix}</td>
      <td data-label="建议改">{unit.shouldFix}</td>
    </tr>
  );
});
