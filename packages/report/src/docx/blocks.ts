import type { Block } from "@zp/catalog-core/report-model";
import { HeadingLevel, PageBreak, Paragraph, type Table } from "docx";
import { shortText } from "../text.ts";
import { chartOf } from "./chart.ts";
import { codeOf, flowOf } from "./flow.ts";
import { runsOf } from "./inlines.ts";
import { formOf, tableOf } from "./table.ts";
import type { TableRoom } from "./table-xml.ts";

const levels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;
const looks = { body: "Body", flush: "Flush", right: "Closing", note: "Note" } as const;

/** The parts of a document, in reading order. */
export const childrenOf = (
  blocks: readonly Block[],
  textWidth: number,
  room: TableRoom,
): (Paragraph | Table)[] => blocks.flatMap((block) => childOf(block, textWidth, room));

function childOf(block: Block, textWidth: number, room: TableRoom): (Paragraph | Table)[] {
  switch (block.kind) {
    case "heading":
      return [
        new Paragraph({
          heading: levels[block.level - 1] ?? HeadingLevel.HEADING_3,
          pageBreakBefore: block.newPage === true,
          children: runsOf([shortText(block.text)]),
        }),
      ];
    case "paragraph":
      return [new Paragraph({ style: looks[block.look], children: runsOf(block.inlines) })];
    case "title":
      return [
        new Paragraph({
          style: "Title",
          pageBreakBefore: block.newPage === true,
          spacing: { after: 360 },
          children: runsOf([shortText(block.text)]),
        }),
      ];
    case "table":
      return tableOf(block, textWidth, room);
    case "form":
      return formOf(block, textWidth, room);
    case "chart":
      return [new Paragraph({ style: "Picture", children: [chartOf(block.chart)] })];
    case "flow":
      return flowOf(block.steps, textWidth);
    case "code":
      return codeOf(block.text, block.caption);
    case "page-break":
      return [new Paragraph({ children: [new PageBreak()] })];
  }
}
