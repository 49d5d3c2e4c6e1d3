import type { CellReading, Found, Pending } from "./found.ts";
import { eventOf, type Gap } from "./gap.ts";
import {
  APPLICANT_ACT,
  APPROXIMATE_AFTER,
  AUTHORITY_ACT,
  BAN,
  BEFORE_AFTER,
  BODY,
  BOUND_AFTER,
  DELIVERY_ACT,
  EARLY_ACT,
  HAND_OVER,
  HANDS_IN,
  LATER_AFTER,
  NOT_TOLD,
  OPENING,
  OWN_FORMALITY,
  PROCEDURAL,
  PURE_STAGE,
  STAGE,
  STAGE_DESK,
  SUBSTANCE,
} from "./lexicon.ts";
import type { Quantity } from "./quantity.ts";
import type { LimitStart, OtherWhy, PieceAs } from "./result.ts";
import type { DurationLimit } from "./time-limit.ts";

/** A length of time with the words on both sides. */
export interface Placed {
  readonly quantity: Quantity;
  readonly gap: Gap;
  /** The words behind it, up to the next length of time or the end of the clause. */
  readonly after: string;
  /** It is the last of its clause. */
  readonly last: boolean;
  /** The clause holds more than one. */
  readonly several: boolean;
}

/** Whether words name a step; `gap` where they stand right before the limit. */
export function isStage(name: string, gap?: Gap): boolean {
  if (name.length > 16 || name.endsWith("的") || /容缺|随时/.test(name)) return false;
  if (STAGE_DESK.test(name)) return true;
  // 审批决定应当自受理之日起…: the subject of a sentence, unless it is nothing but the name of a step
  if (gap?.from !== undefined && !gap.colon) return PURE_STAGE.test(name);
  return STAGE.test(name) && !BODY.test(name);
}

function otherWhy(
  gap: Gap,
  from: LimitStart | undefined,
  after: string,
  condition: string | undefined,
): OtherWhy | undefined {
  if (gap.atLeast || LATER_AFTER.test(after)) return "lower-bound";
  if (BEFORE_AFTER.test(after) || gap.countsBack) return "counted-backwards";
  if (gap.validity) return "validity";
  const act = after.trimStart();
  if (OPENING.test(act)) return "opening-hours";
  if (BAN.test(act) || gap.lapse) return "ban";
  const handled = from?.event === "acceptance" || from?.event === "receipt";
  if (from?.event === "notice" || HANDS_IN.test(act)) return "duty-of-party";
  if (from?.event === "other" && condition !== undefined && NOT_TOLD.test(condition)) return "duty-of-party";
  if (from?.event === "other" && OWN_FORMALITY.test(act)) return "duty-of-party";
  if (!handled && (APPLICANT_ACT.test(act) || (gap.applicant && !AUTHORITY_HANDLES.test(act))))
    return "duty-of-party";
  if (from?.event === "decision") return "after-decision";
  // 自变更之日起30日内: from an event outside the procedure, and nothing says who must act
  if (from?.event === "other" && gap.label === undefined && !PROCEDURAL.test(from.text)) {
    return AUTHORITY_ACT.test(act) || HAND_OVER.test(act) ? undefined : "unclear-start";
  }
  return undefined;
}

const AUTHORITY_HANDLES = /^(?:之内|以内|内)?(?:予以|作出|做出|审|核|答复|办结|办理完毕|给予)/;

