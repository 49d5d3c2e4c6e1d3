const han = /\p{Script=Han}/u;
const hours =
  /\d{1,2}\s?[:：∶点时]\s?\d{0,2}|上午|下午|周[一二三四五六日]|星期|全天|24小时|工作日|法定节假日|随时/u;
const address = /[路街道巷号楼层室镇乡村区县市厅窗口中心院馆站大厦]|http|网/u;
const body =
  /(?:局|委|委员会|办|办公室|厅|部|署|政府|中心|院|法院|检察院|会|总会|协会|联合会|队|所|站|公司|银行|支行|集团|学校|馆|社|处|分局|党校|台|社区|村民委员会|厂|管委会|医院|大厅|机关|电视台|机构)(?:[（(][^（）()]*[)）])?$/u;
const office =
  /(?:科|股|室|处|队|窗口|中心|所|站|办|组|部|馆|台|院|科室|柜台|厅|大厅|支队|大队|中队)(?:[（(][^（）()]*[)）])?$/u;
const authority = /(?:局|委|委员会|政府|厅|公司|银行|法院|检察院)(?:[（(][^（）()]*[)）])?$/u;

/** How the texts of some elements look; an element that is not here takes any text. */
const shapes: Readonly<Record<string, (text: string) => boolean>> = {
  name: (text) => han.test(text),
  mainItemName: (text) => han.test(text),
  legalBasis: (text) => han.test(text),
  exerciseContent: (text) => han.test(text),
  procedure: (text) => han.test(text) || /\.(?:pdf|jpe?g|png|docx?)$/iu.test(text),
  acceptanceConditions: (text) => han.test(text),
  visitReason: (text) => han.test(text),
  places: (text) => han.test(text) && address.test(text),
  serviceHours: (text) => hours.test(text),
  compilingUnit: (text) => body.test(text),
  implementingBody: (text) => text.split(/[,，、；;\n]/u).some((piece) => body.test(piece.trim())),
  undertakingOffice: (text) => office.test(text) && !authority.test(text),
  onlineAddress: (text) => /https?:|www\.|\.(?:cn|com|net|org)|网|APP|小程序|公众号/iu.test(text),
  "materials.name": (text) => han.test(text),
  "steps.name": (text) => han.test(text),
  "roster.name": (text) => /^[\p{Script=Han}·]{2,8}$/u.test(text.replace(/\s/gu, "")),
  "roster.officePhone": (text) => /\d{5,}/u.test(text),
  "roster.mobilePhone": (text) => /1\d{10}/u.test(text.replace(/\D/gu, "")),
};

/** Whether a text looks like what a text element holds. */
export const looksLike = (element: string, text: string): boolean => shapes[element]?.(text) ?? true;
