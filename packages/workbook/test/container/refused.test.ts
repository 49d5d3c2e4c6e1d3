import { CFB, utils, write } from "@e965/xlsx";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { pack, workbookParts, xlsxOf } from "../support/package-parts.ts";
import { bytesOf, refusal } from "../support/read.ts";

function compound(...streams: string[]): Uint8Array {
  const file = CFB.utils.cfb_new();
  for (const name of streams) CFB.utils.cfb_add(file, name, new Uint8Array(600).fill(7));
  return Uint8Array.from(CFB.write(file, { type: "array" }) as ArrayLike<number>);
}

function zipOf(...names: string[]): Uint8Array {
  return zipSync(Object.fromEntries(names.map((name) => [name, strToU8("<x/>")])));
}

const padded = (...head: number[]) =>
  new Uint8Array([...head, ...new Array(200).fill(0).map((_, i) => (i * 7) % 256)]);

describe("files that are something else are named for what they are", () => {
  it.each<[string, Uint8Array, string]>([
    ["docx", zipOf("[Content_Types].xml", "word/document.xml"), "Word 文档"],
    ["pptx", zipOf("[Content_Types].xml", "ppt/presentation.xml"), "演示文稿"],
    ["ods", zipOf("mimetype", "content.xml"), "OpenDocument"],
    ["xlsb", zipOf("[Content_Types].xml", "xl/workbook.bin"), ".xlsb"],
    ["ofd", zipOf("OFD.xml", "Doc_0/Document.xml"), "OFD"],
    ["numbers", zipOf("Index/Document.iwa"), "Numbers"],
    ["zip of lists", zipOf("县公安局.xlsx", "县民政局.xlsx"), "压缩包"],
    ["pdf", bytesOf("%PDF-1.7\n1 0 obj\n"), "PDF"],
    ["png", padded(0x89, 0x50, 0x4e, 0x47), "图片"],
    ["jpeg", padded(0xff, 0xd8, 0xff, 0xe0), "图片"],
    ["gif", bytesOf("GIF89a......"), "图片"],
    ["bmp", padded(0x42, 0x4d, 0x36, 0, 0), "图片"],
    ["tiff", padded(0x49, 0x49, 0x2a, 0), "图片"],
    ["rar", bytesOf("Rar!\u001a\u0007......"), "RAR"],
    ["7z", padded(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c), "7z"],
    ["gzip", padded(0x1f, 0x8b, 8, 0), "gzip"],
    ["rtf", bytesOf("{\\rtf1\\ansi"), "RTF"],
    ["html", bytesOf("\uFEFF<!DOCTYPE html><html><table><tr><td>1"), "网页"],
    ["html table", bytesOf("\n<table border=1><tr><td>事项名称</td></tr></table>"), "网页"],
    ["mht", bytesOf("MIME-Version: 1.0\nContent-Type: multipart/related"), "网页"],
    [
      "xml 2003",
      bytesOf('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>'),
      "XML 表格",
    ],
    ["xml", bytesOf('<?xml version="1.0"?><items><item/></items>'), "XML 文件"],
    ["doc", compound("/WordDocument"), "Word 文档"],
    ["ppt", compound("/PowerPoint Document"), "演示文稿"],
    ["msg", compound("/__properties_version1.0"), "邮件"],
  ])("%s", async (_, bytes, what) => {
    const error = await refusal(bytes, "清单.xlsx");
    expect(error.kind).toBe("wrong-format");
    expect(error.message).toContain(what);
    expect(error.hint.length).toBeGreaterThan(8);
  });

  it("says what bytes of no known format need", async () => {
    for (const bytes of [padded(1, 2, 3), bytesOf("一段没有分隔的文字"), new Uint8Array(500).fill(0xaa)]) {
      const error = await refusal(bytes, "清单.xlsx");
      expect(error.kind).toBe("unknown-format");
      expect(error.hint).toContain(".xlsx");
    }
  });

  it("says when there is nothing in the file", async () => {
    for (const bytes of [new Uint8Array(), new Uint8Array(4096), bytesOf(" \n\t ")]) {
      expect((await refusal(bytes)).kind).toBe("empty");
    }
  });
});

describe("protected files", () => {
  it("asks for the password to be taken off", async () => {
    for (const bytes of [compound("/EncryptionInfo", "/EncryptedPackage"), protectedZip()]) {
      const error = await refusal(bytes);
      expect(error.kind).toBe("encrypted");
      expect(error.hint).toContain("取消密码");
    }
  });

  function protectedZip(): Uint8Array {
    const bytes = xlsxOf({});
    for (let i = 0; i < bytes.length - 4; i++) {
      if (bytes[i] === 0x50 && bytes[i + 1] === 0x4b && bytes[i + 2] === 1 && bytes[i + 3] === 2)
        bytes[i + 8]! |= 1;
    }
    return bytes;
  }
});

describe("broken files", () => {
  it("asks for a new export where the file is cut short", async () => {
    const whole = xlsxOf({ sheets: ['<row r="1"><c r="A1"><v>1</v></c></row>'] });
    for (const length of [4, 30, 200, whole.length - 23, whole.length - 1]) {
      const error = await refusal(whole.subarray(0, length));
      expect(error.kind).toBe("broken");
      expect(error.message).toContain("不完整");
    }
  });

  it("says when a package holds no sheets", async () => {
    const parts = workbookParts({ sheets: [] });
    expect((await refusal(pack(parts))).kind).toBe("broken");
    expect((await refusal(zipOf("xl/theme/theme1.xml"))).message).toContain("找不到工作表");
  });

  it("says when an old workbook is damaged", async () => {
    const sheet = utils.aoa_to_sheet([["事项名称"], ["许可"]]);
    const book = { SheetNames: ["表"], Sheets: { 表: sheet } };
    const whole = new Uint8Array(write(book, { type: "array", bookType: "biff8" }) as ArrayBuffer);
    const error = await refusal(whole.subarray(0, 700), "清单.xls");
    expect(error.kind).toBe("broken");
    expect(error.hint).toContain("另存为");
  });
});
