import { useEffect, useMemo, useRef, useState } from "react";
import { FindingDialog } from "../finding/index.ts";
import { useCorrections } from "../fixes/index.ts";
import type { FindingRow, GroupRow } from "../session/protocol.ts";
import { useSummary } from "../session/session.tsx";
import { useAnswer } from "../session/use-answer.ts";
import { type FindingsAddress, filterOf, isFiltered, sortOf, unfiltered } from "./address.ts";
import { Empty } from "./empty.tsx";
import { Filters } from "./filters.tsx";
import { FindingTable } from "./finding-table.tsx";
import styles from "./findings-view.module.css";
import { useFolds } from "./use-folds.ts";
import { useRowHeight } from "./use-row-height.ts";
import { type Rows, useRows } from "./use-rows.ts";
import { useTypedAddress } from "./use-typed-address.ts";
import { useWindow } from "./use-window.ts";

/** Height of the row of column heads, in pixels; on a narrow screen there is none. */
const HEAD = 37;

/** All findings, in groups, filtered and sorted; each opens over the table. */
export default function FindingsView() {
  const { revision, piles, fixes } = useSummary();
  const { address, set, type } = useTypedAddress();
  const filter = useMemo(() => filterOf(address), [address]);
  const folds = useFolds(address);
  const rowHeight = useRowHeight();
  const [total, setTotal] = useState(0);
  const view = useWindow(total, rowHeight.height, rowHeight.narrow ? 0 : HEAD);
  const rows = useRows(
    {
      filter,
      groupBy: address.by,
      sortBy: sortOf(address),
      toggled: folds.toggled,
      allClosed: folds.allClosed,
    },
    revision,
    view,
  );
  // Asked after the rows: the worker answers in turn, and the rows are what one waits for.
  const { answer: facets } = useAnswer("facets", filter);
  const [active, setActive] = useState(0);
  const [focus, setFocus] = useState(0);
  const { accept, busy } = useCorrections();

  useEffect(() => setTotal(rows.total), [rows.total]);
  useEffect(() => {
    if (!rows.stale && rows.ready) folds.suggest(rows);
  });
  // Other findings begin at their start; those of the same question keep their place.
  const question = JSON.stringify([filter, address.by, address.sort]);
  const { toStart } = view;
  // Whenever the question is another.
  useEffect(() => {
    toStart();
    setActive(0);
  }, [question, toStart]);

  const dialog = useDialog({ open: address.open, set, onClosed: () => setFocus((count) => count + 1) });
  const goTo = (sign: string): void => {
    // The row goes along where it is in sight; a folded group stays folded.
    const at = nearest(active, (row) => row?.kind === "finding" && row.sign === sign, rows.row);
    if (at !== undefined) {
      setActive(at);
      view.show(at);
    }
    dialog.go(sign);
  };

  return (
    <div className={styles.view}>
      <div className={`view-head ${styles.head}`}>
        <h1>问题</h1>
        <p role="status" aria-live="polite">
          {rows.ready ? countText(rows, address.by, isFiltered(address)) : "正在整理……"}
        </p>
        {fixes.offered === 0 ? null : <a href="#/fixes">{fixes.offered} 处格式可以直接改</a>}
      </div>
      <Filters
        address={address}
        facets={facets}
        piles={piles}
        narrow={rowHeight.narrow}
        onSet={set}
        onType={type}
      />
      {address.by === "none" && !isFiltered(address) ? null : (
        <div className={styles.tools}>
          {isFiltered(address) ? (
            <button type="button" className="quiet" onClick={() => set(unfiltered(address))}>
              清除筛选
            </button>
          ) : null}
          {address.by === "none" || rows.total === 0 ? null : (
            <button type="button" className="quiet" onClick={folds.toggleAll}>
              {folds.allClosed ? "全部展开" : "全部收起"}
            </button>
          )}
        </div>
      )}
      {rows.error === "" ? null : <p role="alert">{rows.error}</p>}
      {rows.ready && rows.total === 0 ? (
        <Empty address={address} onClear={() => set(unfiltered(address))} />
      ) : (
        <>
          <FindingTable
            rows={rows}
            view={view}
            rowHeight={rowHeight}
            active={active}
            focus={focus}
            onActive={setActive}
            onOpen={({ sign }: FindingRow) => dialog.open(sign)}
            onToggle={({ key }: GroupRow) => folds.toggle(key)}
            groupAction={({ fixable, key }: GroupRow, tabIndex) =>
              address.by !== "rule" || fixable === 0 ? null : (
                <button
                  type="button"
                  tabIndex={tabIndex}
                  disabled={busy}
                  onClick={(event) => {
                    event.stopPropagation();
                    accept({ filter: { ...filter, rules: [key] } });
                  }}
                >
                  接受格式改正 {fixable} 处
                </button>
              )
            }
          />
          <p className={styles.keys}>方向键移动，回车打开，左右键收起和展开，Esc 关闭。</p>
          <p className={styles.printed}>这里只印出屏幕上的问题；全部问题请下载“问题清单”。</p>
        </>
      )}
      {address.open === "" ? null : (
        <FindingDialog
          sign={address.open}
          onClose={dialog.close}
          among={{ filter, groupBy: address.by, sortBy: sortOf(address) }}
          onGo={goTo}
        />
      )}
    </div>
  );
}

const number = (count: number): string => count.toLocaleString("zh-CN");

function countText(
  { findings, groups }: { readonly findings: number; readonly groups: number },
  by: string,
  filtered: boolean,
): string {
  const in_ = {
    rule: `，涉及 ${number(groups)} 条规则`,
    unit: `，涉及 ${number(groups)} 个单位`,
    item: `，涉及 ${number(groups)} 个事项`,
  }[by];
  return `${filtered ? "筛出" : "共"} ${number(findings)} 处${findings === 0 ? "" : (in_ ?? "")}`;
}

/** So far from the row a neighbour can be: over the head of a group. */
const NEAR = 3;

function nearest(
  active: number,
  is: (row: ReturnType<Rows["row"]>) => boolean,
  rowAt: Rows["row"],
): number | undefined {
  for (let step = 1; step <= NEAR; step += 1) {
    for (const at of [active + step, active - step]) if (is(rowAt(at))) return at;
  }
  return undefined;
}

/** The open finding in the address: one step back closes it, however many were looked at. */
function useDialog({
  open,
  set,
  onClosed,
}: {
  readonly open: string;
  readonly set: (change: Partial<FindingsAddress>, how?: "push" | "replace") => void;
  readonly onClosed: () => void;
}) {
  const pushed = useRef(false);
  const was = useRef(open);
  useEffect(() => {
    if (was.current !== "" && open === "") {
      pushed.current = false;
      onClosed();
    }
    was.current = open;
  });
  return {
    open: (sign: string): void => {
      pushed.current = true;
      set({ open: sign });
    },
    go: (sign: string): void => set({ open: sign }, "replace"),
    close: (): void => {
      if (pushed.current) history.back();
      else set({ open: "" }, "replace");
    },
  };
}
