import { type KnownLaw, type LawRegister, type LawText, type Rank, titleKey } from "../legal-basis/index.ts";
import { REGISTER, REGISTER_DATE } from "./data.ts";

const firstDay = Date.UTC(1949, 9, 1);

/** `k2x` is 2021-01-01: days since 1949-10-01 in base 36. */
const dateOf = (field: string | undefined): string | undefined =>
  field === undefined || field === ""
    ? undefined
    : new Date(firstDay + Number.parseInt(field, 36) * 86_400_000).toISOString().slice(0, 10);

const whole = (title: string): string => title.replaceAll("^", "中华人民共和国");

/** A line of the register with the group it stands in. */
interface Entry {
  readonly group: string;
  readonly line: string;
}

function decode({ group, line }: Entry): KnownLaw {
  const [rank = "", issuer = ""] = group.slice(1).split("|");
  const [title = "", texts = "", numbers = "", repeal = ""] = line.split("|");
  const [on, by = "", article] = repeal.split(",");
  return {
    title: whole(title),
    ...(rank === "" ? {} : { rank: rank as Rank }),
    ...(issuer === "" ? {} : { issuer }),
    numbers: numbers === "" ? [] : numbers.replaceAll("@", "国务院令第").split(" "),
    texts: texts === "" ? [] : texts.split(",").map(textOf),
    ...(repeal === ""
      ? {}
      : { repealed: { on: dateOf(on)!, by: whole(by), ...(article === undefined ? {} : { article }) } }),
  };
}

function textOf(field: string): LawText {
  const [day, force, last] = field.split(".");
  const date = dateOf(day);
  const inForce = dateOf(force);
  return {
    ...(date === undefined ? {} : { date }),
    ...(inForce === undefined ? {} : { inForce }),
    ...(last === undefined || last === "" ? {} : { lastArticle: Number(last) }),
  };
}

/**
 * The register that the project carries, with local instruments of the caller's beside it: laws, administrative
 * regulations, rules of some ministries, regulations of seven provinces. Facts only, as of the day it names; not complete.
 *
 * @param local instruments of the place, as `lawsFromRecords` reads them; they go before those of the same title
 * @example
 * lawRegister().find("公证法")?.rank; // "law"
 * lawRegister().find("收养法")?.repealed?.on; // "2021-01-01"
 */
export function lawRegister(local: readonly KnownLaw[] = []): LawRegister {
  const entries = new Map<string, Entry>();
  const numbers = new Map<string, Entry[]>();
  let group = "";
  for (const line of REGISTER.split("\n")) {
    if (line.startsWith("#")) {
      group = line;
      continue;
    }
    const entry = { group, line };
    const [title = "", , number = ""] = line.split("|", 3);
    entries.set(titleKey(whole(title)), entry);
    if (number === "") continue;
    for (const one of number.replaceAll("@", "国务院令第").split(" ")) {
      numbers.set(one, [...(numbers.get(one) ?? []), entry]);
    }
  }
  const own = new Map(local.map((law) => [titleKey(law.title), law]));
  const decoded = new Map<string, KnownLaw>();
  const find = (title: string): KnownLaw | undefined => {
    const key = titleKey(title);
    const known = own.get(key) ?? decoded.get(key);
    if (known !== undefined) return known;
    const entry = entries.get(key);
    if (entry === undefined) return undefined;
    const law = decode(entry);
    decoded.set(key, law);
    return law;
  };
  return {
    asOf: REGISTER_DATE,
    size: new Set([...entries.keys(), ...own.keys()]).size,
    find,
    byNumber: (number) => [
      ...local.filter((law) => law.numbers.includes(number)),
      ...(numbers.get(number) ?? []).map(decode),
    ],
  };
}
