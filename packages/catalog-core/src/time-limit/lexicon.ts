/*
 * The words of time limits, as regular expressions over normalised text (normalise.ts). Only fixed
 * alternatives and bounded gaps: no expression may run away on a long cell.
 */

/** 法定办结时限, 法律规定的期限; not 法定节假日, 法定代表人. */
export const STATUTORY_LABEL =
  /(?:法律、?法规|法律|法规)规定的?(?:办结|办理|审批)?(?:时限|期限|时间)|法定(?!节|假|休|工作|代表|条件|形式|程序|情形|职|继承)的?(?:最长)?(?:办结|办理|审批|许可|审查)?(?:时限|期限|时间|日期|天数|时长|工作日)?/g;

/** 承诺办结时限, 承诺件; not 告知承诺, 承诺书. */
export const PROMISED_LABEL =
  /(?<!告知)承诺(?!书|制|方式|函|人|内容|事项)的?(?:办结|办理|审批|服务|完成|办事)?(?:时限|期限|时间|日期|天数|时长|工作日|件)?|压缩后的?(?:时限|期限|时间)?|(?:对外)?公开承诺(?:时限|期限|时间)?/g;

/** 办结时限, 共, 合计: the whole, of whichever kind. */
export const TOTAL_LABEL =
  /(?:总的?|全流程|全部|业务|行政|审核)?(?:办结|办理|审批|办事|处理|服务|许可|工作|审查)(?:总)?(?:时限|期限|时间|时长|周期)|全程办?结?(?:时限|期限|时间)?|总(?:时限|期限|时长|时间)|(?:环节)?(?:总共|总计|共计|合计|累计)|共(?=\s{0,2}[需为要]?\s{0,2}(?:$|[\d一二两三四五六七八九十半]))|(?<![一-龥])(?:时限|期限|时间|时长)/g;

/** Words that name a step. */
export const STAGE =
  /收件|接件|接收|受理|初审|预审|审核|审查|复核|复审|审批|审定|审议|批准|承办|呈批|核准|会审|会签|评审|评估|评议|论证|决定|签发|签批|签字|办结|制证|制作|打证|打印|发证|颁证|核发|颁发|送达|领取|领证|取件|公示|公告|踏勘|勘查|勘验|勘察|核查|核实|查验|查勘|检查|检验|检测|检疫|鉴定|听证|招标|拍卖|考试|考核|报送|转报|上报|报批|录入|归档|验收|测绘|缴费|环节|阶段|步骤|制卡|入户|调查|整理|补正|网上预审|抽样|测试|登簿|缮证/;

/** A single stage of this kind is what the limit is about: 审核5个工作日. */
export const SUBSTANCE = /(?:办结|办理|审批|审核|审查|决定|核准|审定|核发)(?:环节|阶段)?$/;

/** Behind the number: the paper is made or sent. 发证 and 领取 there say that all is done. */
export const DELIVERY_ACT = /^(?:制作|制证|打印|打证|送达|邮寄|寄送|制卡|缮证)/;

/** Nothing but words for steps: 审核, 受理审查环节. */
export const PURE_STAGE = new RegExp(`^(?:${STAGE.source})+$`);
/** 受理岗, 审核人员: the step by who takes it. */
export const STAGE_DESK = /(?:受理|收件|初审|审核|审查|复核|审批|发证|送达)(?:岗位?|窗口|人员|人)$/;

/** Ends of words that name a body, not a step: 审批机关, 受理单位. */
export const BODY =
  /(?:部门|机关|机构|局|厅|委|委员会|政府|单位|中心|窗口|企业|公司|法院|银行|大厅|站|所|科|股|室|处|岗|人员|组|队|院|校|协会)$/;

/** 当场, 即办 … */
export const ON_THE_SPOT =
  /即来即办|即到即办|即收即办|即申即办|即送即办|即报即办|随到随办|随来随办|随时办[理结]|立等可取|立等|即办件?|即时|当场|当面|立即|马上|即刻|秒报秒批|秒批|秒办|立办|立取|现场(?=办|审批|出证|领|取|即)/g;

/** 当日, 当天: not where it says from when days count. */
export const SAME_DAY = /(?:受理)?(?:当日|当天|即日|同日|同一天|本日)(?!起|之?后|次|开始)/g;

/** Words after 当场 that make it a step and not the end: 当场受理, 当场出具收件通知书. */
export const IMMEDIATE_STAGE =
  /^(?:内|予以|进行|即可|可以|可|给予)?(决定受理|受理|收件|接件|接收|登记受理|出具[^,;。]{0,8}(?:收件|受理|通知)|一次性?告知|告知|补正|更正|制卡|公告|公示|审核|审查|初审|核对|查验|签收|取号|踏勘|勘验|核查|缴费)/;

