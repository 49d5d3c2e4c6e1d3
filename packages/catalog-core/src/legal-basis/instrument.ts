import { findDocumentNumbers } from "./document-number.ts";

const bracketed = /《[^《》]{2,}|[^《》\s]{2,}》/u;
const orderNumber =
  /(?:令|公告)\s*[（(〔[［]?\s*(?:\d{4}\s*[）)〕\]］]?\s*年?\s*)?第?\s*[一二三四五六七八九十百零〇\d]+\s*号|第\s*[一二三四五六七八九十百零〇\d]+\s*号\s*令/u;
const withArticle =
  /[\u4e00-\u9fff](?:法|条例|办法|细则|规定|规则|决定|解释)\s*(?:（[^）]{0,60}）|\([^)]{0,60}\))?\s*第\s*[一二三四五六七八九十百零〇两\d]+\s*条/u;
const title =
  /[\u4e00-\u9fff]{2}(?:法(?=第|和|及|与|等|的|实施|[（(、\s”"]|$)|条例|办法|细则|规定|规则|章程|规程|公约)|关于[\u4e00-\u9fff“”、（）]{2,}的?(?:通知|意见|决定|方案|批复|函|公告|规划)/u;
const unnamed =
  /有关|相关|其[他它]|上级|政策|法律(?!援助|服务|职业|顾问)|法规|规章|规范性文件|文件规定|文件精神|国家规定/u;
const clauses = /[，,。；;\n]/u;

/**
 * Whether a 设定依据 names at least one instrument: a title in 《》, a document or order number, a law with its article,
 * or a title that somebody left without its brackets. “按照国家有关规定” names none.
 *
 * Says nothing of the rank of the instrument, nor whether it is in force.
 *
 * @example
 * namesInstrument("中华人民共和国道路交通安全法第十九条"); // true
 * namesInstrument("根据文化部有关文件规定"); // false
 */
export function namesInstrument(text: string): boolean {
  if (bracketed.test(text) || withArticle.test(text) || orderNumber.test(text)) return true;
  if (findDocumentNumbers(text).length > 0) return true;
  return text.split(clauses).some((clause) => !unnamed.test(clause) && title.test(clause));
}
