import styles from "./pager.module.css";

/** Which part of a long list is shown, and the way to the parts before and after. */
export function Pager({
  offset,
  limit,
  total,
  unit = "项",
  onGo,
}: {
  readonly offset: number;
  readonly limit: number;
  readonly total: number;
  readonly unit?: string;
  readonly onGo: (offset: number) => void;
}) {
  if (total <= limit) return null;
  const last = Math.min(offset + limit, total);
  return (
    <nav className={styles.pager} aria-label="翻页">
      <button type="button" disabled={offset === 0} onClick={() => onGo(Math.max(0, offset - limit))}>
        上一页
      </button>
      <span role="status">
        第 {offset + 1}—{last} {unit}，共 {total} {unit}
      </span>
      <button type="button" disabled={last >= total} onClick={() => onGo(offset + limit)}>
        下一页
      </button>
    </nav>
  );
}