/** Words that say that all is done. */
export const COMPLETION = /办结|办理|办毕|办完|发证|领证|出证|作出[^,;。]{0,12}决定|决定书|即办/;

export const NEGATED = /(?:非|不能|无法|未能|不予|不可|不可以|不是|难以|不得|不)\s?$/;

/** 自…之日起 and its kin; what stands before is searched by hand. */
export const START_MARK =
  /(?:之?(?:次|当|即)日|当天|之日|之时|日)(?:的次日)?(?:起算?|开始)(?:计算|算)?|之日(?:后)?/g;

/** Words that open the event before 之日起. */
export const START_WORD = /(?<![亲各独])自(?!然|治|行|愿|己|主|费|助|有|身|动|贸|查|评|我)|从/g;
export const START_WORD_WEAK =
  /(?<=应当|应|可以|须|必须|^)(?:在|于|由)|(?<![所存现正])在|(?<![关位属由对基处等至])于/g;

/** 受理, but not 报送的受理意见. */
export const EVENT_ACCEPTANCE = /(?<!不予)受理(?!意见|的)/;
export const EVENT_NOTICE =
  /(?:收到|接到|知道|得知|取得|领取|获得)[^,;。]{0,30}(?:决定|通知|证书|裁定|裁决|公告|鉴定书|判决|批复|证明|证件|许可证)|^送达|(?:决定书|通知书|证书|判决书|执照)$/;
export const EVENT_DECISION =
  /决定|批准|许可|核准|核发|颁发|准予|办结|核定|签发|登记完成|备案完成|审批完成|办理完毕|办妥|吊销|撤销/;
/** Events that belong to the procedure itself. */
export const PROCEDURAL =
  /公示|公告|勘|现场|检[验测疫查]|验收|评审|评估|复核|核查|立案|缴费|交费|缴纳|签订|签约|补正|听证|批复|上报|报送|审|截止|体检|考试|鉴定/;
/** 审核通过后: the decision is made. */
export const EVENT_PASSED = /(?:审核|审批|审查|评审|复核)(?:通过|合格|同意)$/;
export const EVENT_PAPERS = /(?:申请|申请书|材料|资料|文件|申报|申报表|报告)$/;
export const EVENT_RECEIPT =
  /收到|接到|收齐|收取|接收|收件|提交|递交|提出|申请(?:书|人)?$|报送|齐全|齐备|交(?:齐|件|材料)|投诉|举报|异议|查询/;

export const EXTENDS =
  /(?:延长|延期|再延|延至|顺延|展期|宽限)(?:期限?|时间|审批|办理|至|到|不得超过|不超过|最多|最长|期限不超过|的期限)*/g;

export const EXCLUDED_AFTER =
  /除外|不计入|不计算|不算入|不算在|不计在|不包含在|不包括在|不纳入|不列入|不在[^,;。()]{0,12}(?:之内|内|范围)|另计|另行计算|不占用|不予计算/;
export const EXCLUDED_BEFORE = /不含|不包括|不包含|不计(?![入算在时])|不算(?![在入])|扣除|剔除|除去/;
/** 节假日顺延, (含十日), (含本数): how the number is to be counted. */
export const COUNTING_RULE =
  /(?:节假日|假日|休息日|双休日|周末)[^,;。]{0,6}顺延|^含\s?(?:本数|[\d一二三四五六七八九十百]{1,4}\s?个?(?:工作)?[日天])$/;
/** A general proviso, not a procedure. */
export const PROVISO = /特殊情况|特殊情形|另有规定|不可抗力|有规定的|遇有/;
export const EXCEPT = /除([^,;。]{1,40}?)(?:之外|以外|外)/;
/** 法定节假日, 双休日, 当日: how days are counted, not a procedure. */
export const DAY_COUNTING = /节假日|假日|双休日|休息日|周末|公休|节日|当日|当天|首日/;

export const REDUCED_TO =
  /(?:压缩|缩短|精简|减少|缩减|压减|提速|调整|降低|降|优化|减|变更|变|改)(?:至|为|到|成)[^\d,;。]{0,6}$/;
export const REDUCED_BY = /(?:压缩|缩短|精简|减少|缩减|压减|提速|提前|节省)(?:了|近|约)?$/;
export const OLD_VALUE = /(?:由|从|原来?|将|原定|原先)[^,;。]{0,12}$/;

