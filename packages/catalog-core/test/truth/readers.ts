import { checkCreditCode, identifyCode, itemCodeParts } from "../../src/codes/index.ts";
import { parseFee } from "../../src/fees/index.ts";
import { parseLegalBasis } from "../../src/legal-basis/index.ts";
import { readPhones, readYesNo } from "../../src/records/index.ts";
import { parseServiceHours } from "../../src/service-hours/index.ts";
import { statedAs } from "../../src/terms/index.ts";
import { parseTimeLimit } from "../../src/time-limit/index.ts";
import { summary as basisSummary } from "../legal-basis/summary.ts";
import { summary as limitSummary } from "../time-limit/summary.ts";
import type { Written } from "./corpus.ts";
import type { Column } from "./headers.ts";

/** What a parser made of a string. */
export interface Reading {
  /** Read whole: nothing that says something is left over. */
  readonly read: boolean;
  /** The reading in one line, without the words of the string where these are long. */
  readonly shown: string;
}

/** A short text that stands for nothing (无, —): known for what it is. */
const placeholder = (element: string, text: string): Reading | undefined => {
  const stated = statedAs(element, text);
  return stated === undefined ? undefined : { read: true, shown: `(${stated})` };
};

export function readLimit({ text, about }: Written, words = false): Reading {
  const parsed = parseTimeLimit(text, { role: about === "statutory" ? "statutory" : "promised" });
  return { read: parsed.limit?.kind !== "unreadable", shown: limitSummary(parsed, words) };
}

/** A phrase cut out of running text need not state a limit for handling: it is read where anything was recognised. */
export function readLimitPhrase({ text, about }: Written, words = false): Reading {
  const parsed = parseTimeLimit(text, { role: about === "statutory" ? "statutory" : "promised" });
  const { readings, excludes, pieces } = parsed;
  const read = readings.length > 0 || excludes.length > 0 || pieces.some((piece) => piece.as === "note");
  return { read, shown: limitSummary(parsed, words) };
}

export function readCitation({ text }: Written, words = false): Reading {
  const parsed = parseLegalBasis(text);
  const { instruments, pieces, leftovers } = parsed;
  const papers = pieces.some(({ kind }) => kind === "paper");
  const unreadNumber = pieces.some(({ kind, text: note }) => kind === "note" && /\d+\s*号/u.test(note));
  const read = (instruments.length > 0 || papers) && leftovers.length === 0 && !unreadNumber;
  return { read, shown: basisSummary(parsed, words) };
}

export function readPhoneCell({ text }: Written): Reading {
  const nothing = placeholder("consultationPhones", text);
  if (nothing !== undefined) return nothing;
  const phones = readPhones(text);
  const shown = phones.map(({ areaCode, number, extension, raw }) =>
    number === undefined
      ? `?${raw.length}`
      : `${areaCode ?? ""}|${number}${extension === undefined ? "" : `#${extension}`}`,
  );
  return { read: phones.every(({ number }) => number !== undefined), shown: shown.join(" ") };
}

export function readHours({ text }: Written): Reading {
  const nothing = placeholder("serviceHours", text);
  if (nothing !== undefined) return nothing;
  const { times, closed, closedOnHolidays, leftovers } = parseServiceHours(text);
  const shown = times.map(({ days, season, place, spans }) => {
    const which = days === undefined ? "?" : typeof days === "string" ? days : days.join("");
    const where = `${season ?? ""}${place === undefined ? "" : ` at+${place.length}`}`;
    return `${which} ${where} ${spans.map(({ from, to }) => `${from}-${to}`).join(" ")}`;
  });
  if (closedOnHolidays) shown.push("holidays closed");
  if (closed.length > 0) shown.push(`closed ${closed.join("")}`);
  for (const { at, text: rest } of leftovers) shown.push(`left ${at}+${rest.length}`);
  return {
    read: times.length > 0 && leftovers.length === 0,
    shown: shown.join(" ; ").replaceAll(/ {2,}/gu, " "),
  };
}

export function readFeeText({ text, about }: Written): Reading {
  if (about === "是否收费") {
    const { value } = readYesNo(text, "charges");
    return { read: typeof value === "string", shown: typeof value === "string" ? value : "unreadable" };
  }
  // The name of a charge is kept as it stands.
  if (about === "收费项目") return { read: true, shown: `name+${text.length}` };
  const { kind, amounts, documents, leftovers } = parseFee(text);
  const shown = amounts.map(
    ({ amount, atLeast, unit, per }) =>
      `${atLeast === undefined ? "" : `${atLeast}-`}${amount} ${unit}${per === undefined ? "" : `/${per}`}`,
  );
  if (documents.length > 0) shown.push(`documents ${documents.map(({ length }) => length).join(" ")}`);
  for (const { at, text: rest } of leftovers) shown.push(`left ${at}+${rest.length}`);
  return {
    read: kind !== "unreadable" && leftovers.length === 0,
    shown: [kind, ...shown].join(" ; "),
  };
}

export function readCode({ text }: Written): Reading {
  const { outcome, candidates, problems, title } = identifyCode(text);
  const names = candidates.map((one) => (one.type === "item-code" ? one.scheme.id : one.type));
  const parts = itemCodeParts(text);
  const shown = [
    outcome,
    names.length === 0 ? title : names.join(" or "),
    parts?.level === undefined ? "" : `level ${parts.level}`,
    parts?.itemType ?? "",
    problems.map(({ kind }) => kind).join("+"),
  ];
  return { read: names.length > 0, shown: shown.filter((part) => part !== "").join(" ; ") };
}

export function readCreditCode({ text }: Written): Reading {
  const check = checkCreditCode(text);
  return { read: true, shown: check.ok ? "ok" : check.problems.map(({ kind }) => kind).join("+") };
}

/** A column that a person is asked about is read: nothing is taken that was not said. */
export function readHeader(one: Written): Reading {
  const { element, asked } = one as Column;
  const shown = [element ?? "", asked ? "asked" : ""].filter((part) => part !== "").join(" ");
  return { read: shown !== "", shown: shown === "" ? "kept, not read" : shown };
}
