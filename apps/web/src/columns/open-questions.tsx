import { lazy, Suspense, useRef, useState } from "react";
import { useSummary } from "../session/session.tsx";
import { Notice } from "../ui/index.ts";

const ColumnsDialog = lazy(async () => ({ default: (await import("./columns-dialog.tsx")).ColumnsDialog }));

/** Files for which the dialog has come up by itself: it does so once, whatever the user does about it. */
let askedFor = "";

/** What is said over every view while a column's meaning is open; asked at once where a file is kept out by it. */
export function OpenQuestions() {
  const { questions, counts, files } = useSummary();
  const [open, setOpen] = useState(() => {
    const batch = JSON.stringify(files.map(({ path }) => path));
    const isNew = batch !== askedFor;
    askedFor = batch;
    return isNew && counts.undecided > 0;
  });
  const button = useRef<HTMLButtonElement>(null);
  if (questions === 0) return null;
  return (
    <>
      <Notice tone="warn">
        有 {questions} 处列的含义待确认
        {counts.undecided === 0 ? "，这些列没有读取。" : `，${counts.undecided} 份清单因此没有计入。`}
        <button ref={button} type="button" className="quiet" onClick={() => setOpen(true)}>
          现在确认
        </button>
      </Notice>
      {open ? (
        <Suspense>
          <ColumnsDialog
            onClose={() => {
              setOpen(false);
              button.current?.focus();
            }}
          />
        </Suspense>
      ) : null}
    </>
  );
}
