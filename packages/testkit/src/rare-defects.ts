import type { ImplementationItem } from "@zp/catalog-core/model";
import type { Random } from "./random.ts";

type Change = Partial<{
  -readonly [Element in keyof ImplementationItem]: ImplementationItem[Element] | undefined;
}>;
type Defect = (item: ImplementationItem) => Change;

const workdays = (amount: number) => ({ kind: "duration" as const, amount, unit: "workday" as const });
const calendarDays = (amount: number) => ({ ...workdays(amount), unit: "calendar-day" as const });
const material = (name: string) => ({ id: "90", name, originals: 1, required: "yes" as const });
const licence = { id: "1", name: "食品经营许可证", type: "certificate" as const };
const fiveSteps = ["申请", "受理", "审查", "决定", "送达"];

/** What real lists get wrong now and then, and a few things they seldom state at all and then rightly. */
const defects: readonly Defect[] = [
  // The basis: how it is written, and how high it is.
  () => ({ legalBasis: "《中华人民共和国行政许可法》第12条第（二）款" }),
  () => ({ legalBasis: "《关于印发<生成办法>的通知》（生发〔2017〕3号）第三条" }),
  () => ({ legalBasis: "《生成食品安全标准》（GB/T 12345）、DB/T 1234-2017" }),
  () => ({ legalBasis: "《生成管理条例》（交通运输部令2016年第1号）第三条" }),
  () => ({ legalBasis: "《社会救助暂行办法》（国务院令第649号）第三条；《中华人民共和国行政许可法》第三条" }),
  () => ({ legalBasis: "《中华人民共和国行政许可法》第十二条；《中华人民共和国行政许可法》第十二条" }),
  () => ({ legalBasis: "《生成工作的通知》（生办发〔2017〕12号）" }),
  () => ({ legalBasis: "《陕西省生成办法》（陕西省人民政府令第150号）第五条" }),
  () => ({ legalBasis: "1.《中华人民共和国行政许可法》第三条\n3.《社会救助暂行办法》第三条" }),
  () => ({
    legalBasis: "《生成管理办法》第三条：“未经主管部门批准，任何单位和个人不得从事生成活动。”",
  }),
  () => ({
    charges: "yes",
    feeBasis: { kind: "text", text: "《生成收费标准的通知》（生价发〔2017〕12号）" },
  }),
  // The same, as it should be.
  () => ({
    itemType: "permit",
    charges: "yes",
    feeBasis: { kind: "text", text: "《中华人民共和国行政许可法》第五十八条" },
  }),
  () => ({ legalBasis: "《生成食品安全标准》（GB/T 12345-2017）" }),
  ({ steps }) => ({
    steps: steps?.map((step) => ({ ...step, legalBasis: "《中华人民共和国行政许可法》第三条" })),
  }),
  ({ materials = [] }) => ({
    materials: [...materials, { ...material("户口簿"), shared: "yes", required: "no" }],
  }),
  () => ({
    online: "yes",
    onlineDepth: ["handling"],
    maxVisits: { kind: "count", count: 0 },
    visitReason: undefined,
  }),
  // Limits.
  () => ({ statutoryTimeLimit: calendarDays(20), promisedTimeLimit: calendarDays(10) }),
  () => ({ statutoryTimeLimit: { kind: "none" }, statutoryTimeLimitNote: "法律、法规没有规定时限" }),
  () => ({ statutoryTimeLimit: workdays(20), statutoryTimeLimitNote: "自受理之日起15个工作日内办结" }),
  () => ({ statutoryTimeLimit: workdays(20), statutoryTimeLimitNote: "自收到申请之日起20个工作日内办结" }),
  () => ({ specialProcedures: [{ id: "1", name: "现场踏勘", timeLimit: workdays(5) }] }),
  () => ({
    specialProcedures: [
      { id: "1", name: "专家评审", timeLimit: workdays(5), legalBasis: "《生成法》第三条" },
    ],
  }),
  ({ steps }) => ({ steps: steps?.map((step) => ({ ...step, timeLimit: workdays(12) })) }),
  ({ steps }) => ({ steps: steps?.map((step) => ({ ...step, timeLimit: workdays(0.5) })) }),
  // Handling.
  () => ({ caseType: "immediate", steps: [{ id: "1", name: "现场踏勘" }] }),
  () => ({ online: "no", onlineDepth: ["acceptance"] }),
  () => ({ online: "yes", onlineAddress: "http://www.example.org/" }),
  () => ({ implementingBodyNature: "entrusted" }),
  () => ({ implementingBodyNature: "entrusted", entrustingBody: "生成局" }),
  () => ({ results: [{ ...licence, type: "approval-document" }] }),
  () => ({ results: [licence] }),
  () => ({ online: "yes", onlineDepth: ["handling"], maxVisits: { kind: "count", count: 1 } }),
  // Visits.
  () => ({ doneAtOnce: "yes", doneOnline: "yes", doneNearby: "yes", doneInOneVisit: "yes" }),
  () => ({ doneInOneVisit: "yes", maxVisits: { kind: "count", count: 2 } }),
  () => ({ doneOnline: "yes", online: "yes" }),
  () => ({ procedure: "到政务大厅窗口提交申请→受理→审查→决定→到政务大厅窗口领取证件" }),
  () => ({ online: "yes", visitReason: undefined, procedure: "申请人须到窗口提交原件→受理→审查→决定→送达" }),
  () => ({ visitReason: "无" }),
  // Steps.
  () => ({
    online: "yes",
    steps: fiveSteps.map((name, place) => ({
      id: String(place + 1),
      name,
      channel: "online" as const,
      handler: "窗口",
    })),
  }),
  () => ({ online: "yes", steps: [{ id: "1", name: "申请", channel: "online", handler: "窗口" }] }),
  ({ steps = [] }) => ({
    steps: [...steps.map((step) => ({ ...step, legalBasis: "《生成法》第三条" })), { id: "9", name: "公示" }],
  }),
  () => ({ reviewRules: [{ id: "1", title: "审查细则" }] }),
  // Materials.
  ({ materials = [] }) => ({
    materials: [...materials, material("户口簿"), { ...material("户口簿"), id: "91" }],
  }),
  ({ materials = [] }) => ({
    materials: [...materials, { ...material("户口簿"), shared: "yes", source: "government" }],
  }),
  ({ materials = [] }) => ({ materials: [...materials, { ...material("户口簿"), originals: 0, copies: 0 }] }),
  ({ materials = [] }) => ({ materials: [...materials, { ...material("户口簿"), copies: 1 }] }),
  ({ materials = [] }) => ({ materials: [...materials, material("身份证、户口簿等材料")] }),
  ({ materials = [] }) => ({
    materials: materials.map((one) => ({ ...one, blankForm: "申请表.doc", legalBasis: "《生成法》第三条" })),
  }),
  ({ materials = [] }) => ({ materials: [...materials, { id: "90" }] }),
  // What tells an applicant where, when and under which conditions.
  () => ({ serviceHours: "上午8:00—12:00" }),
  () => ({ places: "镇坪县生成局" }),
  () => ({ acceptanceConditions: "提交下列材料：1、申请表；2、身份证；3、照片。" }),
  () => ({ acceptanceConditions: "1、年满十八周岁；3、具有本县户籍。" }),
  // Codes, names and texts.
  () => ({ basicCode: "610100000001", statutoryTimeLimit: workdays(20) }),
  () => ({ basicCode: "610100000001", statutoryTimeLimit: workdays(30) }),
  () => ({ basicCode: "待定-9" }),
  ({ basicCode, implementationCode }) => ({
    basicCode: basicCode === undefined ? undefined : `${basicCode.slice(0, 4)} ${basicCode.slice(4)}`,
    implementationCode: implementationCode?.toLowerCase(),
  }),
  () => ({ implementationCode: "QT-生成-1" }),
  () => ({ implementingBodyCode: "11610927MB0000019X" }),
  () => ({ name: "无" }),
  () => ({ exerciseContent: "县级行使锟斤拷" }),
  () => ({ onlineDepth: [{ kind: "unreadable", raw: "全都能办" }] }),
  () => ({ caseType: { kind: "unreadable", raw: "2" } }),
  () => ({ itemType: { kind: "unreadable", raw: "其他许多" } }),
  () => ({ itemType: "penalty" }),
  () => ({
    itemType: "public-service",
    caseType: undefined,
    promisedTimeLimit: undefined,
    materials: undefined,
    channels: undefined,
    maxVisits: undefined,
  }),
  () => ({ legalBasis: "《中华人民共和国行政许可法》及国家有关规定" }),
  () => ({ promisedTimeLimit: { kind: "none" }, caseType: "promised" }),
  () => ({ promisedTimeLimit: { kind: "duration", amount: 9999, unit: "workday" } }),
  () => ({ promisedTimeLimit: { kind: "duration", amount: 5, unit: "unstated" } }),
  () => ({ caseType: "promised", promisedTimeLimit: { kind: "immediate" } }),
  () => ({ caseType: "immediate", promisedTimeLimit: workdays(5) }),
  () => ({
    maxVisits: { kind: "count", count: 0 },
    online: "no",
    channels: ["window"],
    visitReason: undefined,
  }),
  () => ({ charges: "no", feeStandard: { kind: "text", text: "10元/证" } }),
  () => ({ consultationPhones: [{ id: "1", raw: "见大厅公示栏" }] }),
  () => ({ consultationPhones: [{ id: "1", raw: "0915-123", areaCode: "0915", number: "123" }] }),
  () => ({ consultationPhones: [{ id: "1", raw: "8812345", number: "8812345" }] }),
  ({ consultationPhones }) => ({ supervisionPhones: consultationPhones }),
];

/** About one item in three gets one of the rare defects, all alike often; the rest stay as they are. */
export function withRareDefect(item: ImplementationItem, random: Random): ImplementationItem {
  return random.chance(1 / 3) ? ({ ...item, ...random.pick(defects)(item) } as ImplementationItem) : item;
}
