import { type KnownLaw, type Rank, rankLabels, titleKey } from "../legal-basis/index.ts";

/** Something in a county's own list of laws that could not be read. */
export interface LocalLawProblem {
  /** The row, counted from 1 without the header. */
  readonly row: number;
  /** In Chinese, for the person who keeps the list. */
  readonly message: string;
}

/** The columns, as `laws.csv` and as a Chinese table call them. */
const columns = {
  title: ["heading", "title", "名称", "标题", "全称"],
  short: ["short_title", "简称"],
  rank: ["rank", "效力层级", "层级", "类别"],
  issuer: ["issuer", "制定机关", "发布机关"],
  number: ["numbers", "number", "文号", "发文字号"],
  date: ["version_date", "文本日期", "公布日期", "修订日期"],
  inForce: ["effective_date", "施行日期"],
  lastArticle: ["last_article", "末条", "条数"],
  repealed: ["repealed", "废止日期"],
  repealedBy: ["repealed_by", "废止依据"],
} as const;

const rankOf = (text: string): Rank | undefined =>
  (Object.keys(rankLabels) as Rank[]).find((rank) => rankLabels[rank] === text || rank === text);

/**
 * A county's own laws from the rows of a table of the form of the register: one row for each text of an instrument.
 * A row that cannot be read is named and left out.
 *
 * @example
 * lawsFromRecords([{ 名称: "陕西省优化营商环境条例", 效力层级: "地方性法规", 公布日期: "2018-03-31", 末条: "55" }]).laws.length; // 1
 */
export function lawsFromRecords(rows: readonly Readonly<Record<string, string | undefined>>[]): {
  readonly laws: readonly KnownLaw[];
  readonly problems: readonly LocalLawProblem[];
} {
  const laws = new Map<string, KnownLaw>();
  const problems: LocalLawProblem[] = [];
  for (const [index, row] of rows.entries()) {
    const field = (name: keyof typeof columns): string =>
      columns[name].map((column) => row[column]?.trim() ?? "").find((text) => text !== "") ?? "";
    const title = (field("title") || field("short")).replace(/^《(.*)》$/u, "$1");
    const problem = (message: string): void => {
      problems.push({ row: index + 1, message });
    };
    if (title === "") {
      problem("没有名称。");
      continue;
    }
    const stated = field("rank");
    const rank = stated === "" ? undefined : rankOf(stated);
    if (stated !== "" && rank === undefined) {
      problem(`效力层级“${stated}”不在可用的写法之列：${Object.values(rankLabels).join("、")}。`);
      continue;
    }
    const dates = { date: field("date"), inForce: field("inForce"), repealed: field("repealed") };
    const wrong = Object.values(dates).find((text) => text !== "" && !/^\d{4}-\d\d-\d\d$/u.test(text));
    if (wrong !== undefined) {
      problem(`日期“${wrong}”应当写成 2018-05-01 这样。`);
      continue;
    }
    const last = field("lastArticle");
    if (last !== "" && !/^\d{1,4}$/u.test(last)) {
      problem(`末条“${last}”应当是数字。`);
      continue;
    }
    const known = laws.get(titleKey(title));
    const by = field("repealedBy");
    const text = {
      ...(dates.date === "" ? {} : { date: dates.date }),
      ...(dates.inForce === "" ? {} : { inForce: dates.inForce }),
      ...(last === "" ? {} : { lastArticle: Number(last) }),
    };
    const issuer = field("issuer") || known?.issuer;
    const repealed = dates.repealed === "" ? known?.repealed : { on: dates.repealed, by };
    laws.set(titleKey(title), {
      title: known?.title ?? title,
      ...((rank ?? known?.rank) === undefined ? {} : { rank: (rank ?? known?.rank)! }),
      ...(issuer === undefined ? {} : { issuer }),
      numbers: [
        ...(known?.numbers ?? []),
        ...field("number")
          .split(/[\s；;]+/u)
          .filter((one) => one !== ""),
      ],
      texts: [...(known?.texts ?? []), ...(Object.keys(text).length === 0 ? [] : [text])].sort((a, b) =>
        (a.date ?? a.inForce ?? "") < (b.date ?? b.inForce ?? "") ? -1 : 1,
      ),
      ...(repealed === undefined ? {} : { repealed }),
    });
  }
  return { laws: [...laws.values()], problems };
}
