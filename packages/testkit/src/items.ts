import type { ImplementationItem, ItemType } from "@zp/catalog-core/model";
import { type Random, seeded } from "./random.ts";
import { withRareDefect } from "./rare-defects.ts";

const types: readonly ItemType[] = [
  "permit",
  "permit",
  "confirmation",
  "payment",
  "other-power",
  "public-service",
  "public-service",
  "levy",
];
const typeCodes: Record<string, string> = {
  permit: "01",
  levy: "04",
  payment: "05",
  confirmation: "07",
  "other-power": "10",
  "public-service": "20",
};
const subjects = [
  "食品经营",
  "道路货物运输",
  "取水",
  "林木采伐",
  "临时救助",
  "残疾人两项补贴",
  "婚姻",
  "不动产",
  "工伤",
  "档案查阅",
  "农机",
  "户外广告",
];
const acts = ["许可", "登记", "核发", "变更", "延续", "注销", "给付", "认定", "备案", "查询"];
const laws = [
  "中华人民共和国行政许可法",
  "中华人民共和国食品安全法",
  "社会救助暂行办法",
  "不动产登记暂行条例",
  "陕西省优化营商环境条例",
];
const numerals = ["三", "十二", "二十四", "三十五", "四十二"];
const materialNames = [
  "申请表",
  "居民身份证复印件",
  "营业执照复印件",
  "场所平面图",
  "授权委托书",
  "体检证明",
  "照片",
];

/** The credit code of a body that does not exist (valid arithmetic): the fixtures of the coding page. */
const BODIES = ["11610927MB0000019W", "11610927MB00000A2G"] as const;

const serial = (value: number, width: number): string => String(value).padStart(width, "0");

/**
 * An endless county: items as untidy as real ones, each a new object, the same for the same seed and index.
 *
 * About one in twenty elements is blank; limits, visits, fees, phones and materials carry the defects that real lists
 * carry, each in a few percent of the items, and about one item in three has a rarer one beside.
 */
export function* generateItems(count: number, seed = 1): Generator<ImplementationItem> {
  const random = seeded(seed);
  // A stream of its own: what is rare does not change what is common.
  const rare = seeded(seed + 0x9e37);
  for (let index = 0; index < count; index += 1) {
    yield filledOnly(withRareDefect(generateItem(index, random), rare));
  }
}

function generateItem(index: number, random: Random): ImplementationItem {
  const type = random.pick(types);
  const unit = `第${1 + (index % 400)}编制单位`;
  const body = BODIES[index % 2]!;
  const basicCode = `61${typeCodes[type]}${serial(Math.floor(index / 50_000) % 100, 2)}${serial(Math.floor(index / 50) % 1000, 3)}${serial(index % 50, 3)}`;
  const duplicate = random.chance(0.002);
  const implementationCode = `${body}4${duplicate ? `6101${serial(0, 8)}` : basicCode}`;
  const name = `${random.pick(subjects)}${random.pick(acts)}（${index + 1}）`;
  const instant = random.chance(0.25);
  const statutory = random.pick([1, 5, 7, 10, 15, 20, 20, 20, 30, 45, 60]);
  const promised = Math.max(1, Math.floor(statutory * random.pick([0.2, 0.3, 0.5, 0.5, 0.5, 0.75, 1])));
  const visits = random.pick([0, 0, 1, 1, 1, 2]);
  const charges = random.chance(0.1);
  const phone = () => ({
    id: "1",
    raw: `0915-88${serial(random.below(100_000), 5)}`,
    areaCode: "0915",
    number: `88${serial(random.below(100_000), 5)}`,
  });
  const filled = <T>(value: T): T | undefined => (random.chance(0.95) ? value : undefined);
  const item: ImplementationItem = {
    id: `g${serial(index, 7)}`,
    sourceId: "generated",
    name,
    basicCode: filled(basicCode),
    implementationCode,
    itemType: filled(type),
    legalBasis: filled(
      `《${random.pick(laws)}》第${random.pick(numerals)}条${random.chance(0.1) ? "，国办函[2016]108号" : ""}`,
    ),
    exerciseLevels: ["county"],
    exerciseContent: filled("县级行使"),
    compilingUnit: unit,
    implementingBody: unit,
    implementingBodyCode: random.chance(0.98) ? body : body.toLowerCase(),
    caseType: filled(instant ? ("immediate" as const) : ("promised" as const)),
    statutoryTimeLimit: random.chance(0.1)
      ? { kind: "none" }
      : filled({ kind: "duration" as const, amount: statutory, unit: "workday" as const }),
    promisedTimeLimit: instant
      ? { kind: "immediate" }
      : filled({
          kind: "duration" as const,
          amount: random.chance(0.02) ? statutory + 5 : promised,
          unit: "workday" as const,
        }),
    audience: ["natural-person"],
    acceptanceConditions: filled("材料齐全、符合法定形式。"),
    procedure: filled("申请→受理→审查→决定→送达"),
    steps: ["申请", "受理", "审查", "决定", "送达"]
      .filter(() => random.chance(0.98))
      .map((step, place) => ({ id: String(place + 1), name: step })),
    materials: Array.from({ length: 1 + random.below(5) }, (_unused, place) => ({
      id: String(place + 1),
      name: random.chance(0.01) ? "法律、法规规定的其他材料" : random.pick(materialNames),
      originals: 1,
      required: "yes" as const,
    })),
    charges: charges ? "yes" : "no",
    feeStandard: charges
      ? { kind: "text", text: random.chance(0.9) ? "10元/证" : "按规定收取" }
      : { kind: "none" },
    feeBasis: charges ? filled({ kind: "text" as const, text: "《收费管理办法》" }) : { kind: "none" },
    channels: visits === 0 ? ["window", "online"] : ["window"],
    maxVisits: filled({ kind: "count" as const, count: visits }),
    visitReason: visits > 0 ? filled("须核验原件") : undefined,
    online: visits === 0 ? "yes" : "no",
    places: filled(`城关镇新正街${1 + random.below(80)}号政务服务中心${1 + random.below(30)}号窗口`),
    serviceHours: filled("工作日上午8:00—12:00，下午14:30—18:00"),
    consultationPhones: [phone()],
    supervisionPhones: random.chance(0.97) ? [phone()] : undefined,
  };
  return item;
}

const filledOnly = (item: ImplementationItem): ImplementationItem =>
  Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined)) as ImplementationItem;

/** The table that generated items come from: it has a column for all that they fill. */
export const GENERATED_SOURCE = {
  id: "generated",
  label: "生成的清单",
  layer: "implementation" as const,
  present: [
    "name",
    "basicCode",
    "implementationCode",
    "itemType",
    "legalBasis",
    "exerciseLevels",
    "exerciseContent",
    "compilingUnit",
    "implementingBody",
    "implementingBodyCode",
    "caseType",
    "statutoryTimeLimit",
    "promisedTimeLimit",
    "audience",
    "acceptanceConditions",
    "procedure",
    "steps",
    "materials",
    "charges",
    "feeStandard",
    "feeBasis",
    "channels",
    "maxVisits",
    "visitReason",
    "online",
    "places",
    "serviceHours",
    "consultationPhones",
    "supervisionPhones",
    "statutoryTimeLimitNote",
    "promisedTimeLimitNote",
    "specialProcedures",
    "onlineAddress",
    "onlineDepth",
    "materials.blankForm",
    "reviewRules",
  ],
};
