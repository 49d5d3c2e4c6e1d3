import { AlignmentType, type IStylesOptions, LineRuleType } from "docx";

/*
 * 公文格式 (GB/T 9704—2012, 5 and 7): A4, type area 156 × 225 mm, 仿宋 三号, 22 lines a page of 28 points; 小标宋 二号 for
 * the title, 黑体, 楷体 and 仿宋 for the levels of headings.
 */

/** Twentieths of a point in a millimetre. */
const MM = 56.6929;
export const page = {
  width: Math.round(210 * MM),
  height: Math.round(297 * MM),
  margin: {
    top: Math.round(37 * MM),
    bottom: Math.round(35 * MM),
    left: Math.round(28 * MM),
    right: Math.round(26 * MM),
    footer: Math.round(25 * MM),
  },
} as const;
/** Width of the type area of a page, in twentieths of a point; on its side, margins turn with it. */
export const textWidthOf = (landscape: boolean): number =>
  landscape
    ? page.height - page.margin.top - page.margin.bottom
    : page.width - page.margin.left - page.margin.right;

/** A Chinese typeface, with Times New Roman for Latin letters and digits. */
export const font = (name: string) => ({
  ascii: "Times New Roman",
  hAnsi: "Times New Roman",
  cs: "Times New Roman",
  eastAsia: name,
});
export const typefaces = {
  title: "方正小标宋简体",
  body: "仿宋_GB2312",
  heading1: "黑体",
  heading2: "楷体_GB2312",
  table: "宋体",
} as const;

/** What stands in for a typeface that a machine has not; free or part of the system. */
export const substitutes: Readonly<Record<string, string>> = {
  方正小标宋简体: "华文中宋",
  仿宋_GB2312: "仿宋",
  楷体_GB2312: "楷体",
  黑体: "Noto Sans CJK SC",
  宋体: "Noto Serif CJK SC",
};

/** 二号, 三号, 四号, 五号, 小五 in half points. */
export const size = { two: 44, three: 32, four: 28, five: 21, smallFive: 18 } as const;

const line = { line: 560, lineRule: LineRuleType.EXACT } as const;
/** Two characters of the body. */
const indent = { firstLine: 640 } as const;

const headingOf = (typeface: string, bold: boolean, outlineLevel: number) => ({
  run: { font: font(typeface), size: size.three, bold, color: "000000" },
  paragraph: {
    spacing: { ...line, before: 0, after: 0 },
    indent,
    keepNext: true,
    keepLines: true,
    // Word knows it by the style's name; other programs look here.
    outlineLevel,
  },
});

export const styles: IStylesOptions = {
  default: {
    document: {
      run: {
        font: font(typefaces.body),
        size: size.three, // Latin words are none of Chinese: a reader told otherwise breaks numbers in two.
        language: { value: "en-US", eastAsia: "zh-CN" },
      },
      paragraph: { spacing: line },
    },
    title: {
      run: { font: font(typefaces.title), size: size.two, color: "000000" },
      // In the navigation of programs a document of many papers is found by their titles.
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { line: 700, lineRule: LineRuleType.EXACT },
        outlineLevel: 0,
      },
    },
    heading1: headingOf(typefaces.heading1, false, 0),
    heading2: headingOf(typefaces.heading2, false, 1),
    heading3: headingOf(typefaces.body, true, 2),
  },
  characterStyles: [{ id: "Figure", name: "数字", basedOn: "DefaultParagraphFont", quickFormat: true }],
  paragraphStyles: [
    {
      id: "Body",
      name: "公文正文",
      basedOn: "Normal",
      quickFormat: true,
      paragraph: { indent, alignment: AlignmentType.BOTH },
    },
    { id: "Flush", name: "公文称谓", basedOn: "Normal", paragraph: { alignment: AlignmentType.LEFT } },
    {
      id: "Closing",
      name: "公文落款",
      basedOn: "Normal",
      paragraph: { alignment: AlignmentType.RIGHT, indent: { right: 640 }, keepLines: true },
    },
    {
      id: "Note",
      name: "表注",
      basedOn: "Normal",
      run: { font: font(typefaces.table), size: size.smallFive },
      paragraph: { spacing: { line: 280, lineRule: LineRuleType.EXACT, before: 60, after: 160 } },
    },
    {
      id: "Caption",
      name: "表题",
      basedOn: "Normal",
      quickFormat: true,
      run: { font: font(typefaces.heading1), size: size.four },
      paragraph: { alignment: AlignmentType.CENTER, keepNext: true, spacing: { ...line, before: 160 } },
    },
    {
      id: "Cell",
      name: "表格文字",
      basedOn: "Normal",
      run: { font: font(typefaces.table), size: size.five },
      paragraph: { spacing: { line: 280, lineRule: LineRuleType.EXACT } },
    },
    {
      id: "CellHeader",
      name: "表头",
      basedOn: "Cell",
      run: { font: font(typefaces.heading1), size: size.five },
      paragraph: { alignment: AlignmentType.CENTER },
    },
    {
      id: "TOC1",
      name: "toc 1",
      basedOn: "Normal",
      run: { font: font(typefaces.heading1), size: size.four },
      paragraph: { spacing: { line: 480, lineRule: LineRuleType.EXACT } },
    },
    {
      id: "TOC2",
      name: "toc 2",
      basedOn: "Normal",
      run: { size: size.four },
      paragraph: { spacing: { line: 460, lineRule: LineRuleType.EXACT }, indent: { left: 420 } },
    },
    {
      id: "Picture",
      name: "图",
      basedOn: "Normal",
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { line: 240, lineRule: LineRuleType.AUTO, before: 120, after: 120 },
      },
    },
  ],
};