/** Decides what a length of time is about, and what of the earlier words it used up. */
export function place(placed: Placed, pending: Pending, reading: CellReading): Pending {
  const { quantity, gap, after } = placed;
  if (quantity.fault !== undefined) {
    reading.broken = true;
    reading.problems.push({ kind: quantity.fault });
    return {};
  }
  const from = gap.from ?? pending.from;
  const approximate = gap.approximate || APPROXIMATE_AFTER.test(after);
  const limit: DurationLimit = approximate ? { ...quantity.limit, approximate: true } : quantity.limit;
  const found: Found = { role: "plain", limit, start: quantity.start, end: quantity.end };
  if (from !== undefined) found.from = from;
  reading.found.push(found);

  if (gap.extends) {
    found.role = "extension";
    return pending;
  }
  if (gap.reducedBy) {
    found.role = "reduction";
    return pending;
  }
  const why = otherWhy(gap, from, after, gap.condition ?? pending.condition);
  if (why !== undefined) {
    found.role = "other";
    found.why = why;
    return {};
  }
  if (HAND_OVER.test(after.trimStart())) reading.problems.push({ kind: "hand-over" });
  const label = gap.label ?? pending.label;
  const section = label === "statutory" || label === "promised" ? label : pending.section;
  const rest: Pending = section === undefined ? {} : { section };
  if (gap.reducedTo) {
    const before = reading.found.at(-2);
    if (before !== undefined && before.role !== "statutory") before.role = "replaced";
    found.role =
      label === undefined || label === "total" || before?.role === "statutory" ? "promised" : label;
    return rest;
  }
  // 由20个工作日压缩至5个工作日: settled when the new value comes; until then it is the old one
  if (gap.old && label === undefined && /压缩|缩短|精简|减少|缩减|压减|提速|调整|降/.test(after)) {
    found.role = "replaced";
    return rest;
  }
  const condition = gap.condition ?? pending.condition;
  const act = after.trimStart();
  const early =
    EARLY_ACT.exec(act) ??
    (/办结|作出[^,;。]{0,20}决定/.test(act)
      ? null
      : DELIVERY_ACT.exec(act.replace(BOUND_AFTER, "").trimStart()));
  if (early !== null && !isNamed(gap, pending)) {
    found.role = "stage";
    found.name = early[0].replace(BOUND_AFTER, "").replace(/^(?:作出|做出|决定|完成|组织|进行|予以)/, "");
    if (section !== undefined) found.of = section;
    return rest;
  }
  if (condition !== undefined) {
    found.role = "case";
    found.condition = condition;
    const at = gap.condition === undefined ? (pending.conditionAt ?? 0) : gap.conditionAt;
    reading.marks.push({ as: "condition", start: at, end: at + condition.length });
    if (section !== undefined) found.of = section;
    return rest;
  }
  nameIt(found, placed, label, pending, reading);
  if (section !== undefined && found.role === "stage") found.of = section;
  return rest;
}

/** 3日内发证: what the applicant waits for, so it is the whole. */
const ISSUED = /^(?:发证|颁证|领证|领取|取件|核发|颁发)/;

/** 审核：5日内送达: the name before the number says which step it is. */
function isNamed(gap: Gap, pending: Pending): boolean {
  return gap.name !== "" ? isStage(gap.name, gap) : pending.name !== undefined && isStage(pending.name);
}

/** Whether the limit is the whole, or a stage, or one of several parts. */
function nameIt(
  found: Found,
  placed: Placed,
  label: Gap["label"],
  pending: Pending,
  reading: CellReading,
): void {
  const { gap, after, last, several } = placed;
  const own = gap.name !== "";
  const act = after.replace(BOUND_AFTER, "").trim();
  // 窗口受理，5个工作日内办结: the clause before names no step of this limit
  const before = own ? gap.name : AUTHORITY_ACT.test(act) ? "" : (pending.name ?? "");
  const nameAt = own ? gap.nameAt : (pending.nameAt ?? 0);
  const named = (as: PieceAs): void => {
    reading.marks.push({ as, start: nameAt, end: nameAt + before.length });
  };
  // 受理3个工作日审核: 受理 says from when, 审核 what is done
  if (before === "受理" && last && /^(?:审核|审批|办结|审查|完成|办理|作出|制发)/.test(act)) {
    found.from = { event: "acceptance", text: before };
    found.role = label ?? "plain";
    named("start");
    return;
  }
  // 收到申请5个工作日内: from when, though 后 or 之日起 is left out
  const since =
    own &&
    !gap.colon &&
    (/^(?:收到|接到|收齐)/.test(before) ||
      (/^受理(?:申请|材料|登记)/.test(before) && BOUND_AFTER.test(after)));
  if (since && found.from === undefined) {
    found.from = eventOf(before);
    if (label !== undefined) found.role = label;
    named("start");
    return;
  }
  if (before !== "" && isStage(before, own ? gap : undefined)) {
    found.role = "stage";
    found.name = before;
    named("name");
    return;
  }
  const acts = STAGE.exec(act);
  if (acts !== null && (acts.index === 0 || /^(?:完成|进行|予以|提出)$/.test(act.slice(0, acts.index))))
    found.act = acts[0];
  if (label !== undefined) {
    found.role = label;
    return;
  }
  if (
    before === "" &&
    found.act !== undefined &&
    ((several && !last) || (act === found.act && !SUBSTANCE.test(act) && !ISSUED.test(act)))
  ) {
    found.role = "stage";
    found.name = found.act;
    return;
  }
  if (before !== "" && before.length <= 24 && found.from === undefined) {
    found.role = "part";
    found.name = before;
    named("name");
  }
}
