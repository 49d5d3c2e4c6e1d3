import { readGap } from "./gap.js";
import { COMPLETION, IMMEDIATE_STAGE, NEGATED, ON_THE_SPOT, SAME_DAY } from "./lexicon.js";
import { isStage } from "./place.js";

/** Words behind 当场 that belong to it. */
const DONE_TAIL =
  /^(?:内|予以|即可|可以|可|并|进行|完成|给予|受理|申请|材料|后|、|,)*(?:办结|办理|办毕|办完|完成|决定|作出[^,;。]{0,12}决定|作出|出证|发证|取证|领取|领证|答复|审批|登记|办件|件|取|办|事项|完毕)*/;
/** 当场, 即办, 当日 within a span; gives back where unread text starts. */
export function readImmediates(text, span, pending, reading) {
  const words = text.slice(span.start, span.end);
  const hits = [];
  for (const [pattern, within] of [
    [ON_THE_SPOT, "on-the-spot"],
    [SAME_DAY, "same-day"],
  ]) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(words); match !== null; match = pattern.exec(words)) {
      if (NEGATED.test(words.slice(Math.max(0, match.index - 4), match.index))) continue;
      hits.push({ at: match.index, end: match.index + match[0].length, within });
    }
  }
  hits.sort((a, b) => a.at - b.at || b.end - a.end);
  let cursor = 0;
  for (const hit of hits) {
    if (hit.end <= cursor) continue;
    hit.at = Math.max(hit.at, cursor);
    const tail = words.slice(hit.end, hit.end + 40);
    const limit = { kind: "immediate", within: hit.within };
    const gap = readGap(text, span.start + cursor, span.start + hit.at);
    reading.marks.push(...gap.marks);
    const found = { role: "plain", limit, start: span.start + hit.at, end: span.start + hit.end };
    const stage = COMPLETION.test(tail) && !/决定受理/.test(tail) ? null : IMMEDIATE_STAGE.exec(tail);
    const done = stage ?? DONE_TAIL.exec(tail);
    found.end += done?.[0].length ?? 0;
    cursor = found.end - span.start;
    const label = gap.label ?? pending.label;
    const before = gap.name !== "" ? gap.name : (pending.name ?? "");
    const condition = gap.condition ?? pending.condition ?? conditionOf(before, words.slice(cursor));
    if (stage !== null) {
      found.role = "stage";
      found.name = stage[1] ?? "";
    } else if (condition !== undefined) {
      found.role = "case";
      found.condition = condition;
    } else if (before !== "" && isStage(before) && !/材料|资料/.test(before)) {
      found.role = "stage";
      found.name = before;
      const at = gap.name !== "" ? gap.nameAt : (pending.nameAt ?? 0);
      reading.marks.push({ as: "name", start: at, end: at + before.length });
      if (pending.section !== undefined) found.of = pending.section;
    } else if (label !== undefined) {
      found.role = label;
    }
    if (gap.from !== undefined) found.from = gap.from;
    reading.found.push(found);
  }
  return span.start + cursor;
}
/** 可以当场作出决定的: only where that is possible. */
function conditionOf(before, rest) {
  return /(?:可以|能够|能|可)$/.test(before) || /^[^,;。]{0,12}的$/.test(rest.trim())
    ? before || rest.trim()
    : undefined;
}
