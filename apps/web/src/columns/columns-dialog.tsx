import { useId, useState } from "react";
import type { QuestionView } from "../session/protocol.ts";
import { useSession } from "../session/session.tsx";
import { useAnswer } from "../session/use-answer.ts";
import { useModal } from "../ui/index.ts";
import styles from "./columns-dialog.module.css";
import { Question } from "./question.tsx";

/**
 * What headers and cells leave open, asked with the cells before one's eyes. Nothing is guessed: what is left unanswered
 * stays out. Esc closes.
 */
export function ColumnsDialog({ onClose }: { readonly onClose: () => void }) {
  const session = useSession();
  const { answer: questions, error } = useAnswer("questions", undefined);
  const [chosen, setChosen] = useState<Readonly<Record<string, number>>>({});
  const modal = useModal(onClose);
  const id = useId();
  const answered = Object.keys(chosen).length;

  return (
    <dialog {...modal} className={styles.dialog} aria-labelledby={id}>
      <form
        className={styles.sheet}
        onSubmit={(event) => {
          event.preventDefault();
          onClose();
          void session.answer(chosen);
        }}
      >
        <h2 id={id}>列对应：请确认列的含义</h2>
        <p className={styles.lead}>
          表头和内容都说不清的，要由您来定，不作猜测。没有回答的，所在文件不计入，或这一列不读取。回答记在本机，下次遇到同样的表头不再问。
        </p>
        <div className={styles.questions}>
          {questions === undefined ? (
            <p>{error ?? "正在整理……"}</p>
          ) : (
            questions.map((question: QuestionView) => (
              <Question
                key={question.id}
                question={question}
                chosen={chosen[question.id]}
                onChoose={(option) => setChosen(withAnswer(chosen, question.id, option))}
              />
            ))
          )}
        </div>
        <div className={styles.bar}>
          <button type="submit" className="primary" disabled={answered === 0}>
            按这 {answered} 个回答重新读取
          </button>
          <button type="button" onClick={onClose}>
            以后再说
          </button>
        </div>
      </form>
    </dialog>
  );
}

function withAnswer(
  chosen: Readonly<Record<string, number>>,
  id: string,
  option: number | undefined,
): Readonly<Record<string, number>> {
  const { [id]: _, ...others } = chosen;
  return option === undefined ? others : { ...others, [id]: option };
}
