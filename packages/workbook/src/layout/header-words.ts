import { isRowKind, isSideList, type Layer, type Term, termOf, terms } from "@zp/catalog-core/terms";

/** What a header text is known as. Knowing the word is not yet a mapping: that is for the cells and the user to say. */
export interface HeaderWord {
  /** Elements that are written with this word, those of the items before those of rows. */
  readonly elements: readonly string[];
  /** A word that heads columns of any kind (序号、名称、法定): it supports a header row but says little alone. */
  readonly weak: boolean;
}

const brackets = /[（(【[〔{][^（()）【】[\]〔〕{}]*[)）】\]〕}]/gu;
const furniture = /[\s*★▲●#:：;；,，、。."'“”‘’`/\\|<>《》〈〉()（）[\]【】〔〕{}_-]/gu;
const numbering = /^(?:\d{1,3}|[一二三四五六七八九十]{1,3})\s*[.、．:：)）]\s*/u;

/** Words of headers that are no element: they number, group or split columns. */
const structural = [
  ...[
    "序号",
    "序",
    "编号",
    "项次",
    "行号",
    "no",
    "栏次",
    "代码",
    "编码",
    "名称",
    "事项",
    "项目",
    "内容",
    "类型",
  ],
  ...["法定", "承诺", "标准", "依据", "形式", "份数", "数量", "要求", "时限", "期限", "单位", "次数", "来源"],
  ...[
    "主项",
    "子项",
    "大项",
    "小项",
    "地址",
    "时间",
    "方式",
    "结果",
    "条件",
    "样本",
    "是否必要",
    "备注",
    "说明",
  ],
  ...["工作日", "天数", "实际", "原件", "复印件", "纸质", "电子", "咨询", "监督", "投诉", "性质", "责任人"],
];

/** Column numbers (序号): they start a line but belong to no element. */
const ordinals = new Set(["序号", "序", "编号", "项次", "行号", "no", "栏次", "顺序号", "序列"]);

/** The same with what is numbered in front: 材料序号, 环节序号. (材料编号 may be a code, which is kept.) */
const isOrdinalWord = (bare: string): boolean =>
  ordinals.has(bare) || (bare.length <= 6 && bare.endsWith("序号"));

/** The letters and digits of a header: width, case, blanks, punctuation and numbering do not tell headers apart. */
export function bareHeader(text: string): string {
  return text.normalize("NFKC").trim().replace(numbering, "").replace(furniture, "").toLowerCase();
}

/** The same without what stands in brackets: "收费标准（元）" is 收费标准. */
export const bareWithoutBrackets = (text: string): string => {
  const flat = text.normalize("NFKC");
  const outside = flat.replace(brackets, "").replace(brackets, "");
  return bareHeader(outside);
};

const layerOrder = (layer: Layer): number =>
  layer === "implementation"
    ? 0
    : layer === "directory"
      ? 1
      : isSideList(layer)
        ? 4
        : layer === "roster"
          ? 3
          : 2;

function collect(): Map<string, string[]> {
  const words = new Map<string, string[]>();
  const enter = (word: string, element: string) => {
    const bare = bareHeader(word);
    if (bare === "") return;
    const known = words.get(bare);
    if (known === undefined) words.set(bare, [element]);
    else if (!known.includes(element)) known.push(element);
  };
  const inOrder: Term[] = [...terms].sort((a, b) => layerOrder(a.layers[0]!) - layerOrder(b.layers[0]!));
  for (const term of inOrder) {
    for (const word of [term.label, ...(term.synonyms ?? []), term.national ?? "", term.element]) {
      enter(word, term.element);
    }
  }
  return words;
}

const byWord = collect();
const weakWords = new Set(structural.map(bareHeader));
/** Longer known words, to find them at either end of a wordier header ("政务服务事项办理地点"). */
const longWords = [...byWord.keys()].filter((word) => word.length >= 4 && /\p{Script=Han}/u.test(word));

const longestHeader = 60;
const longestBare = 18;
const seen = new Map<string, HeaderWord | null>();
const seenLimit = 4_000;

