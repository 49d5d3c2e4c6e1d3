/*
 * Words by which a list asks for more than it says (兜底条款), as data: the phrases that are one, and those that only
 * look like one. A phrase is looked for after the exceptions are taken out.
 */

/** 材料 and what else may be asked for. */
const things = "(?:材料|资料|证明|文件|证件|手续|凭证|凭据|附件)";

/**
 * Taken out of the text first: titles and forms named in full, set words that begin with 其他, and things whose
 * issuer or kind is said.
 */
export const exceptions: readonly string[] = [
  "《[^《》]*》",
  "“[^“”]*”",
  "〈[^〈〉]*〉",
  "<[^<>]*>",
  "其[他它](?:社会)?(?:组织|单位|行政权力|权利人|股东|成员|人员|机关|部门|出资人|合伙人|共有人|申请人|当事人|利害关系人|所有权人)",
  "(?:有关|相关)(?:部门|单位|机关|主管部门|机构|行政机关|人员|责任人|权利人|当事人|利害关系人|组织)",
];

/** In the name of a material. */
export const materialPhrases: readonly string[] = [
  // 其他材料、其他相关证明文件、法律法规规定的其他材料
  `其[他它](?:需要|需|须|应当?|必要|必须)?(?:提交|提供|补充|说明|出具)?的?(?:相关|有关|必要|必需|佐证|证明|申请|申报|辅助|补充)*的?${things}`,
  // 其它业务相应材料
  `其[他它][^、，,；;（()）]{0,6}(?:相应|相关|有关)的?${things}`,
  // 有关材料、申请书等有关材料
  `(?:^|[、，,；;（(和及与或等])(?:有关|相关)(?:的)?(?:证明)?${things}(?:$|[、，,；;。）)等])`,
  // 与公证事项有关的材料
  `与[^、，,；;（()）]{1,14}(?:有关|相关)的(?:证明)?${things}(?:$|[、，,；;。）)等])`,
  // 法律、法规规定的其他……
  "(?:法律|法规|规章|规定|要求|需要|认为|必要)(?:规定|要求)?(?:提交|提供|补充|说明)?的其[他它]",
  // 需要提交的其他……
  "需要?(?:提交|提供|补充|说明)的其[他它]",
  "(?:视情况|根据情况|必要时|按需|根据需要)(?:需|须|另行|补充)?(?:提交|提供|补充)",
  // 部门要求提交的有关材料
  `(?:法律|法规|规章|政策|部门|机关|窗口|■)[^，,。；;、]{0,6}(?:规定|要求|认为)[^，,。；;、]{0,6}的(?:有关|相关|必要的?)?${things}`,
  // 特殊情况提供相关材料
  `(?:提交|提供|补充)(?:有关|相关)(?:的)?(?:证明)?${things}(?:$|[、，,；;。）)等])`,
  `按(?:照)?(?:有关|相关)(?:规定|要求)(?:需要?|应当?)?(?:提交|提供)?的?${things}`,
];

/** In the conditions: only where a condition itself is left open. */
export const conditionPhrases: readonly string[] = [
  "其[他它](?:相关|有关|必要)?(?:条件|要求)",
  `(?:规定|要求|需要|认为)(?:应当?|需要?)?(?:提交|提供)?的其[他它](?:相关|有关)?${things}`,
];
