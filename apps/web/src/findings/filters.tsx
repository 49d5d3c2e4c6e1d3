import { memo, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { hrefOf } from "../app/route.ts";
import type { Count, FindingFacets, PileView } from "../session/protocol.ts";
import { type FindingsAddress, NO_UNIT } from "./address.ts";
import styles from "./filters.module.css";

export interface FiltersProps {
  readonly address: FindingsAddress;
  readonly facets: FindingFacets | undefined;
  readonly piles: readonly PileView[];
  /** On a narrow screen the choices are folded in. */
  readonly narrow: boolean;
  readonly onSet: (set: Partial<FindingsAddress>) => void;
  /** At each letter of the search. */
  readonly onType: (text: string) => void;
}

const number = (count: number): string => count.toLocaleString("zh-CN");

/**
 * What is shown, in which groups and order. Native elements: they speak the language of the browser and need no code. Drawn again
 * only when something of it has changed: there can be hundreds of units to choose from.
 */
export const Filters = memo(function Filters(props: FiltersProps) {
  const { address, narrow, onType } = props;
  const search = <Search text={address.text} onText={onType} />;
  return (
    <search className={styles.filters} aria-label="筛选问题">
      <Piles {...props} />
      {narrow ? (
        <>
          {search}
          <details>
            <summary>分组、排序、筛选</summary>
            <div className={styles.fields}>
              <Choices {...props} />
            </div>
          </details>
        </>
      ) : (
        <div className={styles.fields}>
          {search}
          <Choices {...props} />
        </div>
      )}
    </search>
  );
});

function Choices({ address, facets, onSet }: FiltersProps): ReactNode {
  return (
    <>
      <Choice
        label="分组"
        value={address.by}
        onValue={(by) => onSet({ by: by as FindingsAddress["by"], open: "" })}
        options={[
          ["rule", "按规则"],
          ["unit", "按单位"],
          ["item", "按事项"],
          ["none", "不分组"],
        ]}
      />
      <Choice
        label="排序"
        value={address.sort}
        onValue={(sort) => onSet({ sort: sort as FindingsAddress["sort"], open: "" })}
        options={[
          ["weight", "重的在前"],
          ["count", "多的在前"],
          ["list", "清单顺序"],
          ["name", "名称拼音"],
        ]}
      />
      <Choice
        label="程度"
        value={address.severity}
        onValue={(severity) => onSet({ severity, open: "" })}
        options={[["", "全部"], ...counted(facets?.severities)]}
      />
      <Choice
        label="单位"
        value={address.unit}
        onValue={(unit) => onSet({ unit, open: "" })}
        options={[["", "全部"], ...counted(facets?.units, address.unit)]}
      />
      <Choice
        label="规则"
        value={address.rule}
        onValue={(rule) => onSet({ rule, open: "" })}
        options={[["", "全部"], ...counted(facets?.rules, address.rule)]}
      />
      {(facets?.files.length ?? 0) > 1 || address.file !== "" ? (
        <Choice
          label="文件"
          value={address.file}
          onValue={(file) => onSet({ file, open: "" })}
          options={[["", "全部"], ...counted(facets?.files, address.file)]}
        />
      ) : null}
      <Choice
        label="格式改正"
        value={address.fixable}
        onValue={(fixable) => onSet({ fixable: fixable as FindingsAddress["fixable"], open: "" })}
        options={[
          ["", "全部"],
          ["yes", "可直接改格式"],
          ["no", "须人工处理"],
        ]}
      />
    </>
  );
}

/** Options with how many each has; one that is set stays to be seen when it has none. */
function counted(counts: readonly Count[] | undefined, set = ""): (readonly [string, string])[] {
  const options = (counts ?? []).map(
    ({ id, label, count }) => [id === "" ? NO_UNIT : id, `${label}（${number(count)}）`] as const,
  );
  return set === "" || options.some(([id]) => id === set) ? options : [...options, [set, `${set}（0）`]];
}

function Choice(props: {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [string, string])[];
  readonly onValue: (value: string) => void;
}): ReactNode {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{props.label}</label>
      <select id={id} value={props.value} onChange={({ target }) => props.onValue(target.value)}>
        {props.options.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}

/** The piles, one at a time. What was not checked has no findings: it leads to where it is told. */
function Piles({ address, facets, piles, onSet }: FiltersProps): ReactNode {
  const name = useId();
  const countOf = (id: string): number => facets?.piles.find((pile) => pile.id === id)?.count ?? 0;
  const all = (facets?.piles ?? []).reduce((sum, { count }) => sum + count, 0);
  const notChecked = piles.find(({ id }) => id === "not-checked");
  const choices = [
    { id: "", label: "全部", count: all },
    ...piles
      .filter(({ id }) => id !== "not-checked")
      .map(({ id, label }) => ({ id, label, count: countOf(id) })),
  ];
  return (
    <div className={styles.piles} role="radiogroup" aria-label="由谁处理">
      {choices.map(({ id, label, count }) => (
        <label key={id} data-pile={id} className={styles.pile}>
          <input
            type="radio"
            name={name}
            checked={address.pile === id}
            onChange={() => onSet({ pile: id, open: "" })}
          />
          {label} <b>{number(count)}</b>
        </label>
      ))}
      {notChecked === undefined || notChecked.count === 0 ? null : (
        <a className={styles.unchecked} href={hrefOf({ view: "" })}>
          未检查 {number(notChecked.count)} 条规则，见总览
        </a>
      )}
    </div>
  );
}

/** The search box: asks at each letter, and not while a Chinese word is being composed. */
function Search({ text, onText }: { readonly text: string; readonly onText: (text: string) => void }) {
  const id = useId();
  const [typed, setTyped] = useState(text);
  const composing = useRef(false);
  const told = useRef(text);
  // The back button, or 清除筛选, changes it from outside.
  useEffect(() => {
    if (text !== told.current) setTyped(text);
    told.current = text;
  }, [text]);

  const tell = (value: string): void => {
    told.current = value;
    onText(value);
  };
  return (
    <div className={styles.search}>
      <label htmlFor={id}>搜索</label>
      <input
        id={id}
        type="search"
        value={typed}
        placeholder="事项、单位、规则，或拼音首字母"
        autoComplete="off"
        spellCheck={false}
        onCompositionStart={() => {
          composing.current = true;
        }}
        onCompositionEnd={({ currentTarget }) => {
          composing.current = false;
          tell(currentTarget.value);
        }}
        onChange={({ target }) => {
          setTyped(target.value);
          if (!composing.current) tell(target.value);
        }}
      />
    </div>
  );
}
