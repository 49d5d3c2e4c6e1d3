import type { PolicyPack } from "../../engine/index.ts";
import { type SourceId, sources } from "../../sources.ts";

/** What the place calls its document and its offices; neutral words where its pack names none. */
export interface PackWords {
  /** The document with its number, as it is cited; empty where the pack names none. */
  readonly order: string;
  /** Its short name. */
  readonly plan: string;
  /** Whether the order of 2018 binds the place, so that its sentences may be quoted as what is asked. */
  readonly ordered: boolean;
  readonly addressees: string;
  readonly centre: string;
  readonly review: string;
  readonly legal: string;
  readonly government: string;
}

/** The names of a pack, see `report` of `PolicyPack`. */
export function wordsOf({ report = {}, sourcesSetAside = [] }: PolicyPack): PackWords {
  const { order, planWord = "本地规定", addressees = "各编制单位", offices = {} } = report;
  return {
    order:
      order === undefined
        ? ""
        : `《${order.title}》${order.number === undefined ? "" : `（${order.number}）`}`,
    plan: planWord,
    ordered: !sourcesSetAside.includes("zp-2018-98"),
    addressees,
    centre: offices.centre ?? "本级政务服务管理机构",
    review: offices.review ?? "本级审核机构",
    legal: offices.legal ?? "本级合法性审核机构",
    government: offices.government ?? "本级人民政府",
  };
}

/** The documents among these that bind the place. */
export const binding = (ids: Iterable<string>, { sourcesSetAside = [] }: PolicyPack): SourceId[] =>
  [...ids].filter((id): id is SourceId => id in sources && !sourcesSetAside.includes(id));
