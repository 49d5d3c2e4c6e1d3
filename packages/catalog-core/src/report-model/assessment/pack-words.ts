import type { PolicyPack } from "../../engine/index.ts";
import { type SourceId, sources } from "../../sources.ts";

/** What the place calls itself, its document and its offices; neutral words where its pack names none. */
export interface PackWords {
  /** All of the place: `全县`, see {@link wholeOf}. */
  readonly whole: string;
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
  /** Who sits in the joint review, in the order of the seats. */
  readonly joint: readonly string[];
}

/**
 * The names of a pack, see `report` of `PolicyPack`.
 *
 * @example
 * wordsOf(zhenping2018).centre; // "县政务服务中心"
 * wordsOf(national2020).centre; // "本级政务服务管理机构"
 */
export function wordsOf({ report = {}, jurisdiction, sourcesSetAside = [] }: PolicyPack): PackWords {
  const { place = jurisdiction.name, order, planWord = "本地规定", offices = {} } = report;
  const {
    centre = "本级政务服务管理机构",
    review = "本级审核机构",
    legal = "本级合法性审核机构",
    government = "本级人民政府",
    supervision,
  } = offices;
  return {
    whole: wholeOf(place),
    order:
      order === undefined
        ? ""
        : `《${order.title}》${order.number === undefined ? "" : `（${order.number}）`}`,
    plan: planWord,
    ordered: !sourcesSetAside.includes("zp-2018-98"),
    addressees: report.addressees ?? "各编制单位",
    centre,
    review,
    legal,
    government,
    joint: [centre, review, legal, ...(supervision === undefined ? [] : [supervision])],
  };
}

/**
 * All of a place in one word, by the last character of its name; a neutral one where the name does not say what it is.
 *
 * @example
 * wholeOf("镇坪县"); // "全县"
 * wholeOf("广西壮族自治区"); // "全区"
 * wholeOf(""); // "总体"
 */
export function wholeOf(place: string): string {
  const kind = /.[省市区县旗州盟镇乡]$/u.test(place) ? place.slice(-1) : undefined;
  return kind === undefined ? "总体" : `全${kind}`;
}

/**
 * An office without the place in front of it, for a narrow column whose sheet names the place.
 *
 * @param place whose office it is: only its own name, or its own kind, is taken off
 * @example
 * shortOffice("县审改办", "镇坪县"); // "审改办"
 * shortOffice("县政府法制办", "镇坪县"); // "法制办"
 * shortOffice("市场监督管理局", "安康市"); // "市场监督管理局"
 */
export function shortOffice(office: string, place: string): string {
  const own = [place, "本级", place.slice(-1)].find((name) => name !== "" && office.startsWith(name)) ?? "";
  const rest = office.slice(own.length).replace(/^政府(?=.{2})(?!办)/u, "");
  return rest.length < 2 || /^(?:市场|市政|市容|市民|市监)/u.test(office) ? office : rest;
}

/** The documents among these that bind the place. */
export const binding = (ids: Iterable<string>, { sourcesSetAside = [] }: PolicyPack): SourceId[] =>
  [...ids].filter((id): id is SourceId => id in sources && !sourcesSetAside.includes(id));
