import type { CheckContext } from "../engine/index.ts";
import { canApplyRemotely, handlingOf, isFullyOnline, mustFetchResult, visitsOf } from "../metrics/index.ts";
import type { Channel, Coded, ImplementationItem, ItemElement } from "../model/index.ts";
import { writeCell } from "../records/index.ts";
import type { Draft } from "./draft.ts";
import type { PlanKind } from "./kinds.ts";

type VisitKind = Extract<PlanKind, `visits-${string}`>;

/** On what a single visit is held to be enough, and the cells that say so. */
interface Ground {
  readonly kind: VisitKind;
  readonly why: string;
  readonly on: readonly ItemElement[];
}

/**
 * The change that brings an item of more than one visit to one. It rests on what the list states: an item handled on the
 * spot, a way to apply from afar, a result that is sent. Where nothing of this is stated, a way has to be opened first, at
 * its own cost, or nothing is proposed, as the pack says.
 *
 * The new number is 1, not 0: that one visit is enough is what the cells bear out, and what the target asks.
 */
export function proposeVisits(item: ImplementationItem, context: CheckContext): Draft | undefined {
  const { conventions } = context;
  const visits = visitsOf(item, conventions);
  if (visits === undefined || visits < 2) return undefined;
  const { kind, why, on } = groundOf(item, context);
  const cost = conventions[costs[kind]];
  if (cost === "not-proposed") return undefined;
  const to = { kind: "count", count: 1 } as const;
  const extra = (visits - 2) * conventions.costExtraVisit;
  return {
    kind,
    cost: cost + extra,
    changes: [
      {
        element: "maxVisits",
        to,
        fromText: writeCell("maxVisits", item.maxVisits),
        toText: writeCell("maxVisits", to),
      },
    ],
    reason: visits > 2 ? `${why}要减去 ${visits - 1} 次。` : why,
    evidence: on,
  };
}

const costs = {
  "visits-instant": "costVisitInstant",
  "visits-by-channel": "costVisitByChannel",
  "visits-by-delivery": "costVisitByDelivery",
  "visits-new-channel": "costVisitNewChannel",
} as const;

function groundOf(item: ImplementationItem, context: CheckContext): Ground {
  const { conventions } = context;
  const handling = handlingOf(item, conventions.instantPromise);
  if (handling.instant) {
    return {
      kind: "visits-instant",
      why: "即办件当场办结、当场给出结果，到场一次就够。",
      on: handling.stated ? ["caseType"] : ["promisedTimeLimit"],
    };
  }
  const remotely = canApplyRemotely(item, conventions);
  if (remotely === "yes") {
    const fetch = mustFetchResult(item, conventions);
    return {
      kind: "visits-by-channel",
      why: `写明可以${waysOf(item, context)}申请，提交材料不必到场；${
        fetch ? "结果不寄送，到场一次领取。" : "核验原件或领取结果，至多到场一次。"
      }`,
      on: [...remoteCells(item, context), ...(fetch ? (["express"] as const) : [])],
    };
  }
  if (item.express === "yes") {
    return {
      kind: "visits-by-delivery",
      why: "结果可以寄送，到窗口申请一次就够。",
      on: ["express", ...stated(item, ["channels"])],
    };
  }
  const open = "开通网上、邮寄申请或结果寄送其中之一，再减为一次。";
  return {
    kind: "visits-new-channel",
    why:
      (remotely === "no"
        ? `写明的办理方式都要到场，须先${open}`
        : context.hasColumn(item.sourceId, "channels") || context.hasColumn(item.sourceId, "online")
          ? `没有写可以网上、邮寄办理：能办的先填明，不能的${open}`
          : `表中没有办理形式、是否网办两列，看不出渠道：能网上、邮寄办理的先填明，不能的${open}`) +
      (item.visitReason === undefined ? "" : "写明了必须现场办理的原因，一并核对。"),
    on: stated(item, ["channels", "online", "express", "visitReason"]),
  };
}

const stated = (item: ImplementationItem, elements: readonly ItemElement[]): ItemElement[] =>
  elements.filter((element) => item[element] !== undefined);

const canByChannels = (
  { id, channels }: ImplementationItem,
  { conventions }: Pick<CheckContext, "conventions">,
): boolean => channels !== undefined && canApplyRemotely({ id, channels }, conventions) === "yes";

/** The cells each of which says alone that one can apply from afar. */
function remoteCells(item: ImplementationItem, context: CheckContext): ItemElement[] {
  const cells: ItemElement[] = [];
  if (canByChannels(item, context)) cells.push("channels");
  if (item.online === "yes") cells.push("online");
  if (isFullyOnline(item)) cells.push("onlineDepth");
  return cells;
}

const wayLabels = {
  online: "网上",
  mobile: "移动端",
  postal: "邮寄",
  agent: "代办",
  "self-service": "自助终端",
} as const satisfies Partial<Record<Channel, string>>;

function waysOf(item: ImplementationItem, context: CheckContext): string {
  const ways = (Object.keys(wayLabels) as (keyof typeof wayLabels)[]).filter(
    (way) =>
      item.channels?.some((channel: Coded<Channel>) => channel === way) &&
      canByChannels({ id: item.id, channels: [way] }, context),
  );
  const online = item.online === "yes" || isFullyOnline(item);
  return (online && !ways.includes("online") ? (["online", ...ways] as const) : ways)
    .map((way) => wayLabels[way])
    .join("、");
}
