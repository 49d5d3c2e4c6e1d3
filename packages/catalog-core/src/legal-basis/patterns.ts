/*
 * How the parts of a 设定依据 are written. Expressions with the flag `y` are asked at one place of the text; all gaps are
 * bounded, so that none runs away on a long cell.
 */

export const label =
  /(?:[【[［〔](?:国家)?(法律|宪法|行政法规|地方性?法规|法规|(?:国务院)?(?:部门|部委)?规章|地方(?:政府|性)?规章|政府规章|规范性文件|党内法规|司法解释|政策性?文件|政策|文件|标准|法律法规|国际条约|其他|音频解读|图文解读)[】\]］〕][：:]?|(法律|行政法规|地方性法规|法规|(?:部门|部委|地方|政府)?规章|规范性文件)[：:]|(法律|行政法规|地方性法规|部门规章|规章|规范性文件)(?=[ \t]*\n|[ \t]*《))[ \t\u3000]{0,8}/uy;
export const marker =
  /(?:[（(]\s{0,2}(?:[一二三四五六七八九十]{1,3}|\d{1,2})\s{0,2}[）)]|(?:[一二三四五六七八九十]{1,3}|\d{1,2})\s{0,2}(?:[、．]|\.(?!\d))|[①-⑳]|[●•·◆★※-])[ \t\u3000]{0,8}/uy;
export const same = /(?:同上|同前|同前款|同左|依据同上)(?=[\s，,；;。、]|$)/uy;
export const lead =
  /(?:(?:主要)?(?:法律|设定|实施|办理|政策|收费)?依据(?:为|是)?[：:]?|根据|依照|按照|参照|遵照|按)[ \t\u3000]{0,4}(?=[《\u4e00-\u9fff])/uy;
export const joint =
  /[\s、，,；;。：:]+|(?:的|之)?(?:规定|要求|精神)(?=[\s，,。；;]|$)|(?:和|及|以及|与|并|或者?|暨)(?=[\s]{0,4}[《第])/uy;
export const issuer =
  /[\u4e00-\u9fff][\u4e00-\u9fff、，, ]{1,40}?(?:(?:联合)?(?:印发|发布|转发|制定|颁布|下发)(?:的)?|委员会|人民政府|政府|办公室|办公厅|部|局|厅|院|会|行|署|省|市|县)[ \t]{0,2}(?=《)/uy;
export const chapter =
  /第[一二三四五六七八九十百\d]{1,4}[章编节][ \t\u3000]{0,4}[^\n第。；，《》]{0,24}?(?=第[一二三四五六七八九十百零〇\d]{1,7}条|[ \t\u3000]*\n)/uy;
export const section = /第[一二三四五六七八九十\d]{1,3}(?:部分|章|编|节)/uy;
/** Brackets of a note, one level of others within; bounded, so that a bracket never closed costs no more than any. */
export const note =
  /（(?:[^（）()]|[（(][^（）()]{0,200}[）)]){0,600}[）)]|\((?:[^（）()]|[（(][^（）()]{0,200}[）)]){0,600}[）)]|[［[〔【][^［\][〔〕【】\n]{1,60}[］\]〕】]/uy;
export const quoteStart = /[“"「『]/u;
/** Where in running text the next citation can begin. */
export const boundary = /[\n。；;”"」』》]|(?<=[\s：:])《/u;
export const afterArticle = /^(?:[ \t\u3000]|[：:“"\n、，,；;。]|$|[\u4e00-\u9fff])/u;
export const mentioned = /^[ \t\u3000]{0,2}(?:的|规|所|中的|之|及其|和第?|与|或|情形|要求|条件)/u;

/** What an expression with the flag `y` finds at a place of the text. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}
