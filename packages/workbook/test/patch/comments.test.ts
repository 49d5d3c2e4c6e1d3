import { describe, expect, test } from "vitest";
import { DEFAULT_LIMITS, readWorkbook } from "../../src/index.ts";
import { addNotes, cutNotes, SheetOutline, WorkbookEditor } from "../../src/patch/index.ts";
import {
  addShapes,
  hasShapes,
  highestBlock,
  newShapesPart,
  removeShapes,
} from "../../src/patch/vml-shapes.ts";
import { pack, relationships, workbookParts, worksheet } from "../support/package-parts.ts";
import { partsOf, partText } from "../support/parts.ts";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const AUTHOR = "核对";

function sheetWith(comments?: string, vml?: string, sheet = worksheet('<row r="1" ht="200"/>')): Uint8Array {
  const links: [string, string, string][] = [];
  const parts: Record<string, string> = {};
  if (comments !== undefined) {
    links.push(["c1", "comments", "../c.xml"]);
    parts["xl/c.xml"] =
      `<comments xmlns="${MAIN}"><authors><author>甲</author></authors><commentList>${comments}</commentList></comments>`;
  }
  if (vml !== undefined) {
    links.push(["v1", "vmlDrawing", "/xl/v.vml"]);
    parts["xl/v.vml"] = vml;
  }
  if (links.length > 0) parts["xl/worksheets/_rels/sheet1.xml.rels"] = relationships(links);
  const drawn =
    vml === undefined ? sheet : sheet.replace("</worksheet>", '<legacyDrawing r:id="v1"/></worksheet>');
  return pack(workbookParts({ sheets: [drawn], parts }));
}

function noted(bytes: Uint8Array, places: readonly (readonly [row: number, column: number, text: string])[]) {
  const editor = new WorkbookEditor(bytes, DEFAULT_LIMITS);
  const part = editor.sheets()[0]!.part!;
  const notes = places.map(([row, column, text]) => ({ row, column, runs: [{ text, bold: true as const }] }));
  const outline = SheetOutline.read(editor.package, part);
  return { record: addNotes(editor, part, outline, notes, AUTHOR), bytes: editor.finish() };
}

describe("comments", () => {
  test("are added where there were none, with all that draws them", async () => {
    const { bytes, record } = noted(sheetWith(), [[2, 1, "问题 $& <b>"]]);
    expect(record).toMatchObject({ newLinks: true, newComments: true, newType: true });
    expect(partText(bytes, "xl/comments1.xml")).toContain('<comment ref="B3" authorId="0" shapeId="0">');
    expect(partText(bytes, "xl/comments1.xml")).toContain("问题 $&amp; &lt;b&gt;</t>");
    expect(partText(bytes, "xl/drawings/vmlDrawing1.vml")).toContain(
      "<x:Row>2</x:Row><x:Column>1</x:Column>",
    );
    expect(partText(bytes, "[Content_Types].xml")).toContain('Extension="vml"');
    const [sheet] = (await readWorkbook(bytes, "a.xlsx")).sheets;
    expect(sheet?.comments).toEqual([{ row: 2, column: 1, text: "问题 $& <b>", author: AUTHOR }]);
  });

  test("that are there are lengthened, and their shapes stay", async () => {
    const comments =
      '<comment ref="A1" authorId="0"><text><t>原文</t></text></comment><comment ref="B1" authorId="0"><text><r><rPr><b/></rPr><t>粗</t></r><rPh sb="0" eb="1"><t>cu</t></rPh></text></comment>';
    const shape =
      '<ns0:shape id="s"><br><x:ClientData ObjectType="Note"><x:Row>0</x:Row><x:Column>0</x:Column></x:ClientData></ns0:shape>';
    const { bytes, record } = noted(sheetWith(comments, `<xml>${shape}</xml>`), [
      [0, 0, "一"],
      [0, 1, "二"],
      [0, 2, "三"],
    ]);
    expect(record).toMatchObject({ wrapped: ["A1"], newComments: false, newDrawing: undefined });
    expect(partText(bytes, "xl/v.vml").startsWith(`<xml>${shape}`)).toBe(true);
    expect(partText(bytes, "xl/v.vml")).toContain("<x:Row>0</x:Row><x:Column>2</x:Column>");
    const [sheet] = (await readWorkbook(bytes, "a.xlsx")).sheets;
    expect(sheet?.comments.map(({ text, author }) => [text, author])).toEqual([
      ["原文\n一", "甲"],
      ["粗\n二", "甲"],
      ["三", AUTHOR],
    ]);
    expect(partText(bytes, "xl/c.xml")).toContain('</r><rPh sb="0" eb="1">');
  });

  test("are cut out again, and parts in which nothing is left go", () => {
    const { bytes } = noted(sheetWith(), [[0, 0, "一"]]);
    const editor = new WorkbookEditor(bytes, DEFAULT_LIMITS);
    const part = editor.sheets()[0]!.part!;
    const outline = SheetOutline.read(editor.package, part);
    const gone = cutNotes(editor, part, Object.assign(outline, { legacyDrawing: "rIdZp2" }), {
      cut: ({ text }) => ({ from: 0, to: text.length, unwrap: false, remove: true }),
      author: AUTHOR,
      newComments: true,
      newDrawing: true,
    });
    expect(gone).toBe(true);
    expect(Object.keys(partsOf(editor.finish())).filter((name) => /comments|vml/.test(name))).toEqual([]);
  });

  test("fit their boxes to the heights and widths of the sheet", () => {
    const anchorOf = (text: string) =>
      /<x:Anchor>([^<]*)</.exec(
        partText(noted(sheetWith(), [[0, 0, text]]).bytes, "xl/drawings/vmlDrawing1.vml"),
      )?.[1];
    // The first row is 200 points high: a short note ends in it, a long one below.
    expect(anchorOf("短")?.split(", ")[6]).toBe("0");
    expect(Number(anchorOf("很长的说明。".repeat(100))?.split(", ")[6])).toBeGreaterThan(3);
  });
});

describe("shapes of comments", () => {
  const shapes = Array.from({ length: 1_500 }, (_, row) => ({ row, column: 0, anchor: "" }));

  test("are numbered behind those of other drawings", () => {
    const vml = addShapes(newShapesPart(3, shapes.length), shapes);
    expect(vml).toContain('data="4,5"');
    expect(vml).toContain('id="_x0000_s4097"');
    expect(highestBlock(vml)).toBe(5);
    expect(new Set([...vml.matchAll(/id="_x0000_s\d+"/g)].map(([id]) => id)).size).toBe(1_500);
  });

  test("go with their comments, those of others stay", () => {
    const button =
      '<v:shape id="b"><x:ClientData ObjectType="Button"><x:Row>1</x:Row><x:Column>0</x:Column></x:ClientData></v:shape>';
    const vml = addShapes(newShapesPart(0, 2), shapes.slice(0, 2)).replace("</xml>", `${button}</xml>`);
    const left = removeShapes(vml, () => true);
    expect(left).toContain(button);
    expect(left).not.toContain('ObjectType="Note"');
    expect(hasShapes(left)).toBe(true);
    expect(hasShapes(left.replace(button, ""))).toBe(false);
  });
});
