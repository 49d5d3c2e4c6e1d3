/**
 * Names of units as lists write them in titles, lines, sheet and file names. A name is recognised by its ending; the
 * endings are those of the bodies that the order addresses (镇政办发〔2018〕98号 四(一)).
 */

const ending =
  /(?:局|委|委员会|办|办公室|厅|署|中心|镇|乡|街道|办事处|人民政府|政府|院|所|站|总?队|支队|大队|公司|集团|银行|支行|信用社|联社|协会|商会|联合会|总工会|工会|团县委|团委|妇联|残联|科协|文联|工商联|红十字会|学会|社|馆|学校|医院|处|村|社区|部|档案馆|园区|管委会|党校|服务部)$/u;
/** An ending alone names a kind of body, not one. */
const kindAlone =
  /^(?:委员会|办公室|中心|街道|办事处|人民政府|政府|总队|大队|支队|公司|集团|银行|支行|信用社|联社|协会|商会|联合会|学会|学校|医院|社区|档案馆|园区|服务部|县|市|区)+$/u;
const noUnit =
  /事项|清单|目录|许可|登记|审批|备案|说明|合计|小计|汇总|全县|各单位|名称|附件|样表|材料|类型|表$|示例|数据|sheet/iu;
/** A title of a whole county is no unit: "镇坪县人民政府" heads the lists of all of them. */
const wholePlace = /^[\p{Script=Han}]{1,6}(?:省|市|县|区|州|盟|旗)(?:人民)?政府$/u;

const numbering =
  /^(?:附件|附表|表)?\s*[（(]?(?:\d{1,3}|[一二三四五六七八九十百]{1,4})[）)]?\s*[.、．:：_\-—\s]\s*/u;
const bracketedNumber = /^[（(](?:\d{1,3}|[一二三四五六七八九十百]{1,4})[）)]\s*/u;
const count = /[（(【[]?\s*共?\s*(?:计\s*)?\d+\s*[项个条]\s*[）)】\]]?\s*$/u;
const brackets = /[（(【[][^（()）【】[\]]*[)）】\]]\s*$/u;
const seal = /[（(]?\s*(?:盖章|公章|签章|章)\s*[）)]?/gu;

/** Whether a text is the name of a body and nothing else. */
export function isUnitName(text: string): boolean {
  const name = text.replace(/\s+/gu, "");
  return (
    name.length >= 2 &&
    name.length <= 30 &&
    /^[\p{Script=Han}（()）·、A-Z]+$/u.test(name) &&
    ending.test(name.replace(brackets, "")) &&
    !kindAlone.test(name) &&
    !noUnit.test(name) &&
    !wholePlace.test(name)
  );
}

/** Longer texts are sentences. */
const longestHeading = 60;

/** A heading without its number and count: "二、县教育局（共12项）" → "县教育局". */
export function bareHeading(text: string): string {
  if (text.length > longestHeading) return text;
  let name = text.replace(/\s+/gu, " ").trim();
  name = name.replace(numbering, "").replace(bracketedNumber, "");
  name = name.replace(count, "").trim();
  return name.replace(/[：:]$/u, "").trim();
}

/** Whether a heading says how many items stand under it ("（12项）"). */
export const hasCount = (text: string): boolean =>
  text.length <= longestHeading && count.test(text.replace(/\s+/gu, " ").trim());

/** The unit that a heading above some rows names, if it names one. */
export function unitOfHeading(text: string): string | undefined {
  if (text.length > longestHeading) return undefined;
  const name = bareHeading(text).replace(/\s+/gu, "").replace(seal, "");
  return isUnitName(name) ? name : undefined;
}

const lineLabel =
  /(?:^|[\s，,；;])((?:填报|编制|报送|填表|责任|实施|申报|上报|牵头|主管)?(?:单位|部门|机构|机关)(?:名称)?)\s*(?:[（(][^）)]{0,8}[）)])?\s*[：:]\s*/u;
const nextLabel = /\s{2,}|[\s，,；;]*[\p{Script=Han}]{2,8}(?:[（(][^）)]{0,8}[）)])?\s*[：:]/u;

/** "单位：万元" above a table says in what its figures are. */
const measure = /^(?:[万亿]?元|项|个|件|人|次|份|条|[天日月年]|工作日|自然日|%|％|小时|公里|平方米|亩)$/u;

/**
 * What a "填报单位：…" line names.
 *
 * @returns the name; "" where the line asks for the unit but the name stands elsewhere (the next box) or nowhere;
 *   `undefined` when this is no such line
 */
export function unitOfLine(text: string): string | undefined {
  const label = lineLabel.exec(text);
  if (label === null) return undefined;
  const rest = text.slice(label.index + label[0].length);
  const end = nextLabel.exec(rest);
  const name = (end === null ? rest : rest.slice(0, end.index)).replace(seal, "").replace(/[_＿\s]+/gu, "");
  if (measure.test(name)) return undefined;
  return name.length > 40 ? "" : name;
}

const subject =
  /(?:政务服务|行政权力|行政许可|行政审批|公共服务|权责|权力|依申请|服务事项|事项|实施清单|目录清单|清单|办事指南|主编|联审)/u;

/** The unit that a title begins with: "镇坪县民政局政务服务事项实施清单" → "镇坪县民政局". */
export function unitOfTitle(text: string): string | undefined {
  if (text.length > longestHeading * 2) return undefined;
  const title = text.replace(/\s+/gu, "").replace(/^附件\d*[：:.、]?/u, "");
  const at = subject.exec(title);
  if (at === null || at.index === 0) return undefined;
  const name = title
    .slice(0, at.index)
    .replace(/^\d{4}年度?/u, "")
    .replace(/(?:\d{4}年度?|关于|的)$/u, "");
  return isUnitName(name) ? name : undefined;
}

/** The unit that a sheet's name is, or begins with. */
export function unitOfSheetName(name: string): string | undefined {
  return unitOfHeading(name) ?? unitOfTitle(name);
}

/** What people add to file names: states of a draft, dates. */
const draft = /(?:最终|最新|定稿|终稿|修改|修订|报送|上报|提交|汇总|初|新|改|稿|版|表|[vV]?\d+)+$/u;
const pieceEnd = /[\s_\-—－+&（()）【】[\]{}·.、，,：:;；]+/u;

/** The unit that a relative path names: in the file's name, else in the folder that it lies in. */
export function unitOfPath(path: string): string | undefined {
  const parts = path.split("/").filter((part) => part !== "");
  const file = parts.pop() ?? "";
  const stem = file.replace(/\.[^.]{1,5}$/u, "");
  for (const part of [stem, ...parts.reverse()]) {
    const whole = unitOfHeading(part) ?? unitOfTitle(bareHeading(part));
    if (whole !== undefined) return whole;
    for (const piece of part.split(pieceEnd)) {
      const name = unitOfHeading(piece.replace(draft, "")) ?? unitOfTitle(piece);
      if (name !== undefined) return name;
    }
  }
  return undefined;
}
