import type { SummaryView } from "../session/protocol.ts";
import { Notice } from "../ui/index.ts";

/** Files that are not counted, before any figure: the figures are without them. */
export function Troubles({ summary: { files, counts, items, entries } }: { readonly summary: SummaryView }) {
  const troubled = files.filter(({ status }) => status === "undecided" || status === "failed");
  const lists = counts.read + counts.undecided + counts.failed;
  if (items + entries === 0 && troubled.length === 0) {
    return (
      <Notice tone="warn">
        没有读到清单：选入的文件里没有目录清单或实施清单的表。请看下面“文件”中的缘由，再换一批文件。
      </Notice>
    );
  }
  if (troubled.length === 0) return null;
  return (
    <Notice tone="warn">
      <p>
        已计 {counts.read}/{lists} 份，下面的数字不含这 {troubled.length} 份：
      </p>
      <ul>
        {troubled.map(({ path, sentence }) => (
          <li key={path}>
            {path}：{sentence}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
