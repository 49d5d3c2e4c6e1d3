import type { ReportDocument } from "@zp/catalog-core/report-model";
import {
  AlignmentType,
  Document,
  Footer,
  ImageRun,
  type ISectionOptions,
  LeaderType,
  LineRuleType,
  NumberFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TableOfContents,
  TextRun,
} from "docx";
import { estimatePageNumbersWith } from "docx/layout";
import { fitted, type Logo } from "../logo.ts";
import { cellText, clean, shortText } from "../text.ts";
import { childrenOf } from "./blocks.ts";
import { finished } from "./finish.ts";
import { run } from "./inlines.ts";
import { font, page, size, styles, textWidthOf, typefaces } from "./styles.ts";
import { TableRoom } from "./table-xml.ts";

/**
 * A document as docx, in the form of official papers (GB/T 9704—2012), with heading styles, repeated table headers, charts
 * that can be edited, and page numbers in its contents. The same document gives the same bytes.
 *
 * @param made the day that stands in the properties of the file, `YYYY-MM-DD`
 * @param logo stands on the cover, where the document has one
 * @returns bytes of a docx file
 * @example
 * const blocks = [{ kind: "paragraph", inlines: ["全县共 308 项。"], look: "body" }] as const;
 * const bytes = await renderDocx({ title: "通报", author: "县政务服务中心", subject: "通报", blocks }, "2018-08-25");
 * String.fromCharCode(bytes[0]!, bytes[1]!); // "PK"
 */
export async function renderDocx(report: ReportDocument, made: string, logo?: Logo): Promise<Uint8Array> {
  const room = new TableRoom(report.contents === true);
  const file = new Document({
    title: shortText(report.title),
    subject: shortText(report.subject),
    creator: shortText(report.author),
    lastModifiedBy: shortText(report.author),
    description: "",
    styles,
    evenAndOddHeaderAndFooters: true,
    ...(report.contents
      ? {
          // Where a typeface is not known to the library a page may be one off: Word corrects it on request, blanks it would not.
          pageNumbers: estimatePageNumbersWith({ guess: true }),
        }
      : {}),
    sections: sectionsOf(report, room, logo),
  });
  return finished(new Uint8Array(await Packer.toArrayBuffer(file)), made, (xml) => room.filled(xml));
}

const { top, bottom, left, right, footer } = page.margin;

/** A page upright, or on its side with its margins turned along. */
const propertiesOf = (landscape: boolean) => ({
  page: {
    size: {
      width: page.width,
      height: page.height,
      orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
    },
    margin: landscape
      ? { top: left, bottom: right, left: top, right: bottom, footer: 700, header: 851 }
      : { top, bottom, left, right, footer, header: 851 },
  },
});

function sectionsOf(report: ReportDocument, room: TableRoom, logo: Logo | undefined): ISectionOptions[] {
  const landscape = report.landscape === true;
  const properties = propertiesOf(landscape);
  // Before the body: tables are put back in the order of the document.
  const cover = report.cover === undefined ? undefined : coverOf(report, room, logo);
  const titled = report.cover === undefined && !report.untitled;
  const body: ISectionOptions = {
    properties: {
      ...properties,
      type: SectionType.NEXT_PAGE,
      page: { ...properties.page, pageNumbers: { start: 1, formatType: NumberFormat.DECIMAL } },
    },
    footers: { default: pageNumber(AlignmentType.RIGHT), even: pageNumber(AlignmentType.LEFT) },
    children: [
      ...(report.contents ? contents() : []),
      ...(titled ? [titleOf(report.heading ?? [report.title])] : []),
      ...childrenOf(report.blocks, textWidthOf(landscape), room),
    ],
  };
  return cover === undefined ? [body] : [cover, body];
}

/** “— 1 —” in 宋体 四号, a character in from the outer edge (GB/T 9704—2012 7.5). */
const pageNumber = (alignment: (typeof AlignmentType)["LEFT" | "RIGHT"]): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment,
        indent: alignment === AlignmentType.RIGHT ? { right: 280 } : { left: 280 },
        spacing: { line: 240, lineRule: LineRuleType.AUTO },
        children: [
          new TextRun({
            font: { ...font(typefaces.table), hint: "eastAsia" },
            size: size.four,
            children: ["— ", PageNumber.CURRENT, " —"],
          }),
        ],
      }),
    ],
  });

/** A title in lines that are broken where the sense allows (GB/T 9704—2012 7.3.1). */
const titleOf = (lines: readonly string[], spacing: { before?: number; after: number } = { after: 480 }) =>
  new Paragraph({
    style: "Title",
    spacing,
    children: lines.map((text, index) => run(shortText(text), index === 0 ? {} : { break: 1 })),
  });

function coverOf(
  { title, heading = [title], cover = [], front = [] }: ReportDocument,
  room: TableRoom,
  logo: Logo | undefined,
): ISectionOptions {
  return {
    properties: propertiesOf(false),
    children: [
      ...(logo === undefined
        ? [titleOf(heading, { before: 3000, after: 4000 })]
        : [badgeOf(logo), titleOf(heading, { before: 600, after: 4000 })]),
      ...cover.map(
        ({ label, text }) =>
          new Paragraph({
            style: "Flush",
            indent: { left: 1280 },
            children: [
              new TextRun({ text: `${clean(label)}：`, font: font(typefaces.heading1) }),
              run(clean(text)),
            ],
          }),
      ),
      ...childrenOf(front, textWidthOf(false), room),
    ],
  };
}

/** Takes no more room than the blank above the title of a cover without it. */
const badgeOf = (logo: Logo): Paragraph =>
  new Paragraph({
    style: "Picture",
    spacing: { before: 360, after: 0 },
    children: [
      new ImageRun({
        type: logo.type,
        data: logo.data,
        transformation: fitted(logo),
        altText: { name: "徽标", title: "徽标", description: cellText(logo.alt) },
      }),
    ],
  });

const contents = () => [
  new Paragraph({ style: "Title", spacing: { after: 360 }, children: [run("目　录")] }),
  new TableOfContents("目录", { hyperlink: true, headingStyleRange: "1-2", tabLeader: LeaderType.DOT }),
];