const COMMON_FRAME =
  "一般(?!程序|项目|情况|纳税|事项|企业)|大约|大概|预计|估计|平均|通常|(?<![合预签违节公契])约|应当|应该|应|可以|必须|须|不得超过|不超过|不多于|不晚于|最长|最多|最迟|至多|控制在|争取|力争|原则上|少于|小于|低于|<=?|≤|限时|限|需要|需|用时|耗时|即(?!时|日|办)|:|=|其中|并且|并|且|所需|仅需|只需|各|分别";
/** Words that add nothing at the head of what stands before a number … */
export const LEADING_FRAME = `${COMMON_FRAME}|在(?!建|册|校|职|线|外)|于|为(?!民)|是|自(?!然|治|行|主|建|助|费|愿|动|贸)|从|由|的|包含|包括|含|现|或者?|最慢|["'“”‘’-]`;
/** … and at its end. */
export const TRAILING_FRAME = `${COMMON_FRAME}|在|于|为|是|的|自|后|期限|时限|时间|期|压缩|缩短|精简|压减|至|到|最慢|["'“”‘’]`;
export const AT_LEAST = /(?:至少|不少于|不低于|最少|最短|最快|大于|超过|>=?|≥)\s{0,2}$/;
export const APPROXIMATE_BEFORE =
  /(?<![合预签违节公契])约(?:为|需)?\s{0,2}$|大约|大概|预计|估计|平均|通常|原则上|一般(?=$|[\s为是在需应约不:,])/;
export const APPROXIMATE_AFTER = /^\s{0,2}(?:左右|上下|以?内?左右)/;
export const BOUND_AFTER = /^\s{0,2}(?:之内|以内|内|以下|之?内的?|时间|的?(?:时限|期限|时间)(?:之?内)?|期)/;
export const LATER_AFTER = /^\s{0,2}(?:之后|以后|后|以上|以外|期满后?)/;
export const BEFORE_AFTER = /^\s{0,2}(?:之前|以前|前)/;

/** The condition is met by every proper application: no case of its own. */
export const ORDINARY = /(?:齐全|齐备|完整|合格|属实|符合|无误|一般情况|通常情况|正常情况|法定形式)/;
export const UNORDINARY = /不(?:齐全|齐备|完整|合格|符合|属实)|特殊|复杂|疑难/;
export const CONDITION =
  /(?:^|其中)(?:如果?|若|倘若|遇|遇有|凡|对于?|属于?|因|特殊|情况复杂|情况特殊|情形复杂|复杂|疑难)|(?<!规定|要求)的$|情况下?$|情形下?$|的可以?$/;

/** What the applicant does, after the number. */
export const APPLICANT_ACT =
  /^(?:之内|以内|内)?[,]?(?:凭[^;。]{0,40}|持[^,;。]{0,30})?(?:(?:重新|可以|依法|另行|应当|必须|须|,)*(?:向(?![^,;。]{0,40}(?:颁发|核发|发放|发给|出具|送达|反馈|通知|告知|作出|答复))|申请(?!人|书|材料)|补正|补齐|缴纳|提起|提交(?!审)|申报|报名|另行选定|通知(?:债权|[^,;。]{0,10}合作社)|提出(?![^,;。]{0,12}(?:意见|审核|审查|是否|修改|报告))|依照本条例的规定重新|按照下列规定办理备案|经所在地|由原单位|通过[^,;。]{0,14}公示))/;
/** 受理后5日内递交纸质材料: whoever received the application does not hand it in. */
export const HANDS_IN =
  /^(?:之内|以内|内)?[,]?(?:到|在|将|以|由申请人|申请人|现场|窗口|邮寄|快递|ems|EMS|网上|纸质|或者?|\/|、)*(?:递交|补交|补齐|补正|提交)(?!审)[^,;。]{0,8}(?:材料|资料|原件|证明)/;
/** 未接到通知书的: whom nobody told, so not an applicant; what follows is his time to come forward. */
export const NOT_TOLD = /未(?:接|收)到[^,;。]{0,4}通知/;
/** 办理变更登记手续: after an event of the applicant's own life it is the applicant who does so. */
export const OWN_FORMALITY = /^(?:之内|以内|内)?\s?办理[^,;。]{0,16}(?:登记|备案|手续|缴存)/;
/** Whose duty it is, before the number. */
export const APPLICANT =
  /(?:申请人|申请者|当事人|权利人|债权人|相对人|纳税人|持证人|投资人|所有人|用人单位|建设单位|新设立的单位|使用单位|用单位|清算组|企业|营单位|公司)(?:应当|应|可以|须|必须|需|在|于|自|凭|按)/;
