import { useId } from "react";
import type { ConventionView } from "../session/protocol.ts";
import { Panel } from "../ui/index.ts";
import styles from "./conventions.module.css";
import type { TriedConventions } from "./use-tried.ts";

/** What counts and how, as the pack has it; another choice moves the figures at once. */
export function Conventions({
  conventions,
  tried,
}: {
  readonly conventions: readonly ConventionView[];
  readonly tried: TriedConventions;
}) {
  if (conventions.length === 0) return null;
  return (
    <Panel
      title="口径"
      note="改一项，看数字怎么变；不改清单，也不改政策包"
      aside={
        tried.differs ? (
          <button type="button" onClick={tried.reset}>
            恢复政策包口径
          </button>
        ) : null
      }
    >
      <ul className={styles.list}>
        {conventions.map((convention) => (
          <Convention
            key={convention.key}
            convention={convention}
            onSet={(value) => tried.set(convention, value)}
          />
        ))}
      </ul>
      <p className="soft">显示时四舍五入到小数点后两位；比较、排名、是否达标一律按精确分数，不受取位影响。</p>
    </Panel>
  );
}

function Convention({
  convention: { label, value, packText, text, choices },
  onSet,
}: {
  readonly convention: ConventionView;
  readonly onSet: (value: unknown) => void;
}) {
  const id = useId();
  const chosen = choices.findIndex((choice) => JSON.stringify(choice.value) === JSON.stringify(value));
  return (
    <li data-changed={text !== packText}>
      <label htmlFor={id}>{label}</label>
      {choices.length === 0 ? (
        <span id={id}>{text}</span>
      ) : (
        <select id={id} value={chosen} onChange={({ target }) => onSet(choices[Number(target.value)]?.value)}>
          {chosen === -1 ? <option value={-1}>{text}</option> : null}
          {choices.map((choice, at) => (
            <option key={choice.text} value={at}>
              {choice.text}
              {choice.text === packText ? "（政策包）" : ""}
            </option>
          ))}
        </select>
      )}
      <span className={styles.print}>{text}</span>
    </li>
  );
}
