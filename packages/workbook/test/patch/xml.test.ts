import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { XmlDocument } from "../../src/patch/xml-document.ts";
import {
  attributeOf,
  cellPlainText,
  cellXml,
  plainText,
  withAttribute,
  withoutAttribute,
  writable,
  xmlAttribute,
  xmlText,
} from "../../src/patch/xml-text.ts";
import { XmlDamage } from "../../src/xlsx/xml-stream.ts";

describe("texts in XML", () => {
  test("come back as they were, but for what XML cannot hold", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(plainText(xmlText(text))).toBe(writable(text));
        expect(cellPlainText(cellXml(text))).toBe(writable(text));
        expect(attributeOf(`<a b="${xmlAttribute(text)}"/>`, "b")).toBe(writable(text));
      }),
    );
  });

  test("lose control characters and halves of pairs", () => {
    expect(writable("a\u0000\u0007\u000bb\uffff\ud800c\r\nd")).toBe("ab\ufffdc\nd");
  });

  test("that look like an escape stay what they are", () => {
    expect(cellXml("_x0041_ _x000D_")).toBe("_x005F_x0041_ _x005F_x000D_");
    expect(cellPlainText("_x005F_x0041_")).toBe("_x0041_");
  });

  test("attributes change where they stand, with the quotes that they have", () => {
    expect(withAttribute(`<c r='A1' s = '3' t="s">`, "s", "12")).toBe(`<c r='A1' s = '12' t="s">`);
    expect(withAttribute('<c r="A1"/>', "s", "1")).toBe('<c r="A1" s="1"/>');
    expect(withAttribute('<c r="A1">', "s", "$&")).toBe('<c r="A1" s="$&amp;">');
    expect(withoutAttribute('<c r="A1" s="3" t="s">', "s")).toBe('<c r="A1" t="s">');
    expect(attributeOf('<sheet xr:id="x" r:id="y"/>', "\\w+:id")).toBe("x");
    expect(attributeOf('<c ss="1"/>', "s")).toBeUndefined();
  });
});

describe("a document", () => {
  const text =
    '<?xml version="1.0"?>\r\n<x:a  k="1"><!-- <b/> --><x:b/>t&amp;<b>1</b><![CDATA[<c>]]><c d=">" /></x:a >\n';

  test("is the same where nothing is changed", () => {
    expect(new XmlDocument(text).toString()).toBe(text);
  });

  test("changes only where it is asked to", () => {
    const document = new XmlDocument(text);
    const [first, second] = document.children(document.root, "b");
    document.append(first!, "<new/>");
    document.setInside(second!, "$1 $&");
    document.setAttribute(document.root, "k", "2");
    document.insertBefore(document.child(document.root, "c")!, "<before/>");
    document.append(document.root, "<last/>");
    expect(document.toString()).toBe(
      '<?xml version="1.0"?>\r\n<x:a  k="2"><!-- <b/> --><x:b><new/></x:b>t&amp;<b>$1 $&</b><![CDATA[<c>]]><before/><c d=">" /><last/></x:a >\n',
    );
  });

  test("takes elements away, and does not find them any more", () => {
    const document = new XmlDocument("<a><b/><b/></a>");
    document.remove(document.child(document.root, "b")!);
    expect(document.children(document.root, "b")).toHaveLength(1);
    expect(document.toString()).toBe("<a><b/></a>");
  });

  test.each(["<a>", "<a></b>", "<a/><b/>", "text", "<a><b></a></b>", "<!DOCTYPE a><a/>", "<a>< b/></a>"])(
    "refuses %s",
    (damaged) => {
      expect(() => new XmlDocument(damaged)).toThrow(XmlDamage);
    },
  );
});