export const BAN = /^(?:之内|以内|内)?(?:不得|不再|不予|不能|不受理|不进行|禁止|未)/;
/** 24小时服务: when the window is open. */
export const OPENING = /^[^,;。\d]{0,4}(?:服务|开放|营业|值班|热线|在线|自助|开通)/;
export const VALIDITY = /(?:有效期限?|保存期限?|保管期限?|质保期|聘期|任期|期满|届满|保留)(?:为|是|:)?$/;
export const HAND_OVER =
  /^(?:之内|以内|内)?(?:逐级)?(?:(?:上报|报送?|转报|呈报)(?:至|到)?(?:省|市|州|自治区|国家|上级|国务院|部|厅|局|县|有关|主管)|上报|转送|移送|转报|报[^,;。]{1,20}(?:审批|批准|备案|审核|核准|审定)|将[^;。]{0,40}(?:报送|转送|移送|上报|交由))/;
/** The act that ends the limit is an early step: 作出是否受理的决定, 一次性告知. */
export const EARLY_ACT =
  /^(?:之内|以内|内)?[^,;。]{0,6}?(?:(?:是否|予以)受理|受理(?:与否|或者?不(?:予)?受理)|(?:一次性?)告知[^,;。]{0,12}(?:补正|补充|补齐)?|(?:完成|组织|进行)?(?:初步审查|初审))/;
export const COUNT_BACK = /(?:届满|期满|到期|终止|提前|之前|开始)[^,;。]{0,4}$/;
/** Acts of the authority that may follow the number. */
export const AUTHORITY_ACT =
  /^(?:之内|以内|内)?(?:以书面形式|依法|依据|负责|将|对|按照|,)*(?:予以|完成|作出|做出|提出|出具|进行|给予|办结|办理|办毕|办完|审结|审核|审查|审批|审定|核发|核准|颁发|发放|签发|答复|批准|决定|书面|初步|查实|核定|组织|报|转送|通知|登记|备案|受理|一次性|启动|发证|出证|制作|制发|送达|公示|验收|复核|反馈|告知|确认)/;

const NONE_PARTS =
  "(?:法律|法规|规章|条例|国家|相关|有关|法定|目前|暂时?|承诺|办结|办理|审批|时限|期限|时间|上位法|文件|对此|及|和|等|、|均|尚|的|:)";
const NONE_REST =
  "(?:明确|具体|规定|要求|限制|法定|法律|法规|承诺|办结|办理|审批|时限|期限|时间|特别|特殊|统一|固定|严格|硬性|强制|设定|设置|明文|作出?|做出?|另行|有|该|此|项|的|或|和|及)";
/** 无, 无法定时限, 法律法规未作规定, 不限: tested on at most 40 characters. */
export const STATED_NONE = new RegExp(
  `^${NONE_PARTS}{0,8}(?:无期限|无限期|无时限|无|没有|未|不受|不限时?|暂无|不设)${NONE_REST}{0,8}$`,
);
export const STATED_NOT_APPLICABLE = /^(?:不适用|不涉及|无需|不需要|N\/?A|n\/?a|不涉及时限)$/;
export const DASHES = /^[-/\s_\\·.]{1,12}$/;
export const PLACEHOLDER =
  /^(?:null|NULL|Null|undefined|None|none|NaN|nan|#N\/A|待定|待补充?|待完善|待填|未填写?|未知|未定|空|空白|略|[?？]+|[xX×*]+|…+|\.{2,}|暂缺)$/;
export const REFERS_STATUTORY =
  /(?:法定|法律规定的?|(?:法律、?法规|法规|规章)规定的?)(?:办结|办理|审批|的)?(?:时限|期限|时间)/;
export const REFERS_PROMISED = /承诺的?(?:办结|办理|审批)?(?:时限|期限|时间)/;
export const REFERS =
  /见|参照|参见|按照?|依照|依据|根据|依法|为准|规定|另行|视[^,;。]{0,8}(?:情况|而定)|同[上左前右]|协商|约定|据实/;
/** Enumeration marks at the head of a clause: (1), 1., 一、, ①, 第一, 步骤1: */
export const ENUMERATION =
  /^\s{0,3}(?:\((?:\d{1,2}|[一二三四五六七八九十]{1,3})\)|(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:、|\.(?!\d))|[①-⑳⑴-⒇❶-❿]|第[一二三四五六七八九十\d]{1,2}步?[,:、]|\d{1,2}\)|[·●■◆★*])\s{0,3}/;
