import { useParam } from "../app/route.ts";
import type { PlanQuery } from "../session/protocol.ts";
import { useSummary } from "../session/session.tsx";
import { useAnswer } from "../session/use-answer.ts";
import { Notice } from "../ui/index.ts";
import { Cheapest } from "./cheapest.tsx";
import { useChoice } from "./choice.ts";
import { Gaps, UnitGaps } from "./gaps.tsx";
import { Outcome } from "./outcome.tsx";
import styles from "./plan.module.css";
import { Proposals } from "./proposals.tsx";

const goals = [
  ["all", "总体和各单位都达标"],
  ["county", "只求总体达标"],
  ["units", "只求各单位达标"],
] as const;

/** How far to the targets, what would get there, and what the figures would be. */
export default function PlanView() {
  const { revision, judgedBy } = useSummary();
  const [goal, setGoal] = useParam("goal", "all");
  const [unit, setUnit] = useParam("unit");
  const query: PlanQuery = {
    ...(goal === "county" || goal === "units" ? { goal } : {}),
    ...(unit === "" ? {} : { unit }),
  };
  const { answer, error } = useAnswer("plan", query);
  const choice = useChoice(`${revision}|${query.goal ?? "all"}`);
  if (error !== undefined) {
    return (
      <div className="view">
        <h1>整改建议</h1>
        <Notice tone="plain">{error}</Notice>
      </div>
    );
  }
  if (answer === undefined) return <p className="waiting">正在推算……</p>;
  return (
    <div className="view">
      <div className="view-head">
        <h1>整改建议</h1>
        <p className="soft">{judgedBy}</p>
      </div>
      <div className="filters">
        <label>
          目标
          <select value={goal} onChange={({ target }) => setGoal(target.value)}>
            {goals.map(([id, label]) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <label>
          单位
          <select value={unit} onChange={({ target }) => setUnit(target.value)}>
            <option value="">全部单位</option>
            {answer.units.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </div>
      <Gaps gaps={answer.gaps.overall} />
      <div className={styles.pair}>
        <Cheapest plan={answer} ofUnit={unit !== ""} />
        <Outcome query={query} choice={choice} />
      </div>
      <Proposals plan={answer} query={query} choice={choice} />
      {unit === "" ? <UnitGaps gaps={answer.gaps} onUnit={setUnit} /> : null}
    </div>
  );
}
