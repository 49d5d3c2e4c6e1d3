import type { ReactNode } from "react";
import { placeText, SeverityMark } from "../finding/index.ts";
import type { FindingRow, GroupRow } from "../session/protocol.ts";
import styles from "./finding-table.module.css";

/** A group: what it has in common, and how many there are. */
export function GroupCells({ row, action }: { readonly row: GroupRow; readonly action: ReactNode }) {
  return (
    <td colSpan={5} className={styles.group}>
      <span className={styles.fold} aria-hidden="true" data-closed={row.closed} />
      <SeverityMark severity={row.severity} />
      <span className={styles.label}>{row.label}</span>
      {row.note === "" ? null : <span className={styles.note}>{row.note}</span>}
      <span className={styles.count}>{row.count.toLocaleString("zh-CN")} 处</span>
      {action}
    </td>
  );
}

/** A finding in one line; on a narrow screen in three. */
export function FindingCells({ row }: { readonly row: FindingRow }) {
  return (
    <>
      <td className={styles.severity}>
        <SeverityMark severity={row.severity} />
      </td>
      <td className={styles.message}>
        {row.message}
        {row.fixable ? <span className={styles.tag}>可改格式</span> : null}
        {row.waived ? <span className={styles.tag}>已豁免</span> : null}
      </td>
      <td className={styles.item}>{row.item}</td>
      <td className={styles.unit}>{row.unit}</td>
      <td className={styles.cell}>{placeText(row)}</td>
    </>
  );
}
