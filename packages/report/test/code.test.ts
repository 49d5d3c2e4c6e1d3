import fc from "fast-check";
import { unzlibSync } from "fflate";
import { describe, expect, test } from "vitest";
import { pngOf } from "../src/code/png.ts";
import { qrSquares } from "../src/code/qr.ts";

/** The dots of a one-bit PNG: true is dark. */
function dotsOf(png: Uint8Array): boolean[][] {
  const view = new DataView(png.buffer, png.byteOffset);
  const width = view.getUint32(16);
  const height = view.getUint32(20);
  const size = view.getUint32(33);
  const raw = unzlibSync(png.subarray(41, 41 + size));
  const stride = 1 + Math.ceil(width / 8);
  return Array.from({ length: height }, (_row, y) =>
    Array.from(
      { length: width },
      (_dot, x) => ((raw[y * stride + 1 + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) === 0,
    ),
  );
}

describe("a code", () => {
  test("as a picture has its squares, each as many dots as asked for", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20 }).chain((size) =>
          fc.array(fc.array(fc.boolean(), { minLength: size, maxLength: size }), {
            minLength: size,
            maxLength: size,
          }),
        ),
        fc.integer({ min: 1, max: 5 }),
        (squares, scale) => {
          const dots = dotsOf(pngOf(squares, scale));
          expect(dots).toHaveLength(squares.length * scale);
          for (const [y, row] of dots.entries())
            for (const [x, dark] of row.entries())
              expect(dark).toBe(squares[Math.floor(y / scale)]?.[Math.floor(x / scale)]);
        },
      ),
    );
  });

  test("is made of an address, and not of a text that no telephone could read from paper", () => {
    const squares = qrSquares("https://www.example.gov.cn/item/11610927MB0000019W46101001001");
    expect(squares?.length).toBeGreaterThan(20);
    expect(squares?.every((row) => row.length === squares.length)).toBe(true);
    expect(qrSquares("长".repeat(500))).toBeUndefined();
    expect(qrSquares(" ")).toBeUndefined();
  });
});
