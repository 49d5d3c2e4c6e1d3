import { useParam } from "../app/route.ts";
import { useAnswer } from "../session/use-answer.ts";
import { Notice } from "../ui/index.ts";
import { AllFigures } from "./all-figures.tsx";
import { Definition } from "./definition.tsx";
import { useTried } from "./use-tried.ts";

/** All metrics as cards; one of them with its whole definition when the address names it. */
export default function FiguresView() {
  const tried = useTried();
  const [metricId] = useParam("metric");
  const { answer, error } = useAnswer("figures", tried.differs ? { conventions: tried.conventions } : {});
  if (error !== undefined) {
    return (
      <>
        <h1>指标</h1>
        <Notice tone="bad">
          {error}{" "}
          {tried.differs ? (
            <button type="button" onClick={tried.reset}>
              恢复政策包口径
            </button>
          ) : null}
        </Notice>
      </>
    );
  }
  if (answer === undefined) return <p className="waiting">正在计算……</p>;
  const metric = answer.metrics.find(({ id }) => id === metricId);
  return metric === undefined ? (
    <AllFigures view={answer} tried={tried} />
  ) : (
    <Definition key={metric.id} metric={metric} view={answer} tried={tried} />
  );
}
