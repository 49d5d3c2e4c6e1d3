/*
 * The boxes in which comments are shown. They are drawn in an old markup language that programs write carelessly
 * (without end tags, with their own prefixes), so that a part of it is changed as text and never taken apart.
 */

/** A box to be added. */
export interface NoteShape {
  readonly row: number;
  readonly column: number;
  readonly anchor: string;
}

const NAMESPACES =
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"';
/** Numbers of shapes are dealt out to drawings in blocks of this size. */
const BLOCK = 1024;

const shapeType = (namespaces: string): string =>
  `<v:shapetype ${namespaces}id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>`;

/** A new part for so many boxes. @param usedBlocks the highest block that any other drawing of the workbook has */
export function newShapesPart(usedBlocks: number, count: number): string {
  const blocks = Array.from({ length: Math.ceil((count + 1) / BLOCK) }, (_, i) => usedBlocks + 1 + i);
  return `<xml ${NAMESPACES}><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${blocks.join(",")}"/></o:shapelayout>${shapeType("")}</xml>`;
}

/** The highest block of shape numbers that a part names; 0 where it names none. */
export function highestBlock(vml: string): number {
  const lists = [...vml.matchAll(/<(?:\w+:)?idmap\s[^>]*\bdata\s*=\s*["']([\d,\s]*)["']/g)];
  const blocks = lists.flatMap(([, list = ""]) => list.split(",").map(Number));
  return Math.max(0, ...blocks.filter(Number.isFinite));
}

/** The part with further boxes, behind those that are there. */
export function addShapes(vml: string, shapes: readonly NoteShape[]): string {
  const end = vml.lastIndexOf("</xml>");
  if (end < 0) return vml;
  let number = Math.max(firstNumber(vml), lastNumber(vml));
  const drawn = shapes.map((shape) => {
    number += 1;
    return noteShape(number, shape);
  });
  const type = vml.includes('"_x0000_t202"') ? "" : shapeType(`${NAMESPACES} `);
  return vml.slice(0, end) + type + drawn.join("") + vml.slice(end);
}

/** The part without the boxes of comments at these cells. @param isGone by row and column */
export function removeShapes(vml: string, isGone: (row: number, column: number) => boolean): string {
  const left = vml.replace(shapePattern(), (shape) => {
    const row = /<(?:\w+:)?Row(?:\s[^>]*)?>\s*(\d+)/.exec(shape)?.[1];
    const column = /<(?:\w+:)?Column(?:\s[^>]*)?>\s*(\d+)/.exec(shape)?.[1];
    const note = /ObjectType\s*=\s*["']Note["']/.test(shape);
    return note && row !== undefined && column !== undefined && isGone(Number(row), Number(column))
      ? ""
      : shape;
  });
  // The kind of shape goes, too, where it was added for them.
  return left.includes('"#_x0000_t202"') ? left : left.replace(shapeType(`${NAMESPACES} `), "");
}

/** Whether anything is drawn in the part. */
export const hasShapes = (vml: string): boolean => shapePattern().test(vml);

const shapePattern = (): RegExp => /<((?:\w+:)?shape)(?=[\s>])[\s\S]*?<\/\1\s*>/g;

/** Where the numbers of the drawing's first block begin. */
const firstNumber = (vml: string): number => {
  const first = /<(?:\w+:)?idmap\s[^>]*\bdata\s*=\s*["'](\d+)/.exec(vml)?.[1];
  return Number(first ?? 1) * BLOCK;
};

const lastNumber = (vml: string): number =>
  [...vml.matchAll(/_x0000_s(\d+)/g)].reduce((most, [, number]) => Math.max(most, Number(number)), 0);

function noteShape(number: number, { row, column, anchor }: NoteShape): string {
  const style =
    "position:absolute;margin-left:80pt;margin-top:2pt;width:240pt;height:90pt;z-index:1;visibility:hidden";
  return `<v:shape ${NAMESPACES} id="_x0000_s${number}" type="#_x0000_t202" style="${style}" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;
}
