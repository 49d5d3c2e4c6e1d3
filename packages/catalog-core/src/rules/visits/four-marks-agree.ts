import * as z from "zod";
import { type CheckContext, defineItemRule, failAll, skip, type Violation } from "../../engine/index.ts";
import { canApplyRemotely, handlingOf, inPopulation } from "../../metrics/index.ts";
import type { ImplementationItem } from "../../model/index.ts";
import { labelOf } from "../../terms/index.ts";

const marks = ["doneAtOnce", "doneOnline", "doneNearby", "doneInOneVisit"] as const;
type Mark = (typeof marks)[number];

const data = z.strictObject({ mark: z.enum(marks) });

/** Whether the other elements bear the mark out; `undefined` where they say nothing. */
const bornOut: Readonly<
  Record<Mark, (item: ImplementationItem, context: CheckContext) => boolean | undefined>
> = {
  doneAtOnce(item, { conventions }) {
    if (item.caseType === undefined && item.promisedTimeLimit === undefined) return undefined;
    return handlingOf(item, conventions.instantPromise).instant;
  },
  doneOnline(item, { conventions }) {
    const remotely = canApplyRemotely(item, conventions);
    return remotely === "unknown" ? undefined : remotely === "yes";
  },
  doneNearby({ exerciseLevels, crossRegionScope, selfService }) {
    if (exerciseLevels === undefined) return undefined;
    if (crossRegionScope !== undefined || selfService === "yes") return true;
    return exerciseLevels.some((level) => level === "town" || level === "village" || level === "shared");
  },
  doneInOneVisit({ maxVisits }) {
    return maxVisits?.kind === "count" ? maxVisits.count <= 1 : undefined;
  },
};

const contradictions: Readonly<Record<Mark, string>> = {
  doneAtOnce: "办件类型却不是即办件",
  doneOnline: "办理形式里却没有网上等不到场的渠道",
  doneNearby: "却不在镇、村办理，也没有通办或自助办理",
  doneInOneVisit: "到办事现场次数却超过 1 次",
};

export default defineItemRule({
  id: "visits/four-marks-agree",
  title: "“四办”标记与其他要素一致",
  severity: "warning",
  basis: [
    {
      source: "zp-2018-98",
      article: "五(三)",
      quote: "“马上办、网上办、就近办、一次办”的工作要求",
      force: "should",
    },
  ],
  history: [{ on: "2026-11-26", what: "新增。" }],
  why: "马上办的应当是即办件，网上办的应当能在网上办，就近办的应当在镇、村或者能通办，一次办的到现场不超过 1 次。标记与要素对不上，公布出去就成了空话。",
  notFor: "没有作“四办”标记的；标记对应的要素没有填写的。",
  appliesTo(item, context) {
    return marks.some((mark) => item[mark] === "yes") ? inPopulation(item, context) : "没有“四办”标记";
  },
  needs: [],
  options: z.strictObject({}),
  data,
  check(item, _options, context) {
    const violations: Violation<z.output<typeof data>>[] = [];
    let judged = 0;
    for (const mark of marks) {
      if (item[mark] !== "yes") continue;
      const holds = bornOut[mark](item, context);
      if (holds === undefined) continue;
      judged += 1;
      if (!holds) violations.push({ path: [mark], data: { mark } });
    }
    return judged === 0 ? skip("标记对应的要素没有填写") : failAll(violations);
  },
  message: ({ mark }) => `标为“${labelOf(mark)}”，${contradictions[mark]}。`,
  suggestion: () => "核对实际办理方式，改正标记或对应的要素。",
});
