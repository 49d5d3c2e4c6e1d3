import type { StretchView } from "../session/protocol.ts";
import styles from "./changed-text.module.css";

/** What a correction changes: the stretches before and after, blanks drawn as ␣ and line ends as ⏎. */
export function ChangedText({ stretches }: { readonly stretches: readonly StretchView[] }) {
  return (
    <div className={styles.change}>
      {stretches.map(({ before, after }, at) => (
        // The stretches of one text never move.
        <dl key={at} className={styles.stretch}>
          <dt>修改前</dt>
          <dd>
            <del>{before}</del>
          </dd>
          <dt>修改后</dt>
          <dd>
            <ins>{after}</ins>
          </dd>
        </dl>
      ))}
    </div>
  );
}
