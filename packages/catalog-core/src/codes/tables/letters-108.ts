import type { ItemType } from "../../model/enums.ts";
import { type CodeTableSet, codeTable } from "./code-table.ts";

/**
 * The two letters that open a 10-character basic code in the provinces that use letters (国办函〔2016〕108号 era).
 * Elsewhere two digits stand there; their meaning in that era is not known and differs between provinces.
 */
export const letters108 = {
  id: "letters-108",
  title: "国办函〔2016〕108号时期的类型字母",
  source: "地方标准（DB52/T 1264—2018 等）和各地事项编码所用字母",
  itemType: codeTable<ItemType>([
    ["XK", "permit", "行政许可"],
    ["CF", "penalty", "行政处罚"],
    ["QZ", "coercion", "行政强制"],
    ["ZS", "levy", "行政征收"],
    ["GF", "payment", "行政给付"],
    ["JC", "inspection", "行政检查"],
    ["QR", "confirmation", "行政确认"],
    ["JL", "reward", "行政奖励"],
    ["CJ", "adjudication", "行政裁决"],
    ["QT", "other-power", "其他行政权力"],
    ["GG", "public-service", "公共服务"],
  ]),
} as const satisfies CodeTableSet & Record<string, unknown>;
