import {
  type CSSProperties,
  type KeyboardEvent,
  memo,
  type ReactNode,
  type RefObject,
  useEffect,
  useRef,
} from "react";
import type { FindingRow, GroupRow } from "../session/protocol.ts";
import styles from "./finding-table.module.css";
import { FindingCells, GroupCells } from "./row-cells.tsx";
import type { useRowHeight } from "./use-row-height.ts";
import type { Row, Rows } from "./use-rows.ts";
import type { RowWindow } from "./use-window.ts";

export interface FindingTableProps {
  readonly rows: Rows;
  readonly view: RowWindow;
  /** The row that the keys move: the only one that the tab key stops at. */
  readonly active: number;
  /** Another number: the row takes the focus, as after a dialog was closed. */
  readonly focus: number;
  readonly onActive: (row: number) => void;
  readonly onOpen: (finding: FindingRow, row: number) => void;
  readonly onToggle: (group: GroupRow) => void;
  /** Something to press at the end of a group's row. */
  readonly groupAction?: (group: GroupRow, tabIndex: 0 | -1) => ReactNode;
  readonly rowHeight: ReturnType<typeof useRowHeight>;
}

/** Where a row stands goes into properties of its own, which the style sheet uses on a screen and not on paper. */
const cssOf = (properties: Readonly<Record<`--${string}`, string>>): CSSProperties => properties;

/** Keys that move by rows, given how many fit on the screen. */
const steps = (key: string, at: number, last: number, page: number): number | undefined => {
  const to: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: last,
  };
  const wanted = to[key];
  return wanted === undefined ? undefined : Math.max(0, Math.min(last, wanted));
};

/**
 * The findings as a treegrid: groups and findings, of which only those in view are there. Arrow keys, page keys, Home and
 * End move; Enter opens; left and right fold; Tab goes on to what is to be pressed in the row, and then out.
 */
export function FindingTable(props: FindingTableProps) {
  const { rows, view, active, focus, onActive, onOpen, onToggle, rowHeight } = props;
  const { place, element, from, to } = view;
  const wanted = useRef(false);
  const last = rows.total - 1;
  const at = Math.max(0, Math.min(active, last));

  const focused = useRef(focus);
  useEffect(() => {
    if (focused.current !== focus) wanted.current = true;
    focused.current = focus;
  }, [focus]);
  // The row may not be there yet when the key is pressed: it takes the focus as soon as it is.
  useEffect(() => {
    if (!wanted.current) return;
    const row = element?.querySelector<HTMLElement>(`tr[data-at="${at}"]`);
    if (row == null) return;
    wanted.current = false;
    row.focus({ preventScroll: true });
  });

  const move = (row: number): void => {
    wanted.current = true;
    onActive(row);
    view.show(row);
  };
  const press = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const row = rows.row(at);
    // Inside a button of the row its own keys count.
    const own = event.target instanceof HTMLElement && event.target.tagName === "TR";
    const page = Math.max(1, Math.floor((element?.clientHeight ?? 400) / rowHeight.height) - 2);
    const to = steps(event.key, at, last, page);
    if (to !== undefined) move(to);
    else if (!own || row === undefined) return;
    else if (event.key === "Enter" || event.key === " ") {
      if (row.kind === "group") onToggle(row);
      else onOpen(row, at);
    } else if (event.key === "ArrowRight") {
      if (row.kind !== "group") return;
      if (row.closed) onToggle(row);
      else move(Math.min(last, at + 1));
    } else if (event.key === "ArrowLeft") {
      if (row.kind === "group") {
        if (row.closed) return;
        onToggle(row);
      } else move(groupAbove(at, rows.row));
    } else return;
    event.preventDefault();
  };

  const table = useRef(props);
  useEffect(() => {
    table.current = props;
  });
  const actionOf = (row: Row | undefined, tabIndex: 0 | -1): ReactNode =>
    row?.kind === "group" ? props.groupAction?.(row, tabIndex) : undefined;
  const drawn = Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
  // When the row that has the tab stop is scrolled away, the first that is drawn stands in for it.
  const stop = at >= from && at < to ? at : from;
  return (
    <div ref={place} className={styles.place} data-stale={rows.stale}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: so the ARIA practices have a tree in a table
        role="treegrid"
        aria-label="问题"
        aria-rowcount={rows.total + 1}
        aria-busy={rows.stale}
        onKeyDown={press}
      >
        <thead>
          <tr aria-rowindex={1}>
            {["程度", "问题", "事项", "单位", "位置"].map((label) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody style={cssOf({ "--all-rows": `${view.height}px` })}>
          {drawn.map((index) => (
            <TableRow
              // By its place: a row that arrives later takes the place of "……" without taking its focus away.
              key={index}
              row={rows.row(index)}
              index={index}
              tabIndex={index === stop ? 0 : -1}
              top={view.top(index)}
              height={rowHeight.height}
              action={actionOf(rows.row(index), index === stop ? 0 : -1)}
              table={table}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface TableRowProps {
  readonly row: Row | undefined;
  readonly index: number;
  readonly tabIndex: 0 | -1;
  readonly top: number;
  readonly height: number;
  /** Of a group. */
  readonly action: ReactNode;
  /** What the table is told now: it changes with every step, and no row has to be drawn again for that. */
  readonly table: RefObject<FindingTableProps>;
}

/** Drawn again only when it is another row or stands elsewhere: most of those in view stay as they are while one scrolls. */
const TableRow = memo(function TableRow({ row, index, tabIndex, top, height, action, table }: TableRowProps) {
  return (
    <tr
      tabIndex={tabIndex}
      data-at={index}
      data-kind={row?.kind ?? "waiting"}
      aria-rowindex={index + 2}
      aria-level={row?.kind === "group" ? 1 : 2}
      aria-expanded={row?.kind === "group" ? !row.closed : undefined}
      style={cssOf({ "--row-top": `${top}px`, "--row-height": `${height}px` })}
      onFocus={() => table.current.onActive(index)}
      onClick={() => {
        table.current.onActive(index);
        if (row?.kind === "group") table.current.onToggle(row);
        else if (row !== undefined) table.current.onOpen(row, index);
      }}
    >
      {row === undefined ? (
        <td colSpan={5} className={styles.waiting}>
          ……
        </td>
      ) : row.kind === "group" ? (
        <GroupCells row={row} action={action} />
      ) : (
        <FindingCells row={row} />
      )}
    </tr>
  );
});

function groupAbove(at: number, rowAt: (at: number) => Row | undefined): number {
  for (let above = at - 1; above >= 0; above -= 1) {
    const row = rowAt(above);
    // Rows that were scrolled away long ago are not known: the last one that is will do.
    if (row === undefined) return above + 1;
    if (row.kind === "group") return above;
  }
  return at;
}
