/** A title as found in a text. */
export interface FoundTitle {
  /** The whole of it with its brackets. */
  readonly raw: string;
  /** Blanks inside taken out, inner brackets as 〈〉. */
  readonly title: string;
  readonly brackets: "whole" | "broken" | "bare";
}

const longest = 400;
/** Words behind which a second 《 opens a title inside a title. */
const leadsToInner =
  /(?:印发|发布|修改|修订|修正|废止|转发|批转|公布|颁布|贯彻|落实|实施|执行|制定|施行|下发|宣布|解释|完善|按照|根据|省|市|区|部|厅|局|院|和|及|、|的)\s*$/u;

/** The title in 《》 that begins at a place; its brackets may be nested, or one of them may be missing. */
export function readTitle(text: string, at: number): FoundTitle | undefined {
  if (text.charAt(at) !== "《") return undefined;
  const limit = Math.min(text.length, at + longest);
  let depth = 0;
  let lastClose = -1;
  for (let index = at; index < limit; index += 1) {
    const char = text.charAt(index);
    if (char === "《") {
      if (depth > 0 && !leadsToInner.test(text.slice(Math.max(at, index - 8), index)) && index > at + 1) {
        // A new title where the one before was never closed.
        return lastClose > at ? found(text, at, lastClose + 1, "broken") : unclosed(text, at, index);
      }
      depth += 1;
    } else if (char === "》") {
      depth -= 1;
      lastClose = index;
      if (depth === 0) {
        const outer = crossed(text, at, index + 1);
        return outer ?? found(text, at, index + 1, "whole");
      }
    } else if (lastClose > at && depth > 0 && /[\n。；;]/u.test(char)) break;
  }
  if (lastClose > at) return closedOnce(text, at, lastClose);
  return unclosed(text, at, limit);
}

/** 《…印发〈…的意见》的通知〉: inner and outer brackets closed in the wrong order. */
function crossed(text: string, at: number, end: number): FoundTitle | undefined {
  const raw = text.slice(at, end);
  if (raw.split(/[〈<]/u).length <= raw.split(/[〉>]/u).length) return undefined;
  const rest = /^的(?:通知|决定|公告|意见)[〉>]/u.exec(text.slice(end, end + 8));
  return rest === null ? undefined : { ...found(text, at, end + rest[0].length, "broken") };
}

/** 《…印发《…〈…〉细则》: two opened, one closed; the next words may still belong to it (的通知》). */
const closedOnce = (text: string, at: number, close: number): FoundTitle =>
  found(text, at, close + 1, "broken");

const titleEnd =
  /(?:法|条例|办法|细则|规定|规则|章程|规程|决定|意见|通知|方案|解释|批复|公告)(?=[\s（(，,；;。：:第]|$)/u;

function unclosed(text: string, at: number, limit: number): FoundTitle | undefined {
  const stretch = text.slice(at + 1, Math.min(limit, at + 120));
  const line = /^[^\n。；;]*/u.exec(stretch)?.[0] ?? "";
  const end = titleEnd.exec(line);
  if (end === null) return undefined;
  const raw = text.slice(at, at + 1 + end.index + end[0].length);
  return { raw, title: plain(raw.slice(1)), brackets: "broken" };
}

function found(text: string, at: number, end: number, brackets: FoundTitle["brackets"]): FoundTitle {
  const raw = text.slice(at, end);
  return { raw, title: plain(raw.slice(1, -1)), brackets };
}

/** A title without blanks, its inner brackets as 〈〉. */
export const plain = (title: string): string =>
  title
    .replaceAll(/\s+/gu, (blank, index: number, whole: string) =>
      // 司法部 财政部: the blank stands for 、 between bodies; where an inner title was lost it says so.
      /[部厅局委院会行]$/u.test(whole.slice(0, index)) && !blank.includes("\n") ? " " : "",
    )
    .replaceAll(/[《<＜﹤]/gu, "〈")
    .replaceAll(/[》>＞﹥]/gu, "〉")
    .trim();

/** 关于修改的决定, 关于印发 的通知: the title that stood between is gone. */
export const lostInner = (title: string): boolean =>
  /(?:关于|联合)?(?:印发|修改|修订|修正|废止|转发|批转|发布|公布|贯彻|实施)\s*(?:等[^〈〉]{0,12})?的(?:通知|决定|公告|意见|批复|补充通知)$/u.test(
    title,
  );

const bareCharacters = "[\\u4e00-\\u9fff“”、〈〉]";
const bareEnd = "(?:法|条例|办法|细则|规定|规则|章程|规程)";
/** A title without brackets: 中华人民共和国道路交通安全法, and only where the text then goes on as after a title. */
const bare = new RegExp(
  `(?:中华人民共和国)?${bareCharacters}{1,40}?${bareEnd}(?=(?:》|[ \\t\\u3000]{0,4}(?:[（(第、，,；;。：:\\n和及与等]|$|[“"”])))`,
  "uy",
);
const bareDocument =
  /[\u4e00-\u9fff“”、（） ]{2,60}关于[\u4e00-\u9fff“”、（）〈〉]{2,80}?的(?:通知|意见|决定|方案|批复|函|公告)(?=[\s（(，,；;。]|$)/uy;
const unnamed =
  /有关|相关|其[他它]|上级|政策|法律(?!援助|服务|职业|顾问)|法规|规章|规范性|按|依据|根据|违反|应当|不得|的规定|符合/u;

/** The title that somebody left without its brackets, or with the closing one alone. */
export function readBareTitle(text: string, at: number): FoundTitle | undefined {
  if (!/[\u4e00-\u9fff]/u.test(text.charAt(at))) return undefined;
  for (const pattern of [bareDocument, bare]) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null || unnamed.test(match[0].replace(/关于.*$/u, ""))) continue;
    if (
      /^(?:本|该|此|前)/u.test(match[0]) ||
      /(?:方法|做法|书法|司法|执法|想法|说法|立法|合法|依法|非法|违法|守法|普法|办法)$/u.test(match[0]) !==
        /办法$/u.test(match[0])
    )
      continue;
    const closed = text.charAt(at + match[0].length) === "》";
    const raw = closed ? `${match[0]}》` : match[0];
    return { raw, title: plain(match[0]), brackets: closed ? "broken" : "bare" };
  }
  return undefined;
}

const papers =
  /(?:表|证|证书|证明|证明书|手册|申请书|登记书|协议书?|合同书?|护照|户口簿|户口本|承诺书|通知书|报告书|报告|审批单|回执|执照|(?<!的)函|样本|样表|发票|清册|台账|委托书|意见书|告知书)(?:[（(][^（）()]{1,16}[）)])*$/u;

/** A form or a certificate in 《》, which nobody can cite as a ground. */
export const namesPaper = (title: string): boolean =>
  papers.test(title) && !/关于.+(?:通知|意见)/u.test(title);
const instruments =
  /(?:法|条例|办法|细则|规定|规则|章程|规程|决定|意见|通知|方案|解释|批复|公告|通告|标准|规范|规划|纲要|目录|名录|指引|办法|制度|计划|措施|准则|导则|要点|函|公约|协定|决议|命令|清单|分级|编码|定额)(?:[（(〔[][^（）()]{1,24}[）)〕\]])*$/u;

/** The title ends as titles of instruments do. */
export const namesInstrumentKind = (title: string): boolean => instruments.test(title);
