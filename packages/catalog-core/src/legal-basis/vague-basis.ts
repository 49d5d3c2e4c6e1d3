const titled = "《[^《》]+》(?:\\s*[（(][^）)]{0,80}[）)])?";
const kind =
  "(?:法律|行政法规|地方性法规|法规|部门规章|规章|规范性文件|政策性?文件|政策|文件|条例|规定|制度|精神|要求)";
const whose =
  "(?:国家|国务院|中央|省|自治区|市|县|区|上级|各级|部门|有关|相关|其[他它]|现行|各项|系列|一系列|配套|的)";
const link = "[、，,和及与或]";

/** 《甲法》《乙条例》等有关规定: titles, then something that is none. Only a segment that is nothing but a citation. */
const afterTitles = new RegExp(
  `^\\s*(?:[（(]?[\\d一二三四五六七八九十]{1,3}[）)．.、]\\s*)?(?:【[^】]{1,10}】)?\\s*(?:根据|依据|按照|依照)?\\s*` +
    `${titled}(?:\\s*${link}?\\s*${titled})*\\s*` +
    `((?:等|以及|及|和|、)\\s*(?:${whose}|${link}){0,6}${kind}(?:${link}?(?:${whose}){0,3}${kind}){0,4})(?:办理|执行|实施)?\\s*$`,
  "u",
);
/** 国家有关法律法规: nothing else between two separators. */
const alone = new RegExp(
  `^\\s*(?:[（(]?[\\d一二三四五六七八九十]{1,3}[）)．.、]\\s*)?((?:根据|依据|按照|依照|以及|及|和)?(?:${whose}|${link}){0,8}${kind}(?:${link}?(?:${whose}){0,3}${kind}){0,5})(?:办理|执行|实施)?\\s*$`,
  "u",
);
const somebodys = /有关|相关|其[他它]|上级|国家|现行|政策|法律[、，,和及与]?(?:行政)?法规/u;
const segments = /[\n；;。]/u;

/**
 * The first place of a 设定依据 that points at law in general instead of naming it: 等有关规定, 国家有关法律法规.
 *
 * Only citations are looked at. The words of a quoted article (“按照国家有关规定……”) are the legislator's and are left
 * alone.
 *
 * @example
 * findVagueBasis("《中华人民共和国价格法》等有关规定"); // "等有关规定"
 * findVagueBasis("《统计法》第二十三条 县级以上人民政府统计机构按照国家有关规定，定期公布统计资料。"); // undefined
 */
export function findVagueBasis(text: string): string | undefined {
  if (!/等|有关|相关|其[他它]|上级|国家|现行|政策|法律|法规/u.test(text)) return undefined;
  for (const segment of text.split(segments)) {
    if (segment.length > 240) continue;
    const tail = afterTitles.exec(segment)?.[1];
    if (tail !== undefined) return tail;
    const whole = segment.length <= 40 ? alone.exec(segment)?.[1] : undefined;
    if (whole !== undefined && somebodys.test(whole)) return whole;
  }
  return undefined;
}
