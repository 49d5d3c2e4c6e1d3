import { describe, expect, test } from "vitest";
import { DEFAULT_LIMITS } from "../../src/index.ts";
import { fillFacts, type StyleBook, WorkbookEditor } from "../../src/patch/index.ts";
import { pack, workbookParts } from "../support/package-parts.ts";
import { partText } from "../support/parts.ts";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

function changed(styles: string, change: (book: StyleBook) => void): string {
  const parts = workbookParts({ sheets: [""], parts: { "xl/styles.xml": styles } });
  const editor = new WorkbookEditor(pack(parts), DEFAULT_LIMITS);
  change(editor.styles);
  return partText(editor.finish(), "xl/styles.xml");
}

const yellow = '<fill><patternFill patternType="solid"><fgColor rgb="FFFFFF00"/></patternFill></fill>';
const styles = (xfs: string, fonts = "<font/>") =>
  `<styleSheet xmlns="${MAIN}"><fonts count="1">${fonts}</fonts><fills count="2"><fill><patternFill/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders><border/></borders><cellXfs count="1">${xfs}</cellXfs><dxfs count="0"/></styleSheet>`;

describe("formats of cells", () => {
  test("are copied whole but for the fill", () => {
    const xf =
      '<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="3" applyFill="0" quotePrefix="1"><alignment wrapText="1"/><protection locked="0"/></xf>';
    let format = 0;
    const xml = changed(styles(xf), (book) => {
      format = book.withFill(0, yellow);
      expect(book.withFill(0, yellow)).toBe(format);
      expect(book.fillOf(format).foreground).toBe('rgb="FFFFFF00"');
    });
    expect(format).toBe(1);
    expect(xml).toContain(
      `<cellXfs count="2">${xf}<xf numFmtId="14" fontId="0" fillId="2" borderId="0" xfId="3" applyFill="1" quotePrefix="1"><alignment wrapText="1"/><protection locked="0"/></xf></cellXfs>`,
    );
    expect(xml).toContain(
      `<fills count="3"><fill><patternFill/></fill><fill><patternFill patternType="gray125"/></fill>${yellow}</fills>`,
    );
    expect(xml).toContain("<borders><border/></borders><cellXfs");
  });

  test("that are there are used again", () => {
    const xfs = '<xf fontId="0" fillId="0"/><xf fontId="0" fillId="1" applyFill="1"/>';
    const before = styles(xfs);
    const after = changed(before, (book) => {
      expect(book.withFill(0, '<fill><patternFill patternType="gray125"></patternFill></fill>')).toBe(1);
      expect(book.findWithFill(1, fillFacts("<fill><patternFill/></fill>"))).toBe(0);
      expect(book.findWithFill(1, fillFacts(yellow))).toBeUndefined();
    });
    expect(after).toBe(before);
  });

  test("have the prefix of their part, elements of others keep theirs", () => {
    const xml = changed(
      `<s:styleSheet xmlns:s="${MAIN}" xmlns:e="urn:e"><s:fonts><s:font/></s:fonts><s:fills><s:fill><s:patternFill patternType="none"/></s:fill></s:fills><s:cellXfs><s:xf fillId="0"><s:extLst><e:own/></s:extLst></s:xf></s:cellXfs></s:styleSheet>`,
      (book) => book.withFill(0, yellow),
    );
    expect(xml).toContain(
      '<s:fill><s:patternFill patternType="solid"><s:fgColor rgb="FFFFFF00"/></s:patternFill></s:fill>',
    );
    expect(xml).toContain('<s:xf fillId="1" applyFill="1"><s:extLst><e:own/></s:extLst></s:xf></s:cellXfs>');
  });

  test("go into a book that has no lists yet, in the format's order", () => {
    const xml = changed(`<styleSheet xmlns="${MAIN}"><numFmts/><dxfs count="0"/></styleSheet>`, (book) => {
      expect(book.withFill(0, yellow)).toBe(1);
    });
    expect([...xml.matchAll(/<(numFmts|fills|cellXfs|dxfs)\b/g)].map(([, name]) => name)).toEqual([
      "numFmts",
      "fills",
      "cellXfs",
      "dxfs",
    ]);
    expect(xml).toContain('<fills count="3">');
    expect(xml).toContain('<cellXfs count="2">');
  });

  test.each([
    ['<font><color rgb="FFFFFFFF"/></font>', true],
    ['<font><color theme="0"/></font>', true],
    ['<font><color theme="0" tint="-0.5"/></font>', false],
    ['<font><color indexed="9"/></font>', true],
    ['<font><color rgb="FF1F4E79"/></font>', false],
    ['<font><color theme="1"/></font>', false],
    ["<font/>", false],
  ])("know light text: %s", (font, light) => {
    changed(styles('<xf fontId="0"/>', font), (book) => expect(book.hasLightText(0)).toBe(light));
  });

  test("look alike where only what is not seen differs", () => {
    const other = yellow.replace("/></patternFill>", '/><bgColor indexed="64"/></patternFill>');
    expect(fillFacts(yellow).look).toBe(fillFacts(other).look);
    expect(fillFacts("").look).toBe(fillFacts("<fill><patternFill/></fill>").look);
    expect(fillFacts("<x:fill><x:gradientFill/></x:fill>").pattern).toBe("gradient");
  });
});