function look(text: string): HeaderWord | undefined {
  const whole = bareHeader(text);
  if (whole === "") return undefined;
  for (const word of [whole, bareWithoutBrackets(text)]) {
    const elements = byWord.get(word);
    if (elements !== undefined) return { elements, weak: false };
    if (weakWords.has(word) || isOrdinalWord(word)) return { elements: [], weak: true };
  }
  const outside = bareWithoutBrackets(text);
  // "窗口办理、网上办理" enumerates values; a header names one thing.
  if (outside.length <= longestBare && !/[、，,；;。]/u.test(text)) {
    let best = "";
    for (const word of longWords) {
      if (word.length > best.length && (outside.endsWith(word) || outside.startsWith(word))) best = word;
    }
    // Half of the header at least: "办理地点" does not make a header of a sentence that ends in it.
    if (best !== "" && best.length * 2 >= outside.length) return { elements: byWord.get(best)!, weak: false };
  }
  return undefined;
}

/**
 * What a text is known as when it stands at the head of a column or beside a field; `undefined` when it is no header
 * that lists are known to use.
 */
export function headerWord(text: string | undefined): HeaderWord | undefined {
  if (text === undefined || text.length === 0 || text.length > longestHeader) return undefined;
  const known = seen.get(text);
  if (known !== undefined) return known ?? undefined;
  const word = look(text);
  if (seen.size >= seenLimit) seen.clear();
  seen.set(text, word ?? null);
  return word;
}

/** Whether a text is, letter for letter, a word that heads columns: cheap enough to be asked of every row. */
export const isPlainHeaderWord = (text: string): boolean => byWord.has(text) || weakWords.has(text);

export const isOrdinal = (text: string | undefined): boolean =>
  text !== undefined && text.length <= 12 && isOrdinalWord(bareWithoutBrackets(text));

/** The elements of a flattened header: the last part decides, read in the light of the parts above it. */
export function elementsOf(header: readonly string[]): readonly string[] {
  const last = header[header.length - 1];
  if (last === undefined) return [];
  const parents = header.slice(0, -1);
  const kinds = new Set(parents.flatMap((part) => rowKindsOf(part)));
  const own = headerWord(last)?.elements ?? [];
  if (kinds.size > 0) {
    const rows = own.filter((element) => kinds.has(element.split(".")[0]!));
    if (rows.length > 0) return rows;
    // "申请材料/名称", "申请材料/类型": a short word that only the parent makes plain.
    for (const kind of kinds) {
      const short = bareWithoutBrackets(last);
      const fit = terms.filter(
        (term) =>
          term.element.startsWith(`${kind}.`) &&
          [term.label, ...(term.synonyms ?? [])].some(
            (word) => short.length >= 2 && bareHeader(word).endsWith(short),
          ),
      );
      if (fit.length > 0) return fit.map((term) => term.element);
      return [`${kind}.`];
    }
  }
  if (parents.length > 0) {
    const above = bareWithoutBrackets(parents[parents.length - 1]!);
    const below = bareWithoutBrackets(last);
    const joined = byWord.get(below + above) ?? byWord.get(above + below);
    if (joined !== undefined) return joined;
    // "事项名称/主项", "事项名称/子项": the parent is the element, the last part says which of two names.
    if (own.length === 0) {
      if (/^[主大]项/u.test(below)) return ["mainItemName"];
      return headerWord(parents[parents.length - 1])?.elements ?? [];
    }
  }
  return own;
}

/** The kinds of rows that a group header announces: 申请材料 → materials. */
export function rowKindsOf(text: string): readonly string[] {
  const kinds = new Set<string>();
  for (const element of headerWord(text)?.elements ?? []) {
    const kind = rowKindOf(element);
    if (kind !== undefined) kinds.add(kind);
  }
  const bare = bareWithoutBrackets(text);
  if (/材料/u.test(bare)) kinds.add("materials");
  if (/环节|流程|步骤|程序/u.test(bare) && !/特[殊别]/u.test(bare)) kinds.add("steps");
  if (/特[殊别](?:环节|程序)/u.test(bare)) kinds.add("specialProcedures");
  return [...kinds];
}

/** The kind of rows that an element belongs to or holds; `undefined` for an element of the item itself. */
export function rowKindOf(element: string): string | undefined {
  const dot = element.indexOf(".");
  if (dot > 0) {
    const kind = element.slice(0, dot);
    return isRowKind(kind) ? kind : undefined;
  }
  const value = termOf(element).value;
  return typeof value === "object" && "rows" in value ? value.rows : undefined;
}
