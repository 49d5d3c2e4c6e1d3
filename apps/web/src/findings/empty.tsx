import { hrefOf } from "../app/route.ts";
import { useSummary } from "../session/session.tsx";
import { type FindingsAddress, isFiltered } from "./address.ts";
import styles from "./empty.module.css";

/** Nothing to show: why, and what to do. */
export function Empty({
  address,
  onClear,
}: {
  readonly address: FindingsAddress;
  readonly onClear: () => void;
}) {
  const { coverage, waived } = useSummary();
  if (isFiltered(address)) {
    return (
      <div className={styles.empty} data-empty>
        <p>
          <b>没有符合这些条件的问题。</b>
        </p>
        {address.text.trim() === "" ? null : (
          <p>
            搜索看事项、单位、规则的名称和问题的说明；几个词用空格隔开，须同时出现；也可以输拼音或首字母，如
            linshijiuzhu、lsjz。
          </p>
        )}
        <button type="button" onClick={onClear}>
          清除筛选
        </button>
      </div>
    );
  }
  return (
    <div className={styles.empty} data-empty>
      <p>
        <b>没有发现问题。</b>
        {coverage.passed} 条规则全部查过，没有发现问题
        {coverage.notChecked === 0 ? "。" : `；另有 ${coverage.notChecked} 条没能查全，不等于没有问题。`}
      </p>
      {waived === 0 ? null : <p>已豁免的 {waived} 处没有列出。</p>}
      <a href={hrefOf({ view: "" })}>到总览看哪些没有查到</a>
    </div>
  );
}
