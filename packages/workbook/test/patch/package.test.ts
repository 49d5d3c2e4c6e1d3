import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { packedBytes, readZipDirectory } from "../../src/container/zip-directory.ts";
import { DEFAULT_LIMITS, WorkbookError } from "../../src/index.ts";
import { PackageEditor } from "../../src/patch/package-editor.ts";

const editorOf = (bytes: Uint8Array): PackageEditor => new PackageEditor(bytes, DEFAULT_LIMITS);
const types = strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>');
const packed = (bytes: Uint8Array): Map<string, string> =>
  new Map(
    readZipDirectory(bytes, 100).map((entry) => [entry.name, String(packedBytes(bytes, entry))] as const),
  );

describe("parts of a package", () => {
  const bytes = zipSync({
    "[Content_Types].xml": types,
    "xl/Big.bin": [new Uint8Array(5_000).fill(7), { level: 9 }],
    "xl/stored.bin": [strToU8("as it is"), { level: 0 }],
    "xl/图.xml": strToU8("<a/>"),
  });

  test("that nobody changes are not even packed anew", () => {
    const editor = editorOf(bytes);
    editor.setText("xl/图.xml", "<a><b/></a>");
    editor.setText("xl/new.xml", "<n/>");
    const after = editor.finish();
    for (const name of ["[Content_Types].xml", "xl/Big.bin", "xl/stored.bin"]) {
      expect(packed(after).get(name)).toBe(packed(bytes).get(name));
    }
    expect(readZipDirectory(after, 100).map(({ name }) => name)).toEqual([
      "[Content_Types].xml",
      "xl/Big.bin",
      "xl/stored.bin",
      "xl/图.xml",
      "xl/new.xml",
    ]);
    expect(strFromU8(unzipSync(after)["xl/图.xml"]!)).toBe("<a><b/></a>");
  });

  test("are found without regard to capitals, and keep their names", () => {
    const editor = editorOf(bytes);
    expect(editor.has("XL/BIG.BIN")).toBe(true);
    editor.remove("xl/big.bin");
    expect(editor.has("xl/Big.bin")).toBe(false);
    expect(Object.keys(unzipSync(editor.finish()))).not.toContain("xl/Big.bin");
  });

  test("set back to what they were are as if never changed", () => {
    const editor = editorOf(bytes);
    const before = editor.text("xl/图.xml")!;
    editor.setText("xl/图.xml", "<c/>");
    editor.setText("xl/图.xml", before);
    expect(packed(editor.finish()).get("xl/图.xml")).toBe(packed(bytes).get("xl/图.xml"));
  });

  test("in other encodings are read, and written as UTF-8 that says so", () => {
    const utf16 = new Uint8Array([
      0xff,
      0xfe,
      ...new Uint8Array(
        new Uint16Array(
          [...'<?xml version="1.0" encoding="UTF-16"?><a>县</a>'].map((one) => one.charCodeAt(0)),
        ).buffer,
      ),
    ]);
    const editor = editorOf(zipSync({ "a.xml": utf16 }));
    expect(editor.text("a.xml")).toContain("<a>县</a>");
    editor.setText("a.xml", editor.text("a.xml")!.replace("县", "市"));
    expect(strFromU8(unzipSync(editor.finish())["a.xml"]!)).toBe(
      '<?xml version="1.0" encoding="UTF-8"?><a>市</a>',
    );
  });

  test("the same changes give the same bytes", () => {
    const write = () => {
      const editor = editorOf(bytes);
      editor.setText("xl/new.xml", "<n/>");
      return editor.finish();
    };
    expect(write()).toEqual(write());
  });

  test("that are damaged are not written over", () => {
    const broken = bytes.slice();
    const entry = readZipDirectory(broken, 100).find(({ name }) => name === "xl/图.xml")!;
    broken[packedBytes(broken, entry)!.byteOffset - broken.byteOffset] = 0xff;
    expect(() => editorOf(broken).text("xl/图.xml")).toThrow(WorkbookError);
    // Others can be changed all the same.
    const editor = editorOf(broken);
    editor.setText("xl/new.xml", "<n/>");
    expect(readZipDirectory(editor.finish(), 100)).toHaveLength(5);
  });

  test("that are not well-formed are refused with a word to the sender", () => {
    const editor = editorOf(zipSync({ "a.xml": strToU8("<a>") }));
    expect(() => editor.document("a.xml")).toThrow(/损坏/);
    expect(() => editor.scan("a.xml", { tag: () => {} })).toThrow(/损坏/);
  });
});
