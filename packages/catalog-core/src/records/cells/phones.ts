import type { Phone } from "../../model/index.ts";
import { IdPool } from "../row-id.ts";
import { findNumbers } from "./phone-number.ts";
import { trimText } from "./text.ts";

const LINKS = /https?:\/\/[^\s,;)。、\p{Script=Han}]+|www\.[\w./?=&%-]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/giu;
/** Numbers that are no telephone: post codes, accounts, and the times of day. */
const OTHER = /(?:邮编|邮政编码|QQ群?|微信号?|传真)\s?:?\s?[\w-]{4,20}|\d{1,2}\s?:\s?\d{2}/giu;
/** A short number counts only alone, or where something says that it is to be rung. */
const SHORT = /^(?:拨打)?(1[12]\d)$/;
const SEPARATED = /^[\s、,;/或和及与]{1,4}$/u;

/** Half width and plain dashes, one character for one, so that places in it are places in the cell. */
function plain(text: string): string {
  return text.replace(/[！-～　‐-―−﹣—–]/gu, (character) => {
    if (character === "　") return " ";
    const code = character.charCodeAt(0);
    return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : "-";
  });
}

const blank = (whole: string): string => " ".repeat(whole.length);

/**
 * The telephone numbers of a cell, in the order written, each with its raw text. Addresses, web pages and hours beside
 * them are passed over. A number in a list takes the area code of the one before it (“0770-2880312、2880613”). Where the
 * cell holds no number at all, its whole text stands as one phone without `number`.
 *
 * @example
 * readPhones("咨询电话：020-38356454转2；地址：政务中心三楼");
 * // [{ id: "020-38356454-2", raw: "020-38356454转2", areaCode: "020", number: "38356454", extension: "2" }]
 */
export function readPhones(text: string): Phone[] {
  const half = plain(text).replace(LINKS, blank).replace(OTHER, blank);
  const phones: Phone[] = [];
  const ids = new IdPool();
  let area: string | undefined;
  let end = 0;
  for (const found of findNumbers(half)) {
    const raw = trimText(text.slice(found.start, found.end));
    const { number, extension } = found;
    const inherits =
      found.areaCode === undefined && isLocal(number) && SEPARATED.test(half.slice(end, found.start));
    const areaCode = found.areaCode ?? (inherits ? area : undefined);
    area = areaCode;
    end = found.end;
    const key = number === undefined ? raw : [areaCode, number, extension].filter(Boolean).join("-");
    // The same number twice in a cell is one number.
    if (ids.has(key)) continue;
    phones.push({
      id: ids.take(key),
      raw,
      ...(areaCode === undefined ? {} : { areaCode }),
      ...(number === undefined ? {} : { number }),
      ...(extension === undefined ? {} : { extension }),
    });
  }
  if (phones.length > 0) return phones;
  const short = SHORT.exec(trimText(half));
  return [{ id: text.slice(0, 40), raw: text, ...(short?.[1] === undefined ? {} : { number: short[1] }) }];
}

const isLocal = (number: string | undefined): boolean =>
  number !== undefined && /^[2-8]\d{6,7}$/.test(number);
