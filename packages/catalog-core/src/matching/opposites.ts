/** What is done with a licence. A name that says nothing of it means the first. */
const acts: readonly RegExp[] = [
  /设立|新办|首次|初次|新设|新申请|申领|核发|开业|新建|初始/u,
  /变更|变动/u,
  /延续|换证|续期|换发|延期|换领/u,
  /注销|终止|歇业|停业/u,
  /补发|补办|补证|补领|遗失/u,
  /撤销|吊销/u,
  /查询|查阅|利用/u,
  /年检|年审|年度检查/u,
  /恢复/u,
  /暂停|中止/u,
];

/**
 * Words of which an item has one and not another: two names that differ in one of them are two items, however alike they
 * are. Each line is one question, each entry of it one answer, with the words that give it.
 */
const questions: readonly (readonly RegExp[])[] = [
  [/生产|制造/u, /经营|销售/u, /运输/u, /储存|仓储/u],
  [/进口|入境/u, /出口|出境/u],
  [/迁入|转入|接收/u, /迁出|转出/u],
  [/一级/u, /二级/u, /三级/u, /四级/u],
  [/甲[级类]/u, /乙[级类]/u, /丙[级类]/u, /丁[级类]/u],
  [/一类/u, /二类/u, /三类/u],
  [/初级/u, /中级/u, /高级/u],
  [/国家级/u, /省级/u, /市级/u, /县级/u, /[乡镇]级/u],
  [/结婚/u, /离婚/u, /复婚/u],
  [/城[镇市]/u, /农村|乡村/u],
  [/养老/u, /医疗/u, /失业/u, /工伤/u, /生育/u],
  [/幼儿园|学前/u, /小学/u, /初中/u, /高中/u, /高校|高等/u],
  [/男/u, /女/u],
  [/残疾/u, /低保|最低生活保障/u, /特困/u, /孤儿/u, /高龄/u],
  [/社会团体|社团/u, /基金会/u, /民办非企业|社会服务机构/u],
  [/抵押/u, /质押/u],
  [/报告书/u, /报告表/u, /登记表/u],
  [/中外合资/u, /中外合作/u, /外商独资/u],
];

/**
 * The two words by which one name excludes the other, where there are such: 变更 and 注销. Of what is done with a licence,
 * a name without a word means that it is given for the first time (新办).
 *
 * @example
 * oppositeWords("林木采伐许可证变更", "林木采伐许可证注销"); // ["变更", "注销"]
 * oppositeWords("取水许可", "取水许可变更"); // ["新办", "变更"]
 * oppositeWords("社会团体设立、变更、注销登记", "社会团体变更登记"); // undefined
 */
export function oppositeWords(a: string, b: string): readonly [string, string] | undefined {
  const byAct = apart(answersIn(acts, a, "新办"), answersIn(acts, b, "新办"));
  if (byAct !== undefined) return byAct;
  for (const answers of questions) {
    const words = apart(answersIn(answers, a), answersIn(answers, b));
    if (words !== undefined) return words;
  }
  return undefined;
}

/** By answer, the word of the name that gives it; `first` stands for the first answer where there is none. */
function answersIn(
  answers: readonly RegExp[],
  name: string,
  first?: string,
): readonly (string | undefined)[] {
  const words: (string | undefined)[] = answers.map((pattern) => pattern.exec(name)?.[0]);
  if (first !== undefined && !words.some((word) => word !== undefined)) words[0] = first;
  return words;
}

function apart(
  ofA: readonly (string | undefined)[],
  ofB: readonly (string | undefined)[],
): readonly [string, string] | undefined {
  const [a, b] = [ofA.find((word) => word !== undefined), ofB.find((word) => word !== undefined)];
  if (a === undefined || b === undefined) return undefined;
  return ofA.some((word, answer) => word !== undefined && ofB[answer] !== undefined) ? undefined : [a, b];
}
