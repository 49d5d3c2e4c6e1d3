import { bareOutsideBrackets } from "./bare-header.ts";

/**
 * What headers are made of, whoever wrote them: of each element the words that must all occur, and such as must not.
 * English headers are taken apart at _ and at capitals (`consultPhone`, `CONSULT_PHONE`), Chinese ones are looked at
 * whole. A header that no list of words knows is only proposed by this; its cells decide.
 */
interface Parts {
  readonly element: string;
  readonly all: readonly RegExp[];
  readonly none?: RegExp;
}

const english = (element: string, ...all: readonly string[]): Parts => ({
  element,
  all: all.map((words) => new RegExp(` (?:${words}) `, "u")),
});
const chinese = (element: string, first: string, last: string, none?: string): Parts => ({
  element,
  all: [new RegExp(first, "u"), new RegExp(`(?:${last})$`, "u")],
  ...(none === undefined ? {} : { none: new RegExp(none, "u") }),
});

const ITEM = "item|task|service|matter|serve|power|business";
const BODY = "dept|department|org|organ|organization|agency|unit|institution";
const NAME = "name|title|text";
const CODE = "code|no|number|id";
const AMOUNT = "num|number|count|amount|times|cnt";
const PLACE = "location|address|addr|place|site";
const WAY = "phone|tel|telephone|way|mobile|contact|hotline";
const DAYS = "day|days|limit|time|term|period|workday|workdays";

