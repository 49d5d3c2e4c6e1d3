import fc from "fast-check";
import decodeQR from "qr/decode.js";
import { expect, it } from "vitest";
import { qrCode } from "../../src/guide/qr.ts";

/** What a camera sees: the strokes of the path painted, each module as several pixels. */
function photographed(svg: string) {
  const scale = 4;
  const [, side = "0"] = /viewBox="0 0 (\d+) /u.exec(svg)!;
  const size = Number(side) * scale;
  const data = new Uint8Array(size * size * 3).fill(255);
  const [, path = ""] = /stroke="#000" d="([^"]*)"/u.exec(svg)!;
  let [x, y] = [0, 0];
  for (const [, command, first, second] of path.matchAll(/([Mmh])(\d+)(?: (\d+)(?:\.5)?)?/gu)) {
    const length = Number(first);
    if (command === "M") [x, y] = [length, Number(second)];
    else if (command === "m") x += length;
    else {
      for (let row = y * scale; row < (y + 1) * scale; row += 1)
        data.fill(0, (row * size + x * scale) * 3, (row * size + (x + length) * scale) * 3);
      x += length;
    }
  }
  return { width: size, height: size, data };
}

it("a telephone reads from the code the address that was put in", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9A-Za-z-]{1,80}$/u), (slug) => {
      const address = `https://www.example.gov.cn/zwfw/items/${slug}.html`;
      expect(decodeQR(photographed(qrCode(address, "本页二维码").markup))).toBe(address);
    }),
    { numRuns: 20 },
  );
});
