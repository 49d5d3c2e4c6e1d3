import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { html, jsonIn } from "../../src/html/index.ts";

describe("markup", () => {
  it("lets no text become a tag or leave an attribute", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const { markup } = html`<p title="${text}">${text}</p>`;
        expect(markup.slice('<p title="'.length, -"</p>".length).split('">')).toHaveLength(2);
        expect(markup.match(/[<>]/g)).toHaveLength(4);
        expect(markup).not.toMatch(/(?![\t\n\r])[\p{Cc}\p{Cs}]/u);
      }),
      { numRuns: 40 },
    );
  });

  it("keeps markup that it made itself, joins lists, leaves out what is not there", () => {
    expect(
      html`<ul>${["a", "<b>"].map((one) => html`<li>${one}</li>`)}${undefined}${false}${0}</ul>`.markup,
    ).toBe("<ul><li>a</li><li>&lt;b&gt;</li>0</ul>");
  });

  it("ends no script element from inside its data", () => {
    const { markup } = jsonIn({ name: "</script><script>alert(1)</script>\u2028" });
    expect(markup).not.toContain("<");
    expect(JSON.parse(markup).name).toBe("</script><script>alert(1)</script>\u2028");
  });
});
