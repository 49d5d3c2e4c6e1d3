import { type ReactNode, useEffect, useRef } from "react";
import { hrefOf, useRoute } from "../app/route.ts";
import type { FiguresView, MetricView } from "../session/protocol.ts";
import { Bar, DataTable, Moved, Panel, Verdict } from "../ui/index.ts";
import { Books } from "./books.tsx";
import { Conventions } from "./conventions.tsx";
import styles from "./figures.module.css";
import { Groups } from "./groups.tsx";
import { InstantItems } from "./instant-items.tsx";
import { TriedNotice } from "./tried-notice.tsx";
import type { TriedConventions } from "./use-tried.ts";

/** A metric with all that its number rests on, and how the number moves when a convention is another. */
export function Definition({
  metric,
  view,
  tried,
}: {
  readonly metric: MetricView;
  readonly view: FiguresView;
  readonly tried: TriedConventions;
}) {
  const { metric: _, list: _list, by: _by, ...params } = useRoute().params;
  const head = useRef<HTMLHeadingElement>(null);
  // A card was opened: reading goes on at the head of its definition.
  useEffect(() => {
    head.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, []);
  const own = view.conventions.filter(({ key }) => metric.conventions.includes(key));
  return (
    <div className="view">
      <div className="view-head">
        <h1 ref={head} tabIndex={-1}>
          {metric.title}
        </h1>
        <a href={hrefOf({ view: "figures", params })}>全部指标</a>
      </div>
      <TriedNotice view={view} tried={tried} />
      <Figure metric={metric}>
        <InstantItems metric={metric} view={view} tried={tried} />
      </Figure>
      <div className={styles.pair}>
        <Terms metric={metric} />
        <Books metric={metric} tried={tried} />
      </div>
      <Readings metric={metric} view={view} />
      <Conventions conventions={own} tried={tried} />
      <Groups metric={metric} tried={tried} />
    </div>
  );
}

function Figure({
  metric: { figure, packFigure, target, targetShare },
  children,
}: {
  readonly metric: MetricView;
  readonly children: ReactNode;
}) {
  return (
    <Panel title="数值" note={target === "" ? "没有设目标" : `目标：${target}`}>
      <div className={styles.figure} role="status">
        <span className={styles.value} data-state={figure.state}>
          <Moved before={packFigure?.text} after={figure.text} />
        </span>
        {figure.base === "" ? null : (
          <span className="soft">
            分子/分母 <Moved before={packFigure?.base} after={figure.base} />
          </span>
        )}
        <Verdict tone={figure.tone}>{figure.verdict}</Verdict>
      </div>
      {figure.share === undefined ? null : (
        <Bar share={figure.share} target={targetShare} tone={figure.tone} />
      )}
      {children}
      {figure.why === "" ? null : <p>{figure.why}</p>}
      {figure.parts.length === 0 ? null : (
        <p className="soft">
          其中：{figure.parts.map(({ label, count }) => `${label} ${count} 项`).join("；")}
        </p>
      )}
    </Panel>
  );
}

function Terms({ metric: { formula, note, basis, needs, figure } }: { readonly metric: MetricView }) {
  return (
    <Panel title="定义">
      <dl className={styles.terms}>
        <dt>公式</dt>
        <dd>{formula}</dd>
        {figure.state === "not-measured" ? null : (
          <>
            <dt>分子</dt>
            <dd>{figure.numerator}</dd>
            <dt>分母</dt>
            <dd>{figure.denominator}</dd>
          </>
        )}
        <dt>说明</dt>
        <dd>{note}</dd>
        <dt>所需的列</dt>
        <dd>{needs.length === 0 ? "无" : needs.join("、")}</dd>
        <dt>依据</dt>
        <dd>
          {basis.length === 0
            ? "文件没有规定，供参考"
            : basis.map(({ source, article, quote }) => (
                <div key={`${source}|${article}`}>
                  {source} {article}
                  {quote === undefined ? null : <blockquote>{quote}</blockquote>}
                </div>
              ))}
        </dd>
      </dl>
    </Panel>
  );
}

/** The same list as others would count it, and metrics of the same kind: one list has several “rates”. */
function Readings({ metric, view }: { readonly metric: MetricView; readonly view: FiguresView }) {
  const family = metric.id.split("/")[0] ?? "";
  const kin = view.metrics.filter(({ id }) => id.startsWith(`${family}/`) && id !== metric.id);
  const base = (numerator: number | string, denominator: number | string): string =>
    typeof numerator === "number" && typeof denominator === "number" ? `${numerator}/${denominator}` : "";
  const rows = [
    { key: "own", cells: [<b key="own">本指标</b>, metric.figure.text, metric.figure.base] },
    ...metric.variants.map(({ id, label, text, numerator, denominator }) => ({
      key: id,
      cells: [label, text, base(numerator, denominator)],
    })),
    ...kin.map(({ id, title, formula, figure }) => ({
      key: id,
      cells: [
        <span key={id}>
          <a href={hrefOf({ view: "figures", params: { metric: id } })}>{title}</a>
          <span className="soft">：{formula}</span>
        </span>,
        figure.text,
        figure.base,
      ],
    })),
  ];
  if (rows.length === 1) return null;
  return (
    <Panel title="换一种算法" note="同一份清单，不同口径的数字并列，引用时请写明是哪一种">
      <DataTable
        caption="同一份清单的不同算法"
        columns={[{ label: "算法" }, { label: "数值", number: true }, { label: "分子/分母", number: true }]}
        rows={rows}
      />
    </Panel>
  );
}
