import type { ItemType } from "../model/enums.ts";
import type { BasicCode, HandlingItemCode, ImplementationCode } from "./brands.ts";
import { areDigits } from "./characters.ts";
import { firstFit } from "./first-fit.ts";
import type { CodeKind, CodeScheme, CodeSegments } from "./scheme.ts";
import { isNationalBasicAt } from "./schemes/gbt39554-basic.ts";
import { era108Basic, nationalBasic } from "./schemes/index.ts";
import { gbt39046 } from "./tables/gbt39046.ts";
import { letters108 } from "./tables/letters-108.ts";
import { guangdong } from "./tables/regional.ts";

/** What an item code says of its item, to be held against the other fields. Only what the scheme really shows. */
export interface ItemCodeParts {
  readonly scheme: CodeScheme;
  /** 基本编码 in it, or the code itself. */
  readonly basicCode?: string;
  /** 实施编码 in it, or the code itself. */
  readonly implementationCode?: string;
  /** 实施主体的统一社会信用代码, as it stands in the code (it may fail its check). */
  readonly creditCode?: string;
  /** 行使层级, the digit; its word depends on the standard (`c0109.exerciseLevel`, `gbt39046.exerciseLevel`). */
  readonly level?: string;
  /** 事项类型, where its meaning is known: not for the digits of the 108号 generation. */
  readonly itemType?: ItemType;
}

/**
 * Takes an item code apart, strictly as written; `undefined` where it fits no scheme.
 *
 * @example itemCodeParts("11440100007483172Q3440106043001")?.basicCode // "440106043001"
 */
export function itemCodeParts(text: string): ItemCodeParts | undefined {
  const fit = firstFit(text);
  return fit === undefined ? undefined : partsOf(fit.scheme, fit.parsed.segments, text);
}

function partsOf(scheme: CodeScheme, segments: CodeSegments, text: string): ItemCodeParts {
  switch (scheme.id) {
    case "gbt39554-basic":
    case "gbt39554-catalogue-handling-item": {
      const basicCode = text.slice(0, 12);
      return { scheme, basicCode, ...typeOf(nationalItemType(basicCode)) };
    }
    case "gbt39554-implementation":
    case "gbt39554-handling-item":
    case "gbt39554-case": {
      const basicCode = text.slice(19, 31);
      return {
        scheme,
        basicCode,
        implementationCode: text.slice(0, 31),
        creditCode: text.slice(0, 18),
        level: text.charAt(18),
        ...typeOf(nationalItemType(basicCode)),
      };
    }
    case "era108-basic":
      return { scheme, basicCode: text, ...typeOf(letters108.itemType.decode(text.slice(0, 2))) };
    case "era108-implementation":
    case "guizhou-implementation": {
      const { basicCode = "" } = segments;
      const type = typeOf(letters108.itemType.decode(basicCode.slice(0, 2)));
      return { scheme, implementationCode: text, ...(basicCode === "" ? {} : { basicCode }), ...type };
    }
    case "gansu-item":
      return {
        scheme,
        implementationCode: text,
        ...typeOf(letters108.itemType.decode(segments.itemType ?? "")),
      };
    case "sichuan-item": {
      const { body = "" } = segments;
      return { scheme, implementationCode: text, ...(body.length === 18 ? { creditCode: body } : {}) };
    }
    default:
      return { scheme, implementationCode: text };
  }
}

function typeOf(itemType: ItemType | undefined): { readonly itemType?: ItemType } {
  return itemType === undefined ? {} : { itemType };
}

/** The type in a 12-digit basic code; Guangdong's catalogue means other things by 20 and 21 than the national one. */
function nationalItemType(basicCode: string): ItemType | undefined {
  const digits = basicCode.slice(2, 4);
  return basicCode.startsWith("44")
    ? (guangdong.itemType.decode(digits) ?? gbt39046.itemType.decode(digits))
    : gbt39046.itemType.decode(digits);
}

/**
 * Whether a basic code is the head of a group of sub-items (…00Y): it stands in the directory, but only its sub-items
 * are handled.
 *
 * @example isHeadItem("00011501500Y") // true
 */
export function isHeadItem(basicCode: string): boolean {
  return basicCode.endsWith("00Y") && (nationalBasic.parse(basicCode).ok || era108Basic.parse(basicCode).ok);
}

/**
 * The head that a sub-item belongs to; `undefined` where the code has no sub-item part or is a head itself.
 *
 * @example headOf("000115015003") // "00011501500Y"
 */
export function headOf(basicCode: string): string | undefined {
  const sub = basicCode.slice(-3);
  if (!areDigits(sub) || sub === "000") return undefined;
  const fits = basicCode.length === 12 ? isNationalBasicAt(basicCode, 0) : era108Basic.parse(basicCode).ok;
  if (!fits) return undefined;
  return `${basicCode.slice(0, -3)}00Y`;
}

function ofKind(text: string, kind: CodeKind): boolean {
  return itemCodeParts(text)?.scheme.kind === kind;
}

/**
 * The text as a basic code of any scheme, strictly as written; `undefined` where it is none.
 *
 * @example
 * asBasicCode("440106043001"); // "440106043001"
 * asBasicCode("440106043001 "); // undefined
 */
export function asBasicCode(text: string): BasicCode | undefined {
  return ofKind(text, "basic") ? (text as BasicCode) : undefined;
}

/**
 * The text as an implementation code of any scheme, strictly as written; `undefined` where it is none.
 *
 * @example
 * asImplementationCode("11440100007483172Q3440106043001") !== undefined; // true
 * asImplementationCode("440106043001"); // undefined: a basic code
 */
export function asImplementationCode(text: string): ImplementationCode | undefined {
  return ofKind(text, "implementation") ? (text as ImplementationCode) : undefined;
}

/**
 * The text as a handling-item code of any scheme, strictly as written; `undefined` where it is none.
 *
 * @example
 * asHandlingItemCode("11440100007483172Q344010604300101") !== undefined; // true
 */
export function asHandlingItemCode(text: string): HandlingItemCode | undefined {
  return ofKind(text, "handling-item") ? (text as HandlingItemCode) : undefined;
}
