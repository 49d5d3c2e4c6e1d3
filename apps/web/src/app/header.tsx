import type { SummaryView } from "../session/protocol.ts";
import { useSession } from "../session/session.tsx";
import styles from "./header.module.css";
import { go, hrefOf } from "./route.ts";
import { views } from "./views.ts";

const losing = "接受的改正还在本页里，换一批清单就没有了。要留下，请先下载改正的清单。现在就换吗？";

/** Name, views, and the way back to other lists. */
export function Header({
  summary,
  view,
}: {
  readonly summary: SummaryView | undefined;
  readonly view: string;
}) {
  const session = useSession();
  return (
    <header className={styles.bar}>
      <div className={styles.inner}>
        <p className={styles.name}>政务服务清单检查</p>
        {summary === undefined ? (
          <p className={styles.promise}>文件只在本机处理，不上传</p>
        ) : (
          <>
            <nav aria-label="视图" className={styles.views}>
              {views.flatMap(({ id, label }) =>
                label === undefined
                  ? []
                  : [
                      <a key={id} href={hrefOf({ view: id })} aria-current={id === view ? "page" : undefined}>
                        {label}
                      </a>,
                    ],
              )}
            </nav>
            <button
              type="button"
              className="quiet"
              onClick={() => {
                if (summary.fixes.accepted > 0 && !confirm(losing)) return;
                go({ view: "" });
                session.close();
              }}
            >
              换一批清单
            </button>
          </>
        )}
      </div>
    </header>
  );
}
