import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Tag, type TagHandler, TagStream } from "../../src/patch/tag-stream.ts";
import { XmlDamage } from "../../src/xlsx/xml-stream.ts";

const encoder = new TextEncoder();
const LARGEST = 1 << 20;

/** What comes out when XML goes in, in pieces of so many bytes. */
function pass(xml: string, tag: TagHandler["tag"], piece = 7): string {
  const out: Uint8Array[] = [];
  const stream = new TagStream({ tag }, { push: (bytes) => out.push(bytes.slice()), end: () => {} }, LARGEST);
  const bytes = encoder.encode(xml);
  for (let at = 0; at < bytes.length; at += piece) stream.push(bytes.subarray(at, at + piece));
  stream.end();
  return new TextDecoder().decode(Uint8Array.from(out.flatMap((one) => [...one])));
}

const nothing = () => {};

const text = fc.stringMatching(/^[^<>&\r]{0,12}$/u);
const name = fc.constantFrom("row", "c", "x:c", "v", "rowBreaks");
const element: fc.Arbitrary<string> = fc.letrec<{ element: string }>((tie) => ({
  element: fc
    .tuple(
      name,
      fc.array(
        fc.tuple(
          fc.constantFrom("r", "s", "x:id"),
          text.filter((one) => !one.includes('"')),
        ),
        {
          maxLength: 3,
        },
      ),
      fc.array(
        fc.oneof(
          text,
          fc.constant("<!-- </row> -->"),
          fc.constant("<![CDATA[</row><c>]]>"),
          fc.constant("<?mso a?>"),
          tie("element"),
        ),
        { maxLength: 4 },
      ),
    )
    .map(([tag, attributes, inside]) => {
      const written = attributes.map(([key, value]) => ` ${key}="${value}"`).join("");
      return inside.length === 0 ? `<${tag}${written}/>` : `<${tag}${written}>${inside.join("")}</${tag}>`;
    }),
})).element;

describe("a stream of tags", () => {
  test("passes on what nobody changes, to the byte, however it comes in pieces", () => {
    fc.assert(
      fc.property(element, fc.integer({ min: 1, max: 40 }), (xml, piece) => {
        expect(pass(`<?xml version="1.0"?>\n<a>${xml}</a>\n`, nothing, piece)).toBe(
          `<?xml version="1.0"?>\n<a>${xml}</a>\n`,
        );
      }),
    );
  });

  test("shows tags with name, prefix and depth", () => {
    const seen: string[] = [];
    pass('<a><x:b r="1>2"/><c>t</c></a>', (tags) => {
      seen.push(`${tags.depth}${tags.prefix()}|${tags.localName()}|${tags.kind}|${tags.source()}`);
    });
    expect(seen).toEqual(["0|a|1|<a>", '1x:|b|3|<x:b r="1>2"/>', "1|c|1|<c>", "1|c|2|</c>", "0|a|2|</a>"]);
  });

  test("puts things before, behind and in the place of tags, and drops elements", () => {
    const xml = "<a><b>1</b><c><d/>2</c><e/></a>";
    const changed = pass(
      xml,
      (tags) => {
        if (tags.is("b") && tags.kind === Tag.open) tags.before("<new/>");
        if (tags.is("b") && tags.kind === Tag.close) tags.after("!");
        if (tags.is("c") && tags.kind === Tag.open) tags.replaceElement("<gone/>");
        if (tags.is("d")) throw new Error("shown though dropped");
        if (tags.is("e")) tags.replace('<e s="1"/>');
      },
      3,
    );
    expect(changed).toBe('<a><new/><b>1</b>!<gone/><e s="1"/></a>');
  });

  test("passes over the inside of an element without taking text for its end", () => {
    const xml =
      "<a><row><c/><![CDATA[</row>]]><!-- </row> --><rowBreaks></rowBreaks></row ><row/><row>2</row></a>";
    for (const piece of [1, 2, 5, 100]) {
      const seen: string[] = [];
      const same = pass(
        xml,
        (tags) => {
          seen.push(tags.source());
          if (tags.is("row") && tags.kind === Tag.open) tags.skipInside();
        },
        piece,
      );
      expect(same).toBe(xml);
      expect(seen).toEqual(["<a>", "<row>", "</row >", "<row/>", "<row>", "</row>", "</a>"]);
    }
  });

  test("says that it gives UTF-8, whatever the part said", () => {
    expect(pass('<?xml version="1.0" encoding="GB2312"?><a/>', nothing)).toBe(
      '<?xml version="1.0" encoding="UTF-8"?><a/>',
    );
  });

  test.each([
    "<a>",
    "<a></a></b>",
    "<a",
    "",
    "<a><b <c/></a>",
    "< a/>",
    '<!DOCTYPE a [<!ENTITY x "y">]><a/>',
  ])("refuses %s", (xml) => {
    expect(() => pass(xml, nothing)).toThrow(XmlDamage);
  });
});
