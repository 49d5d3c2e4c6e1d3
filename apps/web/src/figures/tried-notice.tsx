import type { FiguresView } from "../session/protocol.ts";
import { Notice } from "../ui/index.ts";
import type { TriedConventions } from "./use-tried.ts";

/** What is set otherwise than in the pack; the figures of other views and of the report stay as they are. */
export function TriedNotice({
  view,
  tried,
}: {
  readonly view: FiguresView;
  readonly tried: TriedConventions;
}) {
  if (!tried.differs) return null;
  const changed = view.conventions.filter(({ key }) => Object.hasOwn(tried.conventions, key));
  return (
    <Notice tone="warn">
      <p>
        <b>试算，不是报告里的数字。</b>
        {changed.map(({ label, packText, text }) => `${label}：${packText} → ${text}`).join("；")}
        。其他页面和下载的文件仍按政策包。
      </p>
      <button type="button" onClick={tried.reset}>
        恢复政策包口径
      </button>
    </Notice>
  );
}