/** The first that fits counts: what says more stands before what says less. */
const parts: readonly Parts[] = [
  english("materials.acceptanceStandard", "material|accept", "standard|stand|standards"),
  english("materials.fillingNote", "fill|filling", "notice|note|explain|guide|tip|desc"),
  english("materials.source", "source", "channel|type|way"),
  english("materials.copies", "copy|copies", AMOUNT),
  english("materials.paperFormat", "paper|page", "format|size|spec"),
  english("materials.originals", "material|page|paper|original", AMOUNT),
  english("materials.form", "material", "form|format|formal|medium"),
  english("materials.kind", "material", "type|kind"),
  english("materials.required", "necessity|necessary|required|need|must"),
  english("materials.shared", "share|shared|sharing"),
  english("materials.exempt", "exempt|exemption|promise", "is|if|exempt|exemption"),
  english("materials.name", "material|materials|document", NAME),
  english("materials", "material|materials", "list|intro|info|all"),
  english("steps.name", "step|link|node|process|flow", NAME),
  english("steps.description", "step|link|node|process", "desc|description|content|detail|explain"),
  english("statutoryTimeLimit", "legal|statutory|law|anticipate|legally", DAYS),
  english("promisedTimeLimit", "promise|promised|promises|commit|commitment", DAYS),
  english("maxVisits", "visit|visits|scene|site|run|errand|presence", AMOUNT),
  english("charges", "is|if|has", "charge|fee|fees|charges|toll"),
  english("feeStandard", "fee|charge", "standard|stand"),
  english("feeBasis", "fee|charge", "basis|gist|according"),
  english("crossRegionScope", "general|cross|handle", "scope|area|region|range"),
  english("localBasicCode", "cata|catalog|catalogue|basic", CODE, "local"),
  english("localImplementationCode", ITEM + "|implementation", "code", "local"),
  english("basicCode", "cata|cataid|catalog|catalogue|basic|directory", CODE + "|cataid"),
  english("implementingBodyCode", BODY + "|orgcode", CODE + "|orgcode"),
  english("implementationCode", ITEM + "|implementation|impl", "code"),
  english("jointBodies", "co|joint|union|cooperate|assist|other", BODY),
  english("mainItemName", "parent|main|super", ITEM + "|catalog|catalogue|name|title"),
  english("caseType", "case|project", "type|kind|property"),
  english("itemType", "item|task|matter|power", "type|kind|category"),
  english("exerciseLevels", ITEM + "|use|exercise", "level|levels"),
  { ...english("implementingBody", BODY), none: / (?:type|nature|level|kind|other|entrust) /u },
  english("places", "handle|transact|service|work|office|accept|do", PLACE),
  english("consultationPhones", "consult|consulting|consultation|link|contact|inquiry", WAY),
  english("supervisionPhones", "complain|complaint|complaints|supervise|supervision|report", WAY),
  english("serviceHours", "handle|transact|service|work|office|accept|open", "time|hours|hour"),
  english(
    "acceptanceConditions",
    "accept|acceptance|apply|handle",
    "condition|conditions|standard|requirement",
  ),
  english("audience", "service|serve|server|apply|target", "object|objects|target|audience|type"),
  english("topics", "theme|topic|topics|themes"),
  english("channels", "handle|apply|accept|transact", "form|forms|way|ways|mode|channel|method"),
  english("appointment", "book|booking|appointment|schedule|reserve|reservation"),
  english("express", "express|courier|delivery|mail|post|ems|logistics"),
  english("onlinePayment", "pay|payment", "online|net|web"),
  english("onlineDepth", "online|net|web", "depth|level"),
  english("onlineAddress", "online|net|web|handle|apply", "url|link|website"),
  english("online", "online|net|web|internet", "is|check|handle|apply|can|if"),
  english("operatingSystem", "platform|paltform|system"),
  english("legalBasis", "legal|law|laws|set|by", "basis|gist|according|law"),
  english("name", ITEM, NAME),
  chinese("statutoryTimeLimit.unit", "法定", "(?:时限|期限|时间)单位"),
  chinese("promisedTimeLimit.unit", "承诺", "(?:时限|期限|时间)单位"),
  chinese("statutoryTimeLimit", "法定|法律", "时限|期限|时间|天数|工作日|办结日"),
  chinese("promisedTimeLimit", "承诺", "时限|期限|时间|天数|工作日|办结日"),
  chinese("maxVisits", "现场|跑动|跑腿|到场|窗口|见面", "次数|次"),
  chinese("visitReason", "现场|到场|见面|窗口", "原因|理由|说明|依据"),
  chinese("supervisionPhones", "监督|投诉|举报|监察", "电话|方式|渠道|热线|号码|途径"),
  chinese("consultationPhones", "咨询|联系|问询", "电话|方式|渠道|热线|号码|途径"),
  chinese("places", "办公|办理|办事|受理|窗口|服务|工作", "地址|地点|场所|位置|窗口", "网"),
  chinese("serviceHours", "办公|办理|办事|受理|服务|工作|上班|对外|接待", "时间", "办结|期限|时限"),
  chinese("onlineAddress", "网上|在线|网办|网络", "网址|链接|地址|入口"),
  chinese("onlinePayment", "网上|在线", "缴费|支付|付费|交费"),
  chinese("hallEntry", "进驻", "大厅|中心|窗口|情况|进驻"),
  chinese("online", "网上|在线|网络", "申报|申请|办理|受理|网办"),
  chinese("materials.required", "材料|必", "必须|必要|必要性|必备|必需"),
  chinese("materials.name", "材料", "名称"),
  chinese("acceptanceConditions", "申请|受理|办理|审批|许可", "条件|要求"),
  chinese("undertakingOffice", "承办|经办|责任|办理|内设", "股室|科室|处室|科|股|内设机构|经办机构"),
  chinese("jointBodies", "共同|联办|配合|协办|联合", "机构|机关|主体|部门|单位"),
  chinese("implementingBodyCode", "机构|机关|主体|部门", "编码|代码"),
  chinese(
    "implementingBody",
    "实施|承办|受理|办理|行使|审批|牵头",
    "机构|机关|主体|部门|单位",
    "编码|代码|性质",
  ),
  chinese(
    "legalBasis",
    "设定|设立|法律|法定|办理|服务|行使|实施|政策|审批|职权",
    "依据",
    "收费|见面|材料|共享",
  ),
  chinese("exerciseContent", "行使|服务|职权|权力", "内容"),
  chinese("audience", "服务|办理|申请|相对人|面向", "对象|性质|群体", "机构|主体|事项"),
  chinese("powerSource", "权[力利]|职权", "来源"),
  chinese("mainItemName", "上级|主项|父项|大项", "名称|事项"),
  chinese("basicCode", "基本|目录", "编码|代码", "地方|本地"),
  chinese("implementationCode", "事项|实施|清单", "编码|代码", "地方|本地|基本|目录"),
  chinese("itemType", "事项|职权|权[力利]|上级|业务", "类型|类别|种类|性质"),
  chinese("caseType", "办件|件", "类型|类别|性质"),
  chinese("procedure", "流程|程序", "流程|程序|流程图|图|步骤"),
  chinese("topics", "主题|领域|服务", "主题|领域|分类"),
  chinese("name", "事项|业务|服务|职权|权力|项目", "名称", "收费|材料|文件|结果|环节"),
];

/** “consultPhone”, “CONSULT_PHONE” → “ consult phone ”; for Chinese headers the bare header. */
function wordsOf(header: string): string {
  if (/\p{Script=Han}/u.test(header)) return bareOutsideBrackets(header);
  const words = header
    .trim()
    .replace(/([a-z\d])([A-Z])/gu, "$1 $2")
    .replace(/([A-Z]+)([A-Z][a-z])/gu, "$1 $2")
    .replace(/[^A-Za-z]+/gu, " ")
    .toLowerCase();
  // Each word with a blank of its own on both sides, so that neighbours do not share one.
  return ` ${words.trim().replaceAll(" ", "  ")} `;
}

/** Longer than this a header is a sentence. */
const longest = (header: string): number => (/\p{Script=Han}/u.test(header) ? 14 : 40);

/**
 * The element whose words a header is made of.
 *
 * @example elementByParts("consultTelephone", () => true) // "consultationPhones"
 * @example elementByParts("承诺办结日", () => true) // "promisedTimeLimit"
 */
export function elementByParts(header: string, fits: (element: string) => boolean): string | undefined {
  if (header.length > longest(header)) return undefined;
  const words = wordsOf(header);
  return parts.find(
    ({ element, all, none }) =>
      all.every((part) => part.test(words)) && none?.test(words) !== true && fits(element),
  )?.element;
}
